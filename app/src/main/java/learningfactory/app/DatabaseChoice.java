package learningfactory.app;

import java.nio.file.Path;
import java.util.Optional;
import learningfactory.server.ServerOptions;
import learningfactory.store.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which database a backup is of, or goes into.
final class DatabaseChoice {

    private static final String PASSWORD = "FACTORY_DATABASE_PASSWORD";

    @Option(names = "--data", description = "Folder of everything that is kept (default: ~/.learning-factory).")
    private @Nullable Path data;

    @Option(names = "--database", description = "A PostgreSQL server instead: postgresql://host/name.")
    private @Nullable String database;

    @Option(
            names = "--user",
            defaultValue = "factory",
            description = "User of that server (default: factory); its password in " + PASSWORD + ".")
    private String user;

    /// The server that was named; empty when the embedded one is meant.
    Optional<Backup.DatabaseAddress> findServer() {
        return Optional.ofNullable(database).map(url -> {
            String password = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
            var address = new ServerOptions.DatabaseAddress(url, user, password);
            return new Backup.DatabaseAddress(address.url(), address.user(), address.password());
        });
    }

    /// The folder of the embedded database.
    Path folder() {
        return data == null ? Path.of(System.getProperty("user.home"), ".learning-factory") : data;
    }
}
