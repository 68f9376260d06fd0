package learningfactory.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import learningfactory.counterfactual.Work;

/// Heavy work on threads of its own, so that no living session waits in line behind a debrief.
public final class Labour implements AutoCloseable {

    /// So many debriefs are served at once; the next waits.
    private static final int MOST_AT_ONCE = 3;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("debrief-", 1).daemon().factory());

    /// Labour on as many threads as the machine has processors.
    public Labour() {}

    /// Hears how far the work has come.
    @FunctionalInterface
    public interface Progress {
        /// @param done pieces that are done
        /// @param of all pieces
        /// @throws java.io.IOException when nobody waits for the result any more: the rest is not done
        void reached(int done, int of) throws java.io.IOException;
    }

    /// Does the work and waits for it.
    ///
    /// @throws java.io.IOException when nobody waits for the result any more
    public <P, R> R done(Work<P, R> work, Progress progress) throws java.io.IOException, InterruptedException {
        waiting.incrementAndGet();
        try {
            return doneInTurn(work, progress);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// Whether somebody waits for a result.
    boolean isWaitedFor() {
        return waiting.get() > 0;
    }

    private <P, R> R doneInTurn(Work<P, R> work, Progress progress) throws java.io.IOException, InterruptedException {
        places.acquire();
        CompletionService<P> ready = new ExecutorCompletionService<>(threads);
        List<Future<P>> pieces = new ArrayList<>();
        try {
            work.pieces().forEach(piece -> pieces.add(ready.submit(piece::get)));
            for (int done = 1; done <= pieces.size(); done++) {
                ready.take().get();
                progress.reached(done, pieces.size());
            }
            List<P> results = new ArrayList<>();
            for (Future<P> piece : pieces) {
                results.add(piece.get());
            }
            return work.merged(results);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A piece of the debrief has failed.", failed.getCause());
        } finally {
            pieces.forEach(piece -> piece.cancel(true));
            places.release();
        }
    }

    /// Stops what is still being done.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
