package learningfactory.app;

import java.nio.file.Path;
import java.util.Optional;
import learningfactory.server.Archive;
import learningfactory.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where everything is kept.
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
    Optional<ServerOptions.DatabaseAddress> findServer() {
        return Optional.ofNullable(database).map(url -> {
            String password = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
            return new ServerOptions.DatabaseAddress(url, user, password);
        });
    }

    /// The folder of the embedded database, and of the log.
    Path folder() {
        return data == null ? Path.of(System.getProperty("user.home"), ".learning-factory") : data;
    }

    /// What is kept there, to be written into a file or brought back from one.
    Archive archive() {
        return new Archive(findServer(), folder());
    }
}
