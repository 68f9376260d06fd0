/// A term's plan held against the pencil: made-up terms in the shape of a hall that many share.
///
/// Words: term, pencil, points. In: sizes and a seed. Out: a table. May import: planner and left.
@NullMarked
package learningfactory.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
