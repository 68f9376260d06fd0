/// Tests of faults and figures.
@NullMarked
package learningfactory.upkeep;

import org.jspecify.annotations.NullMarked;
