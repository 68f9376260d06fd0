/// What those who run the hall look after: faults that people report, and how much of its time everything
/// is had.
///
/// Words: fault, remedy, utilisation. In: what people saw, resources, reservations and blackouts. Out:
/// faults with what was done about them, figures for pictures. A small number of people is never told. May
/// import: booking and all to its left.
@NullMarked
package learningfactory.upkeep;

import org.jspecify.annotations.NullMarked;
