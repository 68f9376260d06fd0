/// The heart of a discrete-event simulator: a clock of whole microseconds, the calendar of what happens
/// next, the agenda of what wants attention now, and snapshots that save, restore and fork the whole.
///
/// Words: calendar, slot, agenda, snapshot (docs/dictionary.md). In: slots and instants. Out: the next slot
/// that is due. An event is data, never a lambda, a thread or a continuation; so the state of a running
/// plant is a handful of arrays, and copying them is a fork. May import: quantity.
@NullMarked
package learningfactory.simulation;

import org.jspecify.annotations.NullMarked;
