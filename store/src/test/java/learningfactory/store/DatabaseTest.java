package learningfactory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database by its address, on a real PostgreSQL server: ours, another's, a newer one.
class DatabaseTest {

    @TempDir
    static Path folder;

    private static LocalDatabase server;

    @BeforeAll
    static void start() {
        server = LocalDatabase.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anEmptyDatabaseGetsOurTablesAndKeepsThem() {
        String url = empty("fresh");

        byte[] key;
        try (Database database = open(url)) {
            key = new ServerKeys(database).key("tokens");
        }

        try (Database database = open(url)) {
            assertThat(new ServerKeys(database).key("tokens")).isEqualTo(key);
        }
    }

    @Test
    void anOlderFactoryTouchesNoTablesOfANewerOne() {
        String url = empty("newer");
        try (Database database = open(url)) {
            database.client()
                    .sql("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                            + " checksum, installed_by, execution_time, success)"
                            + " values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'x', 1, true)")
                    .update();
        }

        assertThatThrownBy(() -> open(url))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("made by a newer factory: its tables have version 9999")
                .hasMessageContaining("Maybe start the newer factory");
    }

    @Test
    void aDatabaseThatHoldsTablesOfAnotherProgramIsLeftAlone() {
        String url = empty("stranger");
        try (Database database = open(url)) {
            database.client().sql("drop table flyway_schema_history").update();
        }

        assertThatThrownBy(() -> open(url))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("non-empty")
                .hasMessageContaining("Maybe name a database that is empty");
    }

    @Test
    void whoFillsInHasteDoesNotWaitForTheDiskAndEverybodyElseDoes() {
        try (Database database = open(empty("filled"))) {
            try (Database hasty = database.inHaste()) {
                new DemonstrationMark(hasty).set();

                assertThat(waitsForTheDisk(hasty)).isEqualTo("off");
            }
            assertThat(waitsForTheDisk(database)).isEqualTo("on");
            assertThat(new DemonstrationMark(database).isSet()).isTrue();
            assertThat(new DemonstrationMark(database).isTold()).isFalse();

            new DemonstrationMark(database).told();

            assertThat(new DemonstrationMark(database).isTold()).isTrue();
        }
    }

    private static String waitsForTheDisk(Database database) {
        return database.client()
                .sql("show synchronous_commit")
                .query(String.class)
                .single();
    }

    private static Database open(String url) {
        return Database.at(url, server.user(), server.password());
    }

    private static String empty(String name) {
        try (Database main = Database.of(server)) {
            main.client().sql("create database " + name).update();
        }
        return server.url().replaceFirst("/postgres$", "/" + name);
    }
}
