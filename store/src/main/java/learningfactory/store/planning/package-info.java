/// Plans of terms in PostgreSQL: requests, placements, states.
///
/// Words: plan, request, placement. In: what the room `termplan` decides. Out: the same, after any crash.
/// May import: termplan and left, store.
@NullMarked
package learningfactory.store.planning;

import org.jspecify.annotations.NullMarked;
