package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import learningfactory.session.SessionPlan;
import tools.jackson.databind.JsonNode;

/// A class of ten in one group, every one of whom says one thing after the other as fast as he may, and
/// remembers what he was told about it.
final class BusyClass implements AutoCloseable {

    static final int PEOPLE = 10;
    private static final List<String> ROLES = List.of("OPERATOR", "MAINTAINER");

    final SessionPlan plan;
    final List<Browser> students = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    /// What was accepted: it must never be lost.
    final Set<String> accepted = ConcurrentHashMap.newKeySet();
    /// What was refused with the word that nothing was done: it must never be there.
    final Set<String> undone = ConcurrentHashMap.newKeySet();

    final Queue<String> reasons = new ConcurrentLinkedQueue<>();
    private final List<Thread> speaking = new ArrayList<>();
    private volatile boolean isOver;

    private BusyClass(SessionPlan plan) {
        this.plan = plan;
    }

    /// Opens a session of one group and lets ten join it by its code.
    static BusyClass open(Browser instructor, int port, int seed) {
        JsonNode card = instructor
                .post(
                        "/api/sessions",
                        Map.of("scenario", "breakdown", "mode", "GROUP", "groups", 1, "pace", 10, "seed", seed))
                .body();
        BusyClass all = new BusyClass(new SessionPlan(
                card.path("id").asString(),
                card.path("code").asString(),
                "breakdown",
                SessionPlan.Mode.GROUP,
                seed,
                1,
                10));
        for (int i = 0; i < PEOPLE; i++) {
            Browser student = new Browser(port);
            all.students.add(student);
            all.lines.add(student.play(all.plan.code(), "Elev " + (i + 1), ROLES.get(i % ROLES.size())));
        }
        return all;
    }

    Line desk(Browser instructor) {
        return instructor.line("/ws/sessions/%s/groups/1?as=instructor".formatted(plan.id()));
    }

    /// All begin to speak.
    void speak() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String name = "Elev " + (i + 1);
            speaking.add(Thread.ofVirtual().start(() -> speak(line, name)));
        }
    }

    private void speak(Line line, String name) {
        for (int n = 1; !isOver; n++) {
            String text = "%s sier %d".formatted(name, n);
            try {
                JsonNode answer = line.ask("say", Map.of("text", text));
                String words = answer.at("/words/nb").asString("");
                if (answer.path("accepted").asBoolean()) {
                    accepted.add(text);
                } else if (words.contains("ngenting")) {
                    undone.add(text);
                    reasons.add(words);
                }
            } catch (CompletionException lost) {
                return; // nobody was told anything
            }
            Line.pause(110);
        }
    }

    /// All stop.
    void hush() {
        isOver = true;
        for (Thread thread : speaking) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// What was accepted and does not stand in the book.
    Set<String> lost(List<String> said) {
        Set<String> lost = new TreeSet<>(accepted);
        lost.removeAll(said);
        return lost;
    }

    /// What stands in the book although somebody was told that it was not done.
    Set<String> unexpected(List<String> said) {
        Set<String> both = new TreeSet<>(undone);
        both.retainAll(said);
        return both;
    }

    /// The page says that the database is back; nothing is lost, nothing came that was refused, and time
    /// passes again.
    ///
    /// @param written asked when the database is back
    void assertGoesOn(Browser instructor, Line desk, Callable<WrittenBook> written) throws Exception {
        desk.await(
                "the database is back",
                picture -> picture.at("/paused/words/nb").asString().startsWith("Databasen er tilbake"));
        int before = accepted.size();
        await("they are heard again", () -> accepted.size() > before + PEOPLE);
        hush();
        WrittenBook book = written.call();
        List<String> said = book.said(plan.id(), 1);
        assertThat(lost(said)).isEmpty();
        assertThat(unexpected(said)).isEmpty();
        assertThat(said).doesNotHaveDuplicates();
        assertThat(digest(instructor, plan))
                .as("the server's run, and the same run replayed here from its log")
                .isEqualTo(book.digest(plan, 1));
        assertThat(desk.ask("resume", Map.of()).path("accepted").asBoolean()).isTrue();
        long stood = desk.now();
        desk.await("time passes", picture -> picture.path("now").asLong() > stood + 5_000_000);
    }

    static void await(String what, BooleanSupplier sign) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!sign.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for: %s", what).isLessThan(end);
            Line.pause(20);
        }
    }

    static String digest(Browser instructor, SessionPlan plan) {
        return instructor
                .get("/api/sessions/%s/groups/1/digest".formatted(plan.id()))
                .body()
                .path("digest")
                .asString();
    }

    @Override
    public void close() {
        isOver = true;
        lines.forEach(Line::close);
    }
}
