/// The hall's machines, rooms, simulators and instructors, and who has them when.
///
/// Words: resource, reservation, interval, mode, clearance, hold, waiting list, blackout. In: requests, the moment now
/// as data. Out: reservations, refusals with reasons. Whether somebody may use a machine is asked through the port
/// [learningfactory.booking.Clearance]. May import: network and all to its left.
@NullMarked
package learningfactory.booking;

import org.jspecify.annotations.NullMarked;
