package learningfactory.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The processor time that a thread has used, which other programs on a busy machine do not lengthen as
/// they do the wall clock.
public final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuClock() {}

    /// The processor time of the calling thread since its start. The collector and the compiler run in
    /// other threads and are not in it, which favours engines that allocate much.
    ///
    /// @return time in nanoseconds
    public static long threadNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
