package learningfactory.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import learningfactory.store.LocalDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the database inside the program. It can go down by itself: PostgreSQL stops rather than lose
/// what it has acknowledged when the disk under its log is full, and an impatient administrator may kill
/// it. Then it is started again, soon at first and then every quarter of a minute, until it runs.
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final long LOOK_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;

    private final LocalDatabase database;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-watch").daemon().factory());
    private long pauseMillis = LOOK_MILLIS;

    private DatabaseWatch(LocalDatabase database) {
        this.database = database;
    }

    /// Begins to look after it.
    static DatabaseWatch over(LocalDatabase database) {
        DatabaseWatch watch = new DatabaseWatch(database);
        watch.lookIn(LOOK_MILLIS);
        return watch;
    }

    private void lookIn(long millis) {
        ScheduledFuture<?> ignored = watch.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (database.isRunning()) {
            pauseMillis = LOOK_MILLIS;
        } else {
            startAgain();
        }
        if (!watch.isShutdown()) {
            lookIn(pauseMillis);
        }
    }

    private void startAgain() {
        LOG.warn("The database has gone down; it is started again");
        try {
            database.revive();
            LOG.warn("The database runs again");
            pauseMillis = LOOK_MILLIS;
        } catch (RuntimeException still) {
            LOG.warn("The database does not start yet: {}", still.getMessage());
            pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, 2 * pauseMillis);
        }
    }

    /// Looks no more; what is being started is waited for.
    @Override
    public void close() {
        watch.shutdownNow();
        try {
            if (!watch.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("The database is still being started");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
