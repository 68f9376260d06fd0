package learningfactory.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import learningfactory.network.PersonId;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A PostgreSQL database with our tables in it, and a few open connections to it.
///
/// Every write is audited by the database itself under the name of the person for whom it is done
/// ([#asActor]); what is done for nobody stands there as `system`.
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 12;

    /// How long somebody waits for a connection, ms.
    private static final long WAIT_MILLIS = 5_000;

    /// After so long without a word the server counts as gone, s.
    private static final String SILENCE_SECONDS = "20";

    private final HikariDataSource source;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    private Database(HikariDataSource source) {
        this.source = source;
        ActorSource acting = new ActorSource(source);
        this.client = JdbcClient.create(acting);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(acting));
    }

    /// The database inside the program.
    public static Database of(LocalDatabase local) {
        return at(local.url(), local.user(), local.password());
    }

    /// Any PostgreSQL database; our tables are made, or brought to this version, before anything else.
    ///
    /// @param url such as `jdbc:postgresql://host/factory`
    /// @throws StoreException when it does not answer, or holds tables of a newer factory
    public static Database at(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setPoolName("factory");
        config.addDataSourceProperty("ApplicationName", "learning-factory");
        config.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config);
            migrate(source, url);
            return new Database(source);
        } catch (StoreException reason) {
            closeQuietly(source);
            throw reason;
        } catch (RuntimeException refused) {
            closeQuietly(source);
            throw new StoreException(
                    "The database (%s, user %s) cannot be used: %s\nMaybe look whether it is running, and whether user and password are right."
                            .formatted(url, user, rootMessage(refused)),
                    refused);
        }
    }

    /// The same database for somebody who writes much and begins anew when cut off: nobody waits for the
    /// disk. What is written here is on the disk a moment later, and at the latest when something written
    /// otherwise is.
    public Database inHaste() {
        HikariConfig config = new HikariConfig();
        source.copyStateTo(config);
        config.setPoolName("factory-in-haste");
        config.setConnectionInitSql("set synchronous_commit = off");
        return new Database(new HikariDataSource(config));
    }

    /// Forgets all that is in the embedded database and makes its tables anew: for what was told half, and
    /// never for what somebody has entered. Nobody else may be working in it.
    public void startAnew() {
        List<String> schemas =
                client.sql("""
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                        """).query((row, number) -> row.getString(1)).list();
        schemas.forEach(schema ->
                client.sql("drop schema \"%s\" cascade".formatted(schema)).update());
        client.sql("create schema public").update();
        source.getHikariPoolMXBean().softEvictConnections(); // they remember what is gone
        migrate(source, source.getJdbcUrl());
    }

    private static void closeQuietly(@Nullable HikariDataSource source) {
        if (source != null) {
            source.close();
        }
    }

    private static void migrate(HikariDataSource source, String url) {
        Flyway flyway = migrations(source, "latest");
        try {
            refuseNewerTables(flyway, url);
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new StoreException(
                    "The tables in the database (%s) cannot be made or brought to this version: %s\nMaybe name a database that is empty or was made by the factory, and a user who may make tables."
                            .formatted(url, rootMessage(failed)),
                    failed);
        }
    }

    /// An older factory would not know what newer tables mean; it touches nothing.
    private static void refuseNewerTables(Flyway flyway, String url) {
        MigrationInfo[] all = flyway.info().all();
        List<String> newer = Stream.of(all)
                .filter(step -> step.getState() == MigrationState.FUTURE_SUCCESS
                        || step.getState() == MigrationState.FUTURE_FAILED)
                .map(step -> String.valueOf(step.getVersion()))
                .toList();
        if (!newer.isEmpty()) {
            String known = Stream.of(all)
                    .filter(step -> step.getState().isResolved())
                    .map(step -> String.valueOf(step.getVersion()))
                    .reduce("none", (first, last) -> last);
            throw new StoreException(
                    "The database (%s) was made by a newer factory: its tables have version %s, this one knows up to %s.\nMaybe start the newer factory, or name another database with --database or --data."
                            .formatted(url, newer.getLast(), known));
        }
    }

    /// The migrations up to this version, `latest` for all.
    static Flyway migrations(DataSource source, String version) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:learningfactory/store/migration")
                .target(version)
                .load();
    }

    private static String rootMessage(Throwable failed) {
        Throwable root = failed;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }

    /// Runs statements; for the rooms of this wall.
    public JdbcClient client() {
        return client;
    }

    /// Runs several statements as one; within another it joins that one.
    public TransactionTemplate transaction() {
        return transaction;
    }

    /// Does something for this person: every write of this thread until it returns is audited under that
    /// name, within a transaction and without. The one and only way to name an actor.
    ///
    /// @throws X what the work throws
    public <T, X extends Exception> T asActor(PersonId actor, ScopedValue.CallableOp<T, X> work) throws X {
        boolean isWithin = TransactionSynchronizationManager.isActualTransactionActive();
        String before = ActorSource.actor();
        if (isWithin) {
            nameWithin(actor.value()); // its connection has been taken already
        }
        try {
            return ScopedValue.where(ActorSource.ACTOR, actor.value()).call(work);
        } finally {
            if (isWithin) {
                nameAgain(before);
            }
        }
    }

    private void nameAgain(String actor) {
        try {
            nameWithin(actor);
        } catch (DataAccessException broken) {
            // this transaction will be rolled back, and its name with it
        }
    }

    private void nameWithin(String actor) {
        client.sql("select set_config('factory.actor', :actor, true)")
                .param("actor", actor)
                .query(String.class)
                .single();
    }

    /// Closes the connections.
    @Override
    public void close() {
        source.close();
    }
}
