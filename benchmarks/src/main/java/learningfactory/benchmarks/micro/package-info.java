/// Single parts of the simulator under JMH, for those who tune them: `./factory bench --jmh`.
///
/// Words: those of `simulation`. In: nothing. Out: JMH's own report, nanoseconds a call. May import:
/// `simulation`.
@NullMarked
package learningfactory.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
