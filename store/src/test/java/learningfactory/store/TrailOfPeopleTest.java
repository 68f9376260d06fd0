package learningfactory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// What is written about people, and what instructors and classes are called, is not copied into the trail,
/// which nobody can empty; and what an older factory copied there is covered.
class TrailOfPeopleTest {

    /// One word for each column that tells of people, so that one sees which of them is told.
    private static final List<String> WORDS = List.of(
            "EVIDENCE-NB",
            "EVIDENCE-EN",
            "EVIDENCE-WHAT",
            "INSTRUCTOR-NB",
            "INSTRUCTOR-EN",
            "WHY-NB",
            "WHY-EN",
            "CLASS-ROLL",
            "CLASS-CALENDAR");

    private static final List<String> WRITTEN = List.of(
            "insert into identity.person (id, name) values ('p1', 'Ola')",
            "insert into competence.evidence (id, learner, title_nb, title_en, origin, what, submitted, state) values"
                    + " ('e1', 'p1', 'EVIDENCE-NB', 'EVIDENCE-EN', 'observation', 'EVIDENCE-WHAT', now(), 'submitted')",
            "insert into booking.resource values ('kari', 'label-1', 'INSTRUCTOR', 'INSTRUCTOR-NB', 'INSTRUCTOR-EN',"
                    + " 'instructors', 'LOW', 1, 'p1', '{}', '{}', '{}', 0, 0, false, false, 'hall', '{}', 'hall', false)",
            "insert into booking.blackout (id, during, kind, why_nb, why_en, source) values"
                    + " ('b1', '[2027-01-04, 2027-01-05)', 'FAULT', 'WHY-NB', 'WHY-EN', '')",
            "insert into booking.feed (digest, kind, subject, maker) values"
                    + " (decode(repeat('00', 32), 'hex'), 'CLASS', 'school/CLASS-CALENDAR', 'p1')",
            "insert into activity.activity values ('a1', 'COURSE', 'A', 'A', '', '', 'hall', 'x', '{}', '{}', 60, 8, 8,"
                    + " '{}', null, 'APPROVED')",
            "insert into activity.occurrence values ('o1', 'a1', '2027-01-04', '2027-01-05', 8, null, '{}', 60, 'OPEN')",
            "insert into activity.participation values"
                    + " ('o1', 'p1', 'hall', 'CLASS-ROLL', 1, 'ENROLLED', null, 0, null, null)");

    private static final List<String> CHANGED = List.of(
            "update competence.evidence set title_nb = title_nb || '!', title_en = title_en || '!', what = what || '!'",
            "update booking.resource set name_nb = name_nb || '!', name_en = name_en || '!' where id = 'kari'",
            "update booking.blackout set why_nb = why_nb || '!', why_en = why_en || '!'",
            "update booking.feed set subject = subject || '!'",
            "update activity.participation set class_name = class_name || '!'");

    @TempDir
    static Path folder;

    private static LocalDatabase local;

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @Test
    void whatIsWrittenAboutPeopleStandsInNoLineOfTheTrail() throws SQLException {
        PGSimpleDataSource source = fresh("now");
        Database.migrations(source, "latest").migrate();

        run(source, WRITTEN);
        run(source, CHANGED);

        assertThat(told(source)).isEmpty();
        assertThat(lines(source)).isGreaterThanOrEqualTo(WRITTEN.size() + CHANGED.size());
    }

    @Test
    void whatAnOlderFactoryWroteThereIsCoveredAndTheTrailStaysShut() throws SQLException {
        PGSimpleDataSource source = fresh("before");
        Database.migrations(source, "10").migrate();
        run(source, WRITTEN);
        run(source, CHANGED);
        List<String> toldBefore = told(source);
        long linesBefore = lines(source);

        Database.migrations(source, "latest").migrate();

        assertThat(toldBefore).contains("EVIDENCE-NB", "INSTRUCTOR-NB", "WHY-NB", "CLASS-ROLL", "CLASS-CALENDAR");
        assertThat(told(source)).isEmpty();
        assertThat(lines(source)).as("no line of it is lost").isGreaterThanOrEqualTo(linesBefore);
        assertThat(words(source, "select after ->> 'state' from audit.trail where row_key ->> 'occurrence' = 'o1'"))
                .as("and what tells of nobody stands as it stood")
                .contains("ENROLLED");
        assertThatThrownBy(() -> run(source, List.of("update audit.trail set actor = 'x'")))
                .hasMessageContaining("not to be passed by");
    }

    /// Which of the words the trail tells.
    private static List<String> told(PGSimpleDataSource source) throws SQLException {
        String trail = String.join("\n", words(source, "select t::text from audit.trail t"));
        return WORDS.stream().filter(trail::contains).toList();
    }

    private static long lines(PGSimpleDataSource source) throws SQLException {
        return words(source, "select number::text from audit.trail").size();
    }

    private static List<String> words(PGSimpleDataSource source, String question) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection line = source.getConnection();
                Statement asking = line.createStatement();
                ResultSet row = asking.executeQuery(question)) {
            while (row.next()) {
                words.add(String.valueOf(row.getString(1)));
            }
        }
        return words;
    }

    private static void run(PGSimpleDataSource source, List<String> statements) throws SQLException {
        try (Connection line = source.getConnection();
                Statement running = line.createStatement()) {
            for (String statement : statements) {
                running.execute(statement);
            }
        }
    }

    private static PGSimpleDataSource fresh(String name) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(local.url());
        source.setUser(local.user());
        source.setPassword(local.password());
        run(source, List.of("create database trail_" + name));
        source.setUrl(local.url().replaceAll("/postgres$", "/trail_" + name));
        return source;
    }
}
