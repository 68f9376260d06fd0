/// The book of the hall: who has which resource when, from the wish to the check-out.
///
/// Words: request, reservation, hold, approval, clearance, waiting list, no-show. In: requests, the moment
/// now as data. Out: reservations, refusals with reasons and the nearest other times. Whether somebody may
/// use a machine is asked through the port [learningfactory.booking.Clearance]. May import: resource and
/// all to its left.
@NullMarked
package learningfactory.booking;

import org.jspecify.annotations.NullMarked;
