/// What must not be lost, in PostgreSQL: the books of the sessions, and the database that all rooms beside
/// it share.
///
/// Words: book, entry, lease, actor. In: entries, one line of text each. Out: the same lines in the same
/// order, after any crash. Append-only: what was written is never changed. May import: learning and left.
@NullMarked
package learningfactory.store;

import org.jspecify.annotations.NullMarked;
