package learningfactory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learningfactory.network.Account;
import learningfactory.network.PersonId;
import learningfactory.store.people.JdbcAccountBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real PostgreSQL in a folder of its own.
class LocalDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsThereAfterTheNextStart() {
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            assertThat(new JdbcAccountBook(database).add(account("kari"))).isTrue();
        }

        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            assertThat(new JdbcAccountBook(database).accounts())
                    .extracting(Account::login)
                    .containsExactly("kari");
        }
    }

    @Test
    void everyCommitIsOnTheDiskBeforeItIsAcknowledged() {
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void onlyWhoKnowsThePasswordInTheFolderComesIn() {
        try (LocalDatabase local = LocalDatabase.in(folder)) {
            assertThatThrownBy(() -> Database.at(local.url(), local.user(), "guessed"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("password authentication failed")
                    .hasMessageContaining("Maybe");
        }
        assertThat(folder.resolve("database/password"))
                .satisfies(
                        file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
    }

    @Test
    void aSecondProgramOnTheSameFolderIsToldSo() {
        try (LocalDatabase local = LocalDatabase.in(folder)) {
            assertThat(local.url()).isNotEmpty();

            assertThatThrownBy(() -> LocalDatabase.in(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("running on this folder already")
                    .hasMessageContaining("Maybe stop it first");
        }
    }

    @Test
    void aServerThatAKilledProgramLeftBehindIsTakenOver() throws Exception {
        LocalDatabase killed = LocalDatabase.in(folder);
        try (Database database = Database.of(killed)) {
            new JdbcAccountBook(database).add(account("ola"));
        }
        killed.abandon();

        try (LocalDatabase next = LocalDatabase.in(folder);
                Database database = Database.of(next)) {
            assertThat(new JdbcAccountBook(database).findByLogin("Ola")).isPresent();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> LocalDatabase.in(file.resolve("below")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        assertThatThrownBy(() -> Database.at("jdbc:postgresql://127.0.0.1:1/factory", "factory", ""))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/factory")
                .hasMessageContaining("Maybe look whether it is running");
    }

    @Test
    void aServerThatSomebodyKilledRunsAgainOnTheSameAddressWithAllThatWasKept() throws Exception {
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            new JdbcAccountBook(database).add(account("kari"));
            String url = local.url();
            Path pid = folder.resolve("database/cluster/postmaster.pid");
            long first = Long.parseLong(Files.readAllLines(pid).getFirst());
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            while (local.isRunning()) {
                Thread.sleep(20);
            }

            reviveWithPatience(local);

            assertThat(local.isRunning()).isTrue();
            assertThat(local.url()).isEqualTo(url);
            try (Database again = Database.of(local)) {
                assertThat(new JdbcAccountBook(again).findByLogin("kari")).isPresent();
            }
        }
    }

    /// What is left of the killed one may need a moment to go; the new one refuses to start beside it.
    private static void reviveWithPatience(LocalDatabase local) throws InterruptedException {
        for (int tries = 0; tries < 20 && !local.isRunning(); tries++) {
            try {
                local.revive();
            } catch (StoreException notYet) {
                Thread.sleep(500);
            }
        }
    }

    @Test
    void keysStayTheSame() {
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            ServerKeys keys = new ServerKeys(database);

            assertThat(keys.key("tokens")).hasSize(32).isEqualTo(keys.key("tokens"));
            assertThat(keys.key("other")).isNotEqualTo(keys.key("tokens"));
        }
    }

    @Test
    void theFirstAccountIsFirstOnlyOnce() {
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            JdbcAccountBook accounts = new JdbcAccountBook(database);

            List<Boolean> won = List.of(account("a"), account("b"), account("c")).parallelStream()
                    .map(accounts::addFirst)
                    .toList();

            assertThat(won).containsOnlyOnce(true);
            assertThat(accounts.accounts()).hasSize(1);
        }
    }

    private static String setting(Database database, String name) {
        return database.client()
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static Account account(String name) {
        return Account.open(new PersonId("id-" + name), name, name, "hash", List.of());
    }
}
