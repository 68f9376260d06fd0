package learningfactory.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongFunction;
import learningfactory.store.Backup;
import learningfactory.store.LocalDatabase;
import learningfactory.store.Restore;
import learningfactory.store.StoreException;

/// Everything that is kept, as one file: of the running factory, of one that stands still, or of a
/// PostgreSQL server.
///
/// @param server the PostgreSQL server; empty: the embedded one
/// @param folder the folder of the embedded one
public record Archive(Optional<ServerOptions.DatabaseAddress> server, Path folder) {

    /// Writes the file, as everything is at this moment.
    ///
    /// @param watch told once how many rows there are, gives what is called at each
    /// @return how many rows
    /// @throws IOException when it cannot; the message says why and what to try
    public long write(Path file, LongFunction<Runnable> watch) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Optional<Backup.DatabaseAddress> running =
                server.map(Archive::known).or(() -> LocalDatabase.findRunning(folder));
        try {
            if (running.isPresent()) {
                return Backup.write(running.get(), file, now, new RowWatcher(watch));
            }
            if (!LocalDatabase.isIn(folder)) {
                throw new IOException(
                        "Nothing is kept in this folder (%s).%nMaybe name another with --data.".formatted(folder));
            }
            try (LocalDatabase local = LocalDatabase.in(folder)) {
                return Backup.write(local.address(), file, now, new RowWatcher(watch));
            }
        } catch (StoreException reason) {
            throw new IOException(String.valueOf(reason.getMessage()), reason);
        }
    }

    /// Brings a file back, into nothing.
    ///
    /// @param watch told once how many rows there are, gives what is called at each
    /// @return how many rows
    /// @throws IOException when it cannot, or there is something already; the message says why and what to
    ///     try
    public long read(Path file, LongFunction<Runnable> watch) throws IOException {
        try {
            if (server.isPresent()) {
                return Restore.read(known(server.get()), file, new RowWatcher(watch));
            }
            try (LocalDatabase local = LocalDatabase.in(folder)) {
                return Restore.read(local.address(), file, new RowWatcher(watch));
            }
        } catch (StoreException reason) {
            throw new IOException(String.valueOf(reason.getMessage()), reason);
        }
    }

    private static Backup.DatabaseAddress known(ServerOptions.DatabaseAddress address) {
        return new Backup.DatabaseAddress(address.url(), address.user(), address.password());
    }

    /// Hands the rows on to whoever shows them.
    private static final class RowWatcher implements Backup.Watcher {

        private final LongFunction<Runnable> watch;
        private Runnable row = () -> {};

        RowWatcher(LongFunction<Runnable> watch) {
            this.watch = watch;
        }

        @Override
        public void begins(long rows) {
            row = watch.apply(rows);
        }

        @Override
        public void row() {
            row.run();
        }
    }
}
