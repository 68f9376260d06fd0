/// The rules of a need.
@NullMarked
package learningfactory.need;

import org.jspecify.annotations.NullMarked;
