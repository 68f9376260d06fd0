/// Whole stories in a real browser before the real server, as a newcomer, a pupil and an instructor live
/// them.
///
/// Words: visitor, page, picture. In: nothing but a fresh folder. Out: what they saw; the pictures of README.
@NullMarked
package learningfactory.stories;

import org.jspecify.annotations.NullMarked;
