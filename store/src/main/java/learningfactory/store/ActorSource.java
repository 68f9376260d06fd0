package learningfactory.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections that know for whom they work: the audit in the database asks them.
///
/// A connection is told only when its last user worked for somebody else, so that most statements cost
/// nothing more.
final class ActorSource extends DelegatingDataSource {

    /// The pseudonym of whoever this thread works for.
    static final ScopedValue<String> ACTOR = ScopedValue.newInstance();

    private static final String NOBODY = "";
    private static final String UNCERTAIN = "?";

    private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    ActorSource(DataSource pool) {
        super(pool);
    }

    /// Whoever this thread works for; an empty text for nobody.
    static String actor() {
        return ACTOR.isBound() ? ACTOR.get() : NOBODY;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, actor());
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    private void tell(Connection connection, String actor) throws SQLException {
        Connection line = connection.unwrap(Connection.class);
        if (told.getOrDefault(line, NOBODY).equals(actor)) {
            return;
        }
        told.put(line, UNCERTAIN);
        try (PreparedStatement naming = connection.prepareStatement("select set_config('factory.actor', ?, false)")) {
            naming.setString(1, actor);
            naming.execute();
        }
        told.put(line, actor);
    }
}
