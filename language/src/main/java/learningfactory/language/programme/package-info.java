/// Programme files in: stages with their rules, parties and payers, as a region writes them.
///
/// Words: programme file, problem. In: YAML from outside. Out: [learningfactory.placement.Programme], or
/// problems with line and column; never an exception for what somebody wrote. May import: yaml and all to
/// its left.
@NullMarked
package learningfactory.language.programme;

import org.jspecify.annotations.NullMarked;
