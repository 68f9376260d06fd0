package learningfactory.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How the server is started.
///
/// @param port where browsers find it; 0: any free one
/// @param data the folder of the embedded database and of the log
/// @param database a PostgreSQL server instead of the embedded one
/// @param language `nb` or `en`, for the lines that it prints
/// @param isBehindProxy whether browsers come through a proxy of ours, which says in `X-Forwarded-For` who
///     they are
/// @param isDemonstration whether an empty database is filled with a made-up year of a hall first
/// @param address where the world finds it, such as `https://hall.example`; stands in what the hall signs
/// @param openid the file of OpenID providers; empty: `openid.conf` in the folder, if it is there
public record ServerOptions(
        int port,
        Path data,
        Optional<DatabaseAddress> database,
        String language,
        boolean isBehindProxy,
        boolean isDemonstration,
        Optional<String> address,
        Optional<Path> openid) {

    /// Without a proxy, and with what the database holds.
    public ServerOptions(int port, Path data, Optional<DatabaseAddress> database, String language) {
        this(port, data, database, language, false, false);
    }

    /// Known to nobody but the room.
    public ServerOptions(
            int port,
            Path data,
            Optional<DatabaseAddress> database,
            String language,
            boolean isBehindProxy,
            boolean isDemonstration) {
        this(port, data, database, language, isBehindProxy, isDemonstration, Optional.empty(), Optional.empty());
    }

    /// This text as the address of a hall, without a slash at its end; empty when it cannot be one.
    public static Optional<String> findAddress(String text) {
        try {
            URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean isHostAlone = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && String.valueOf(uri.getPath()).isEmpty();
            return isWeb && isHostAlone ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
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
