/// The plant that runs: every machine, buffer, belt, vehicle and person as an object with a few numbers of
/// state.
///
/// In: a [learningfactory.factory.plant.Plant], a seed, commands. Out: a journal and
/// [learningfactory.factory.performance.Figures]. May import: everything left of it.
///
/// How an instant passes: the calendar fires every timer that is due at this microsecond (work finished,
/// part arrived, machine failed); each one only notes what happened and puts its element on the agenda.
/// Then the agenda is emptied: each element does whatever it now can (hand over, take the next part,
/// start). So everything that arrives at one instant is seen before anyone chooses, and no chain of
/// unblocking machines is ever a chain of calls.
@NullMarked
package learningfactory.factory.running;

import org.jspecify.annotations.NullMarked;
