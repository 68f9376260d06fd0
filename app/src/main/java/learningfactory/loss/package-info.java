/// What becomes of what was booked when somebody leaves an organisation, gives up a role, or may do less than
/// before: it goes on to the next, openly, and everybody concerned is told.
///
/// Words: leaver, loss, standstill. In: books, ports, days. Out: [learningfactory.network.Leaving] and
/// [learningfactory.competence.AuthorityLost], answered. May import: what bookings, courses, pathways and
/// people are; no store, no page.
@NullMarked
package learningfactory.loss;

import org.jspecify.annotations.NullMarked;
