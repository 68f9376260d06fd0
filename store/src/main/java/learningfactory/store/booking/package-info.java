/// The book of the hall in PostgreSQL: resources, reservations, blackouts, those who wait, and calendar
/// addresses.
///
/// Words: resource, occupation, exclusion. In: what the room `booking` decides. Out: the same, after any
/// crash. Two who want one thing at once are told apart by the database, not by this program. May import:
/// booking and left, store.
@NullMarked
package learningfactory.store.booking;

import org.jspecify.annotations.NullMarked;
