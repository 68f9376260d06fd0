/// The floor: the workloads as bare loops over arrays of primitives with a four-ary heap, no model, no
/// names, no statistics.
///
/// Words: a key is `tick << bits | slot` in one `long`. In: an amount and a seed. Out: an outcome. May
/// import: `learningfactory.benchmarks` only, so that the floor owes nothing to the product.
@NullMarked
package learningfactory.benchmarks.raw;

import org.jspecify.annotations.NullMarked;
