package learningfactory.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import learningfactory.network.Account;
import learningfactory.network.AuditBook;
import learningfactory.network.Identity;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every write is audited (rule 14), by a real PostgreSQL.
class AuditTest {

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;

    private final JdbcPersonBook people = new JdbcPersonBook(database);
    private final AuditBook trail = new JdbcAuditBook(database);

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    @Test
    void noTableIsWithoutAudit() {
        // The trail itself, Flyway's own list, and the log of the lessons, which is append-only with its author in it.
        List<String> exempt = List.of("audit.trail", "public.flyway_schema_history", "public.entry");

        List<String> silent = database.client().sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and 2 > (
                            select count(*) from pg_trigger
                            where tgrelid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass
                              and tgname in ('audit', 'audit_whole') and tgenabled in ('O', 'A'))
                        order by 1
                        """).query(String.class).list();

        assertThat(silent)
                .as("tables without audit; maybe add select audit_table('…') to their migration")
                .containsExactlyInAnyOrderElementsOf(exempt);
    }

    @Test
    void aWriteIsNotedUnderThePersonForWhomItIsDone() {
        PersonId kari = new PersonId("kari-1");

        database.asActor(kari, () -> {
            people.keep(person("p1", "Ola", "ola@example.org"));
            return true;
        });
        people.keep(person("p2", "Per", "per@example.org"));

        assertThat(lines("p1")).extracting(AuditBook.Line::actor).containsExactly("kari-1");
        assertThat(lines("p2")).extracting(AuditBook.Line::actor).containsExactly("system");
    }

    @Test
    void aPersonActsWithinATransactionThatBeganForAnother() {
        database.asActor(new PersonId("outer"), () -> {
            database.transaction().executeWithoutResult(status -> {
                people.keep(person("t1", "A", "a@example.org"));
                database.asActor(new PersonId("inner"), () -> {
                    people.keep(person("t2", "B", "b@example.org"));
                    return true;
                });
                people.keep(person("t3", "C", "c@example.org"));
            });
            return true;
        });

        assertThat(lines("t1").getFirst().actor()).isEqualTo("outer");
        assertThat(lines("t2").getFirst().actor()).isEqualTo("inner");
        assertThat(lines("t3").getFirst().actor()).isEqualTo("outer");
    }

    @Test
    void whoeverIsIdentifiedStandsInNoLineOfIt() {
        people.keep(person("p3", "Solveig Navnesen", "solveig@example.org"));
        people.keep(person("p3", "Solveig Nyttnavn", "solveig@example.org"));
        new JdbcAccountBook(database)
                .add(Account.open(new PersonId("p3"), "solveig", "x", "$2a$secret-hash", List.of()));

        String all = database.client()
                .sql("select string_agg(t::text, ' ') from audit.trail t")
                .query(String.class)
                .single();

        assertThat(all).doesNotContain("Navnesen", "Nyttnavn", "solveig", "secret-hash", "1990-05-17");
        AuditBook.Line renamed = lines("p3").stream()
                .filter(line -> line.deed().equals("update"))
                .findFirst()
                .orElseThrow();
        assertThat(renamed.before()).hasValue("{\"name\": \"•\"}");
        assertThat(renamed.after()).hasValue("{\"name\": \"•\"}");
    }

    @Test
    void theTrailCanNeitherBeChangedNorPassedBy() {
        for (String deed : List.of(
                "update audit.trail set actor = 'x'",
                "delete from audit.trail",
                "truncate audit.trail",
                "truncate membership")) {
            assertThatThrownBy(() -> database.client().sql(deed).update())
                    .as(deed)
                    .hasMessageContaining("not to be passed by");
        }
    }

    @Test
    void whatDidNotHappenIsNotNoted() {
        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    people.keep(person("gone", "G", "g@example.org"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(lines("gone")).isEmpty();
    }

    private List<AuditBook.Line> lines(String person) {
        return trail.lines(AuditBook.Search.about(new PersonId(person)));
    }

    private static Identity person(String id, String name, String email) {
        return new Identity(
                new PersonId(id),
                PersonState.ACTIVE,
                name,
                Optional.of(email),
                Optional.empty(),
                Optional.of(LocalDate.of(1990, 5, 17)),
                "nb");
    }
}
