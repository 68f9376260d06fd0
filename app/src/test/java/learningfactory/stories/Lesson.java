package learningfactory.stories;

import com.microsoft.playwright.Page;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A class in the middle of a lesson, mostly that on the broken press: an instructor, and pupils who have
/// joined.
final class Lesson implements AutoCloseable {

    private static final long SEED = 7;

    private final Stage stage;
    private final Visitor instructor;
    private final Page desk;
    private final String id;
    private final String code;

    private Lesson(Stage stage, Visitor instructor, String scenario, int groups, double pace) {
        this.stage = stage;
        this.instructor = instructor;
        JsonNode made = instructor.post(
                "/sessions",
                Map.of("scenario", scenario, "mode", "CLASS", "groups", groups, "pace", pace, "seed", SEED));
        this.id = made.path("id").asString();
        this.code = made.path("code").asString();
        this.desk = instructor.at("/mark.svg");
    }

    static Lesson of(Stage stage, Visitor instructor, int groups, double pace) {
        return new Lesson(stage, instructor, "breakdown", groups, pace);
    }

    /// One group in another lesson.
    static Lesson of(Stage stage, Visitor instructor, String scenario) {
        return new Lesson(stage, instructor, scenario, 1, 1);
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    /// Somebody joins a group; returns what his browser keeps.
    String join(String nickname, String role, int group) {
        try (Visitor pupil = stage.stranger(Screen.LAPTOP)) {
            pupil.post("/join", Map.of("code", code, "nickname", nickname, "role", role, "group", group));
            return pupil.kept();
        }
    }

    /// The instructor says something to a group.
    Lesson tell(int group, String type, Map<String, ?> members) {
        Map<String, Object> message = new java.util.TreeMap<>(members);
        message.put("type", type);
        instructor.say(desk, "/ws/sessions/%s/groups/%d?as=instructor".formatted(id, group), message);
        return this;
    }

    /// The instructor does something to the plant himself.
    Lesson act(int group, String verb, String element) {
        return tell(
                group,
                "act",
                Map.of("deed", Map.of("verb", verb, "element", element, "number", 1, "word", "", "value", 0)));
    }

    Lesson begin(int group) {
        return tell(group, "resume", Map.of());
    }

    Lesson jump(int group, int seconds) {
        return tell(group, "jump", Map.of("micros", seconds * 1_000_000L));
    }

    @Override
    public void close() {
        desk.close();
    }
}
