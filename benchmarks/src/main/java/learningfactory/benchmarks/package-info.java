/// How fast the simulator is, measured against other engines and against the bare machine.
///
/// Words: a [learningfactory.benchmarks.Workload] is a task with a known result, a
/// [learningfactory.benchmarks.Contender] is one program that does it, an
/// [learningfactory.benchmarks.Outcome] is its time and the result that proves it did the task. `ours`
/// holds the product, `peers` the same models written by hand in other engines, `raw` the floor: arrays and
/// a heap without any model, `micro` the JMH measurements of single parts. In: the command line of
/// [learningfactory.benchmarks.Bench]. Out: one table. May import: everything but `web`.
@NullMarked
package learningfactory.benchmarks;

import org.jspecify.annotations.NullMarked;
