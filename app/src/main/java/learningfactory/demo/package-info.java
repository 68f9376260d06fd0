/// A made-up small world for an empty database, so that a newcomer sees what a used factory looks like.
///
/// Words: demonstration, story, cast. In: the doors that people use. Out: what people would have left behind: accounts,
/// lessons under way and lessons that are over. Nothing here writes past those doors. May import: report and left.
@NullMarked
package learningfactory.demo;

import org.jspecify.annotations.NullMarked;
