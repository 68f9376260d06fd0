/// Quantities with their units in the type, and the table of units that people write.
///
/// Words: the SI's and the trade's (kWh, parts/h), English and Norwegian. In: numbers with a unit. Out:
/// values that cannot be mixed up. May import: nothing.
@NullMarked
package learningfactory.quantity;

import org.jspecify.annotations.NullMarked;
