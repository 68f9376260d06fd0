package learningfactory.web.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.counterfactual.Search;
import learningfactory.counterfactual.Work;
import learningfactory.run.RunRecord;

/// The decisive moments of runs, each worked out once, in the background and in the order in which they were
/// asked for: the pieces of a round on all processors, and none while somebody waits for another answer. A
/// journal is enough to work one out again, so they are kept in memory only.
public final class DecisiveMoments implements AutoCloseable {

    /// Runs whose moments are remembered; those of a school day.
    private static final int MOST_KEPT = 500;

    /// How long a piece steps back at most while others are waited for, ms.
    private static final long PATIENCE_MILLIS = 5_000;

    private static final long GLANCE_MILLIS = 100;

    private final Labour labour;
    private final Map<Key, Wanted> searches = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("decisive").daemon().factory());
    private final ExecutorService hands = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("decisive-", 1).daemon().factory());

    /// Steps back behind this labour.
    public DecisiveMoments(Labour labour) {
        this.labour = labour;
    }

    /// A run as it was when it was looked at.
    private record Key(String scenario, long seed, long digest) {}

    private static final class Wanted {
        private final CompletableFuture<DecisiveMoment> found = new CompletableFuture<>();
        private final AtomicInteger done = new AtomicInteger();
        private volatile int of = 1;
    }

    /// The decisive moment of a run, if it has been worked out.
    public Optional<DecisiveMoment> find(RunRecord record) {
        Wanted wanted;
        synchronized (searches) {
            wanted = searches.get(key(record));
        }
        return wanted == null || !wanted.found.isDone() || wanted.found.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(wanted.found.join());
    }

    /// Begins to work it out, if nobody has, and waits for it; who waits no longer does not stop it.
    ///
    /// @throws IOException when nobody waits for the result any more
    public DecisiveMoment await(RunRecord record, Labour.Progress progress) throws IOException, InterruptedException {
        Wanted wanted = wanted(record);
        while (true) {
            try {
                return wanted.found.get(2 * GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException later) {
                progress.reached(wanted.done.get(), wanted.of);
            } catch (ExecutionException failed) {
                forget(record);
                throw new IllegalStateException("A piece of the decisive moment has failed.", failed.getCause());
            }
        }
    }

    private Wanted wanted(RunRecord record) {
        synchronized (searches) {
            Wanted known = searches.get(key(record));
            if (known != null) {
                return known;
            }
            Wanted wanted = new Wanted();
            searches.put(key(record), wanted);
            if (searches.size() > MOST_KEPT) {
                searches.remove(searches.keySet().iterator().next());
            }
            aside.execute(() -> workOut(record, wanted));
            return wanted;
        }
    }

    private void forget(RunRecord record) {
        synchronized (searches) {
            searches.remove(key(record));
        }
    }

    private void workOut(RunRecord record, Wanted wanted) {
        try {
            Search<DecisiveMoment> search = DecisiveMoment.of(record);
            while (search instanceof Search.Round<DecisiveMoment> round) {
                wanted.of = wanted.done.get() + round.work().pieces().size() + round.mostAfter();
                search = played(round.work(), wanted);
            }
            wanted.found.complete(search.done());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            wanted.found.completeExceptionally(stopped);
        } catch (ExecutionException failed) {
            wanted.found.completeExceptionally(failed.getCause());
        } catch (RuntimeException | Error failed) {
            wanted.found.completeExceptionally(failed);
        }
    }

    private <P, R> R played(Work<P, R> work, Wanted wanted) throws InterruptedException, ExecutionException {
        List<Future<P>> pieces = new ArrayList<>();
        try {
            for (Supplier<P> piece : work.pieces()) {
                pieces.add(hands.submit(() -> {
                    stepBack();
                    P result = piece.get();
                    wanted.done.incrementAndGet();
                    return result;
                }));
            }
            List<P> results = new ArrayList<>();
            for (Future<P> piece : pieces) {
                results.add(piece.get());
            }
            return work.merged(results);
        } finally {
            pieces.forEach(piece -> piece.cancel(true));
        }
    }

    private void stepBack() throws InterruptedException {
        for (long waited = 0; labour.isWaitedFor() && waited < PATIENCE_MILLIS; waited += GLANCE_MILLIS) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private static Key key(RunRecord record) {
        return new Key(record.script().scenario().name(), record.seed(), record.digest());
    }

    /// Stops what is still being worked out.
    @Override
    public void close() {
        aside.shutdownNow();
        hands.shutdownNow();
    }
}
