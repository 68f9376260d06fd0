package learningfactory.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learningfactory.factory.performance.Figures;

/// Replications on several cores. Each has its own luck by its number, and the figures come back in the
/// order of the numbers, so the number of threads changes nothing but the time.
final class Replications {

    private Replications() {}

    /// Runs replications 0 to `count` - 1.
    ///
    /// @param runOne runs one of them
    /// @param count how many
    /// @param threads how many at a time
    /// @param progress told of every slice
    /// @return figures in the order of the replications
    static List<Figures> run(RunOne runOne, int count, int threads, Progress progress) {
        ExecutorService cores = Executors.newFixedThreadPool(
                Math.min(threads, count), Thread.ofPlatform().daemon().factory());
        try {
            List<Future<Figures>> running = new ArrayList<>();
            for (int replication = 0; replication < count; replication++) {
                int number = replication;
                Callable<Figures> one = () -> runOne.run(number, progress::step);
                running.add(cores.submit(one));
            }
            List<Figures> figures = new ArrayList<>();
            for (Future<Figures> one : running) {
                figures.add(one.get());
            }
            return figures;
        } catch (ExecutionException failed) {
            throw passOn(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", stopped);
        } finally {
            cores.shutdownNow();
        }
    }

    private static RuntimeException passOn(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof OutOfMemoryError) {
            return new Refusal(ExitCode.INTERNAL, """
                    The plant needed more memory than there is: parts pile up faster than they leave, or the run is too large.
                    Maybe run for a shorter time, with fewer --threads, or with FACTORY_JAVA_OPTIONS=-Xmx4g.""");
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("A replication has failed: " + cause, cause);
    }
}
