/// A term's plan on its way into the hall's book: collected for, kept, proposed, approved, repaired.
///
/// Words: plan (draft, proposed, approved, closed), collection, approval, repair. In: what was asked for, and
/// what `planning` found. Out: bookings, all of them or none. The books are owned by this room, implemented
/// in `store`. May import: planning and left.
@NullMarked
package learningfactory.termplan;

import org.jspecify.annotations.NullMarked;
