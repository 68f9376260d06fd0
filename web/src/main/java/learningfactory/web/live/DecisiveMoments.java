package learningfactory.web.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.counterfactual.Work;
import learningfactory.run.RunRecord;

/// The decisive moments of runs, each worked out once, in the background: one piece after the other, and
/// none while somebody waits for another answer. A journal is enough to work one out again, so they are
/// kept in memory only.
public final class DecisiveMoments implements AutoCloseable {

    /// Runs whose moments are remembered; those of a school day.
    private static final int MOST_KEPT = 500;

    /// How long a piece steps back at most while others are waited for, ms.
    private static final long PATIENCE_MILLIS = 5_000;

    private static final long GLANCE_MILLIS = 100;

    private final Labour labour;
    private final Map<Key, Search> searches = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("decisive-", 1).daemon().factory());

    /// Steps back behind this labour.
    public DecisiveMoments(Labour labour) {
        this.labour = labour;
    }

    /// A run as it was when it was looked at.
    private record Key(String scenario, long seed, long digest) {}

    private static final class Search {
        private final CompletableFuture<DecisiveMoment> found = new CompletableFuture<>();
        private volatile int done;
        private volatile int of = 1;
    }

    /// The decisive moment of a run, if it has been worked out.
    public Optional<DecisiveMoment> find(RunRecord record) {
        Search search;
        synchronized (searches) {
            search = searches.get(key(record));
        }
        return search == null || !search.found.isDone() || search.found.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(search.found.join());
    }

    /// Begins to work it out, if nobody has, and waits for it; who waits no longer does not stop it.
    ///
    /// @throws IOException when nobody waits for the result any more
    public DecisiveMoment await(RunRecord record, Labour.Progress progress) throws IOException, InterruptedException {
        Search search = search(record);
        while (true) {
            try {
                return search.found.get(2 * GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException later) {
                progress.reached(search.done, search.of);
            } catch (ExecutionException failed) {
                forget(record);
                throw new IllegalStateException("A piece of the decisive moment has failed.", failed.getCause());
            }
        }
    }

    private Search search(RunRecord record) {
        synchronized (searches) {
            Search known = searches.get(key(record));
            if (known != null) {
                return known;
            }
            Search search = new Search();
            searches.put(key(record), search);
            if (searches.size() > MOST_KEPT) {
                searches.remove(searches.keySet().iterator().next());
            }
            aside.execute(() -> workOut(DecisiveMoment.of(record), search));
            return search;
        }
    }

    private void forget(RunRecord record) {
        synchronized (searches) {
            searches.remove(key(record));
        }
    }

    private <P> void workOut(Work<P, DecisiveMoment> work, Search search) {
        try {
            java.util.List<P> results = new java.util.ArrayList<>();
            search.of = work.pieces().size();
            for (Supplier<P> piece : work.pieces()) {
                stepBack();
                results.add(piece.get());
                search.done = results.size();
            }
            search.found.complete(work.merged(results));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            search.found.completeExceptionally(stopped);
        } catch (RuntimeException | Error failed) {
            search.found.completeExceptionally(failed);
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
    }
}
