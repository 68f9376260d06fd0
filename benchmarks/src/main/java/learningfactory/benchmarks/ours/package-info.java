/// The product as its users run it: plants from a file in the plant language, statistics on.
///
/// Words: plant, running plant, journal, snapshot, fork. In: an amount and a seed. Out: an outcome. May
/// import: `learningfactory.benchmarks`, `language` and all that stands left of it.
@NullMarked
package learningfactory.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
