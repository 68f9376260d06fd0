package learningfactory.server;

import java.nio.file.Path;
import java.util.Optional;

/// How the server is started.
///
/// @param port where browsers find it; 0: any free one
/// @param data the folder of the embedded database and of the log
/// @param database a PostgreSQL server instead of the embedded one
/// @param language `nb` or `en`, for the lines that it prints
/// @param isBehindProxy whether browsers come through a proxy of ours, which says in `X-Forwarded-For` who they are
/// @param isDemonstration whether an empty database is filled with a made-up small world first
public record ServerOptions(
        int port,
        Path data,
        Optional<DatabaseAddress> database,
        String language,
        boolean isBehindProxy,
        boolean isDemonstration) {

    /// Without a proxy, and with what the database holds.
    public ServerOptions(int port, Path data, Optional<DatabaseAddress> database, String language) {
        this(port, data, database, language, false, false);
    }

    /// A PostgreSQL server.
    ///
    /// @param url such as `jdbc:postgresql://host/factory`; `postgresql://host/factory` does as well
    /// @param user its name there
    /// @param password its password
    public record DatabaseAddress(String url, String user, String password) {
        public DatabaseAddress {
            url = url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
        }

        @Override
        public String toString() {
            return "%s as %s".formatted(url, user);
        }
    }

    /// The sentence in the language of the person at the keyboard.
    String say(String nb, String en) {
        return language.equals("nb") ? nb : en;
    }
}
