package learningfactory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.store.people.JdbcAccountBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// Backups of real databases, brought back into others on the same server.
class BackupTest {

    private static final Instant MADE = Instant.parse("2026-11-27T21:00:00Z");

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static int databases;

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @Test
    void whatWasKeptComesBackWordForWordWithItsAudit() throws Exception {
        Backup.DatabaseAddress from = fresh();
        try (Database database = open(from)) {
            new JdbcAccountBook(database).add(kari());
            new ServerKeys(database).key("tokens");
        }
        Path file = folder.resolve("whole.zip");

        long written = Backup.write(from, file, MADE, Backup.Watcher.NOBODY);
        Backup.DatabaseAddress into = fresh();
        long read = Restore.read(into, file, Backup.Watcher.NOBODY);

        assertThat(read).isEqualTo(written).isGreaterThan(5);
        assertThat(contents(into)).isEqualTo(contents(from));
        try (Database database = open(into)) {
            assertThat(new JdbcAccountBook(database).findByLogin("KARI")).hasValueSatisfying(account -> {
                assertThat(account.name()).isEqualTo("Kari Ås\tog \\N\nmer");
                assertThat(account.holds(AccountRole.INSTRUCTOR)).isTrue();
            });
            new ServerKeys(database).key("another"); // the counter of the audit goes on where it stood
        }
    }

    @Test
    void aBackupOfTheFirstVersionComesBackIntoThisOne() throws Exception {
        Backup.DatabaseAddress old = fresh();
        Database.migrations(source(old), "1").migrate();
        run(old, "insert into session (id, code, terms, owner) values ('s1', 'ABCDEF', '{}', 'server-a')");
        run(old, "insert into entry values ('s1', 1, 1, 'first'), ('s1', 1, 2, 'second')");
        run(
                old,
                "insert into account (id, name, password_hash, is_administrator) values"
                        + " ('11111111-aaaa', 'Kari', '$2a$x', true), ('22222222-bbbb', 'Ola', '$2a$y', false)");
        Path file = folder.resolve("first.zip");
        Backup.write(old, file, MADE, Backup.Watcher.NOBODY);

        Backup.DatabaseAddress into = fresh();
        Restore.read(into, file, Backup.Watcher.NOBODY);

        try (Database database = open(into)) {
            JdbcAccountBook accounts = new JdbcAccountBook(database);
            OrganisationId hall = new OrganisationId("hall");
            assertThat(accounts.findByLogin("kari").orElseThrow().roles())
                    .containsExactly(
                            new RoleAt(AccountRole.ADMINISTRATOR, hall), new RoleAt(AccountRole.INSTRUCTOR, hall));
            assertThat(accounts.findByLogin("ola").orElseThrow().roles())
                    .containsExactly(new RoleAt(AccountRole.INSTRUCTOR, hall));
            assertThat(accounts.findByLogin("ola").orElseThrow().name()).isEqualTo("Ola");
            assertThat(database.client()
                            .sql("select text from entry order by sequence")
                            .query(String.class)
                            .list())
                    .containsExactly("first", "second");
        }
    }

    @Test
    void nothingIsEverWrittenOver() throws Exception {
        Backup.DatabaseAddress full = fresh();
        open(full).close();
        Path file = folder.resolve("again.zip");
        Backup.write(full, file, MADE, Backup.Watcher.NOBODY);

        assertThatThrownBy(() -> Restore.read(full, file, Backup.Watcher.NOBODY))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty")
                .hasMessageContaining("Maybe restore into another");
    }

    @Test
    void aFileOfWhichOneLetterHasChangedIsRefusedBeforeAnythingIsTouched() throws Exception {
        Backup.DatabaseAddress from = fresh();
        open(from).close();
        Path file = folder.resolve("right.zip");
        Backup.write(from, file, MADE, Backup.Watcher.NOBODY);
        Path changed = folder.resolve("changed.zip");
        rewrite(file, changed, "tables/public.organisation.copy", "Læringsfabrikken", "Læringsfabrikkem");

        Backup.DatabaseAddress into = fresh();

        assertThatThrownBy(() -> Restore.read(into, changed, Backup.Watcher.NOBODY))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the table public.organisation is not as it was written");
        Restore.read(into, file, Backup.Watcher.NOBODY);
    }

    @Test
    void aBackupOfANewerFactoryIsRefused() throws Exception {
        Backup.DatabaseAddress from = fresh();
        open(from).close();
        Path file = folder.resolve("now.zip");
        Backup.write(from, file, MADE, Backup.Watcher.NOBODY);
        Path newer = folder.resolve("newer.zip");
        rewrite(file, newer, BackupManifest.NAME, "\nversion ", "\nversion 9");

        assertThatThrownBy(() -> Restore.read(fresh(), newer, Backup.Watcher.NOBODY))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer factory")
                .hasMessageContaining("Maybe bring the factory up to date");
    }

    @Test
    void whatIsNoBackupIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear database");

        assertThatThrownBy(() -> Restore.read(fresh(), text, Backup.Watcher.NOBODY))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(text.toString())
                .hasMessageContaining("no backup of the factory");
    }

    @Test
    void onlyItsOwnerReadsABackupAndItIsMadeWhileTheFactoryRuns() throws Exception {
        Backup.DatabaseAddress running = LocalDatabase.findRunning(folder).orElseThrow();
        assertThat(running).isEqualTo(local.address());
        Backup.DatabaseAddress from = fresh();
        Path file = folder.resolve("live.zip");
        List<Long> told = new ArrayList<>();
        try (Database database = open(from)) {
            new ServerKeys(database).key("tokens");
            Backup.write(from, file, MADE, new Backup.Watcher() {
                @Override
                public void begins(long rows) {
                    told.add(rows);
                    told.add(0L);
                }

                @Override
                public void row() {
                    told.set(1, told.get(1) + 1);
                }
            });
        }

        assertThat(told.get(1)).isEqualTo(told.get(0)).isPositive();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private static Account kari() {
        return Account.open(
                new PersonId("kari-1"),
                "kari",
                "Kari Ås\tog \\N\nmer",
                "$2a$hash",
                List.of(new RoleAt(AccountRole.INSTRUCTOR, new OrganisationId("hall"))));
    }

    /// Everything in every table, as one would print it.
    private static List<String> contents(Backup.DatabaseAddress address) throws SQLException {
        List<String> contents = new ArrayList<>();
        try (Connection line = address.connect();
                Statement asking = line.createStatement()) {
            for (BackupTable table : BackupTable.inOrder(line)) {
                try (var row = asking.executeQuery("select t::text from %s t order by 1".formatted(table.quoted()))) {
                    while (row.next()) {
                        contents.add(table.name() + row.getString(1));
                    }
                }
            }
        }
        return contents;
    }

    private static void rewrite(Path file, Path changed, String name, String from, String to) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(name) ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : bytes);
                out.closeEntry();
            }
        }
    }

    private static Backup.DatabaseAddress fresh() throws SQLException {
        String name = "backup" + ++databases;
        run(local.address(), "create database " + name);
        return new Backup.DatabaseAddress(
                local.url().replaceAll("/postgres$", "/" + name), local.user(), local.password());
    }

    private static Database open(Backup.DatabaseAddress address) {
        return Database.at(address.url(), address.user(), address.password());
    }

    private static PGSimpleDataSource source(Backup.DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    private static void run(Backup.DatabaseAddress address, String statement) throws SQLException {
        try (Connection line = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement running = line.createStatement()) {
            running.execute(statement);
        }
    }
}
