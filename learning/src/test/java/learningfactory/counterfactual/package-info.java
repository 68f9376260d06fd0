/// What else could have happened in a lesson small enough to be computed by hand, and in the same lesson
/// with chance.
@NullMarked
package learningfactory.counterfactual;

import org.jspecify.annotations.NullMarked;
