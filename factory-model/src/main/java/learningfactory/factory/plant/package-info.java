/// One plant as a whole: all definitions together, checked against each other.
///
/// In: definitions from every room to the left. Out: a [learningfactory.factory.plant.Plant] that can be run.
/// May import: everything left of it.
@NullMarked
package learningfactory.factory.plant;

import org.jspecify.annotations.NullMarked;
