/// A made-up year of a hall for an empty database, so that a newcomer sees what a used one looks like.
///
/// Words: demonstration, story, cast, school year, resident, staff, partner. In: the books of the rooms,
/// the session host, and the day. Out: what people would have left behind: bookings, courses, lessons,
/// authorisations, pathways, needs, money. Everything goes through the rules of the rooms, with time as
/// data; what a rule refuses stops the filling. May import: report and left.
@NullMarked
package learningfactory.demo;

import org.jspecify.annotations.NullMarked;
