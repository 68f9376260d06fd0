package learningfactory.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import org.jspecify.annotations.Nullable;

/// The database, embedded or elsewhere: opened while the rest of the server is being put together.
final class Storage implements AutoCloseable {

    private final CompletableFuture<Opened> opening;

    private record Opened(
            @Nullable LocalDatabase local, @Nullable DatabaseWatch watch, Database database) {}

    private Storage(CompletableFuture<Opened> opening) {
        this.opening = opening;
    }

    /// Begins to open it.
    static Storage opening(ServerOptions options) {
        return new Storage(CompletableFuture.supplyAsync(() -> open(options), Thread.ofPlatform()::start));
    }

    private static Opened open(ServerOptions options) {
        if (options.database().isPresent()) {
            var address = options.database().get();
            return new Opened(null, null, Database.at(address.url(), address.user(), address.password()));
        }
        LocalDatabase local = LocalDatabase.in(options.data());
        try {
            Database database = Database.of(local);
            return new Opened(local, DatabaseWatch.over(local), database);
        } catch (RuntimeException failed) {
            local.close();
            throw failed;
        }
    }

    /// The open database; waits for it.
    Database database() {
        return opened().database();
    }

    private Opened opened() {
        try {
            return opening.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    /// Closes the connections, then the embedded server, which nobody starts again.
    @Override
    public void close() {
        if (opening.isCompletedExceptionally()) {
            return;
        }
        Opened opened = opened();
        DatabaseWatch watch = opened.watch();
        if (watch != null) {
            watch.close();
        }
        opened.database().close();
        LocalDatabase local = opened.local();
        if (local != null) {
            local.close();
        }
    }
}
