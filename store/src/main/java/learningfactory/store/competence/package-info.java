/// The books of curricula, competence and placement in PostgreSQL (schemas `curriculum`, `competence`,
/// `placement`).
///
/// Words: book, revision, row. In and out: what the rooms `curriculum`, `competence` and `placement` say.
/// What was signed or told is only added to; the database refuses the rest. May import: store and all to
/// its left.
@NullMarked
package learningfactory.store.competence;

import org.jspecify.annotations.NullMarked;
