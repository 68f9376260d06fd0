package learningfactory.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import org.jspecify.annotations.Nullable;

/// The database, embedded or elsewhere: opened while the rest of the server is being put together.
final class Storage implements AutoCloseable {

    private final CompletableFuture<Opened> opening;

    private record Opened(@Nullable LocalDatabase local, Database database) {}

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
            return new Opened(null, Database.at(address.url(), address.user(), address.password()));
        }
        LocalDatabase local = LocalDatabase.in(options.data());
        try {
            return new Opened(local, Database.of(local));
        } catch (RuntimeException failed) {
            local.close();
            throw failed;
        }
    }

    /// The open database; waits for it.
    Database database() {
        return opened().database();
    }

    /// The server that is ours, when it is embedded.
    Optional<LocalDatabase> findLocal() {
        return Optional.ofNullable(opened().local());
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

    /// Closes the connections, then the embedded server.
    @Override
    public void close() {
        if (opening.isCompletedExceptionally()) {
            return;
        }
        opened().database().close();
        findLocal().ifPresent(LocalDatabase::close);
    }
}
