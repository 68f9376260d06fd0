/// What can be booked: the hall's machines, rooms, simulators and instructors, when they are open, who owns
/// which share, what takes them, and the times at which several are free together.
///
/// Words: resource, mode, opening, ownership, quota, blackout, interval, series, busy, offer. In: resources
/// and what takes them, as records. Out: free times. Who may have them, and what is promised to whom, is
/// the book's (`learningfactory.booking`). May import: network and all to its left.
@NullMarked
package learningfactory.resource;

import org.jspecify.annotations.NullMarked;
