/// What somebody can, and who says so on what grounds.
///
/// Words: evidence, assessor, attestation, authorisation, scope, clearance, passport, share, matrix, gap.
/// In: evidence from runs, instructors, logs and uploads; facts about machines and persons through small
/// ports. Out: attestations, the answer to [learningfactory.booking.Clearance], what a passport shows.
/// Every attestation traces to evidence and to an assessor who is not the learner. May import: debrief and
/// all to its left.
@NullMarked
package learningfactory.competence;

import org.jspecify.annotations.NullMarked;
