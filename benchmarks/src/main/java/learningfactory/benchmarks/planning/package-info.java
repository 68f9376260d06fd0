/// A term's plan held against the pencil, its repair, and how long its approval holds up others: made-up
/// terms in the shape of a hall that many share.
///
/// Words: term, pencil, points. In: sizes, steps and a seed. Out: tables. May import: planner, store and
/// left.
@NullMarked
package learningfactory.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
