/// The workloads in other engines: a model written by hand, as each engine's own handbook teaches it.
///
/// Words: those of the engines (SSJ events, DSOL simulators, kalasim components, SimPy processes). In: an
/// amount and a seed. Out: an outcome. May import: `learningfactory.benchmarks` and the engines, see
/// docs/decisions/0020-benchmark-peers.md.
@NullMarked
package learningfactory.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
