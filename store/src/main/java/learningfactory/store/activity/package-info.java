/// Courses with their rolls, visits, projects, needs and money, in PostgreSQL.
///
/// Words: those of `activity`, `network` (needs) and `ledger`. In: what these rooms have decided. Out: the
/// same again. Who changes something takes its row first, decides with what stands there, and writes;
/// constraints of the database hold the rules once more. May import: store and left.
@NullMarked
package learningfactory.store.activity;

import org.jspecify.annotations.NullMarked;
