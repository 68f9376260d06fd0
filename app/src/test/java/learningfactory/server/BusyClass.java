package learningfactory.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import learningfactory.session.SessionPlan;
import tools.jackson.databind.JsonNode;

/// A class of ten in one group, every one of whom says one thing after the other as fast as he may, and remembers what
/// he was told about it.
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
