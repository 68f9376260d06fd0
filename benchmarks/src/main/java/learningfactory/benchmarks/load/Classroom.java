package learningfactory.benchmarks.load;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One session with its pupils, each with a living page.
final class Classroom {

    private final Door door;
    private final String instructor;
    private final String session;
    private final String code;
    private final String station;
    private final List<LivingPage> pages = new ArrayList<>();

    private Classroom(Door door, String instructor, String session, String code, String station) {
        this.door = door;
        this.instructor = instructor;
        this.session = session;
        this.code = code;
        this.station = station;
    }

    /// Which lesson, and a station that its pupils go and look at.
    record Lesson(String scenario, String station) {}

    /// Opens a session.
    static Classroom open(Door door, String instructor, Lesson lesson, int pace)
            throws IOException, InterruptedException {
        Door.Answer opened = door.post(
                "/api/sessions",
                "{\"scenario\":\"%s\",\"mode\":\"GROUP\",\"groups\":1,\"pace\":%d}".formatted(lesson.scenario(), pace),
                instructor);
        return new Classroom(door, instructor, opened.member("id"), opened.member("code"), lesson.station());
    }

    /// So many pupils join by the code.
    void join(int pupils) throws IOException, InterruptedException {
        for (int pupil = 1; pupil <= pupils; pupil++) {
            Door.Answer joined =
                    door.post("/api/join", "{\"code\":\"%s\",\"nickname\":\"Elev %d\"}".formatted(code, pupil), "");
            LivingPage page = new LivingPage();
            page.on(door.line("/ws/sessions/%s/groups/1".formatted(session), joined.cookies(), page));
            pages.add(page);
        }
    }

    /// The instructor lets it go on.
    void resume() throws InterruptedException {
        lead("\"type\":\"resume\"");
    }

    /// The instructor lets it run on to a moment at once.
    void jump(long micros) throws InterruptedException {
        lead("\"type\":\"jump\",\"micros\":" + micros);
    }

    private void lead(String what) throws InterruptedException {
        LivingPage desk = new LivingPage();
        WebSocket line = door.line("/ws/sessions/%s/groups/1?as=instructor".formatted(session), instructor, desk);
        desk.on(line);
        desk.say(what);
        while (desk.unanswered() > 0) {
            Thread.sleep(5);
        }
        desk.close();
    }

    /// One pupil does something.
    void act(int pupil) {
        pages.get(pupil % pages.size())
                .say(
                        "\"type\":\"act\",\"deed\":{\"verb\":\"INSPECT\",\"element\":\"%s\",\"number\":1,\"word\":\"\",\"value\":0}"
                                .formatted(station));
    }

    /// The debrief's what-if, asked while the class plays on; waits for the fan.
    void askWhatIf() throws IOException, InterruptedException {
        askWhatIf(60_000_000, 1000, 0);
    }

    /// The same from a moment, with so many futures, followed so long beyond the lesson's end; returns the
    /// answer.
    String askWhatIf(long atMicros, int futures, long beyondMicros) throws IOException, InterruptedException {
        return door.post(
                        "/api/sessions/%s/groups/1/runs/1/whatif".formatted(session),
                        "{\"atMicros\":%d,\"futures\":%d,\"beyondMicros\":%d,\"deed\":{\"verb\":\"INSPECT\",\"element\":\"%s\",\"number\":1,\"word\":\"\",\"value\":0}}"
                                .formatted(atMicros, futures, beyondMicros, station),
                        instructor)
                .body();
    }

    /// The debrief's search for the moment that decided: how far it has come, line by line, and last the
    /// moment.
    Stream<String> askDecisive() throws IOException, InterruptedException {
        return door.lines("/api/sessions/%s/groups/1/runs/1/decisive".formatted(session), instructor);
    }

    List<LivingPage> pages() {
        return List.copyOf(pages);
    }

    void close() {
        pages.forEach(LivingPage::close);
    }
}
