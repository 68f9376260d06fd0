/// Marks computed by hand.
@NullMarked
package learningfactory.assessment;

import org.jspecify.annotations.NullMarked;
