package learningfactory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import learningfactory.run.Entry;
import learningfactory.session.SessionBook;
import learningfactory.session.SessionBook.NotWritten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The books of the sessions in a real PostgreSQL.
class JdbcSessionBookTest {

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;
    private static int sessions;

    private final JdbcSessionBook book = new JdbcSessionBook(database, "server-a");
    private String session = "";

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

    @BeforeEach
    void openOne() {
        session = "s" + ++sessions;
        assertThat(book.open(new KeptSession(session, "CODE" + sessions, "terms", null, null)))
                .isTrue();
    }

    @Test
    void entriesComeBackInTheirOrderFromEveryServer() {
        book.append(session, 1, entries(1, 2));
        book.append(session, 1, entries(3, 3));
        book.append(session, 2, entries(1, 1));

        assertThat(new JdbcSessionBook(database, "server-b").entries(session, 1))
                .isEqualTo(entries(1, 3));
        assertThat(book.entries(session, 2)).isEqualTo(entries(1, 1));
        assertThat(book.entries(session, 3)).isEmpty();
    }

    @Test
    void aGapIsRefusedAndNothingOfItIsKept() {
        book.append(session, 1, entries(1, 2));

        assertThatThrownBy(() -> book.append(session, 1, entries(4, 5)))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("Entry 4")
                .hasMessageContaining("the last, 2");
        assertThatThrownBy(() -> book.append(
                        session,
                        1,
                        List.of(entries(3, 3).getFirst(), entries(5, 5).getFirst())))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("gap after number 3");
        assertThat(book.entries(session, 1)).hasSize(2);
    }

    @Test
    void aRepetitionIsRefused() {
        book.append(session, 1, entries(1, 2));

        assertThatThrownBy(() -> book.append(session, 1, entries(2, 3)))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("does not follow the last");
    }

    @Test
    void whoHasLostTheLeaseCannotAppendAnyMore() {
        JdbcSessionBook other = new JdbcSessionBook(database, "server-b");
        book.append(session, 1, entries(1, 1));

        assertThat(other.take(session)).isTrue();
        other.append(session, 1, entries(2, 2));

        assertThatThrownBy(() -> book.append(session, 1, entries(3, 3)))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("Another server holds the session")
                .extracting(refused -> ((NotWritten) refused).reason())
                .isEqualTo(SessionBook.Reason.TAKEN);
        assertThat(other.entries(session, 1)).hasSize(2);
    }

    @Test
    void aServerThatTookItsOwnSessionAgainLocksItsOlderSelfOut() {
        JdbcSessionBook restarted = new JdbcSessionBook(database, "server-a");
        assertThat(restarted.take(session)).isTrue();

        assertThatThrownBy(() -> book.append(session, 1, entries(1, 1))).isInstanceOf(NotWritten.class);
        restarted.append(session, 1, entries(1, 1));
        assertThat(restarted.entries(session, 1)).hasSize(1);
    }

    @Test
    void whatIsLaidToRestOrClosedBeforeAServerThatListedItTakesItIsLeftAlone() {
        JdbcSessionBook starting = new JdbcSessionBook(database, "server-b");
        JdbcSessionBook third = new JdbcSessionBook(database, "server-c");
        assertThat(starting.open()).extracting(KeptSession::id).contains(session);

        book.rest(session, false);
        boolean isTakenAtRest = starting.take(session);
        boolean isWoken = third.wake(session);
        third.close(session);
        boolean isTakenClosed = starting.take(session);

        assertThat(isTakenAtRest).isFalse();
        assertThat(isWoken).as("whoever is asked first wakes it").isTrue();
        assertThat(isTakenClosed).isFalse();
        assertThatThrownBy(() -> starting.append(session, 1, entries(1, 1))).isInstanceOf(NotWritten.class);
    }

    @Test
    void ofManyWhoAppendTheSameNumberAtOnceOneWins() {
        AtomicInteger refused = new AtomicInteger();

        IntStream.range(0, 16).parallel().forEach(ignored -> {
            try {
                book.append(session, 1, entries(1, 1));
            } catch (NotWritten lost) {
                refused.incrementAndGet();
            }
        });

        assertThat(refused).hasValue(15);
        assertThat(book.entries(session, 1)).hasSize(1);
    }

    @Test
    void aCodeIsFreeAgainWhenItsSessionIsClosed() {
        KeptSession same = new KeptSession("again-" + session, "CODE" + sessions, "terms", null, null);
        assertThat(book.open(same)).isFalse();

        book.close(session);

        assertThat(book.open(same)).isTrue();
        assertThat(book.open()).extracting(KeptSession::id).contains(same.id()).doesNotContain(session);
        assertThat(book.entries(session, 1)).isEmpty();
    }

    private static List<Entry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number ->
                        new Entry(number, number * 1_000_000, "p1", new Entry.Messaged(null, "nr. " + number)))
                .toList();
    }
}
