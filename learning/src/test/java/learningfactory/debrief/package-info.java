/// Debriefs of a lesson small enough to be computed by hand, and of the same lesson with chance.
@NullMarked
package learningfactory.debrief;

import org.jspecify.annotations.NullMarked;
