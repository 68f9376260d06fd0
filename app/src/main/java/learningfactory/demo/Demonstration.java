package learningfactory.demo;

import java.util.List;
import learningfactory.scenario.Verb;
import learningfactory.session.SessionPlan;

/// The made-up world: its stories in the order in which they happen. The same for everybody, except for the passwords
/// and the codes of the sessions.
public final class Demonstration {

    private static final long MINUTE = 60_000_000L;

    private static final List<DemoStory> STORIES = List.of(
            new People(),
            new PlayedLesson(
                    "breakdown",
                    SessionPlan.Mode.CLASS,
                    2026,
                    List.of(
                            new Manner(List.of("Amalie", "Jonas", "Sara", "Mikkel"), 0, List.of()),
                            new Manner(
                                    List.of("Noah", "Ella", "Omar", "Tiril"),
                                    2 * MINUTE,
                                    List.of(Verb.LOCK_OUT, Verb.RELEASE)))),
            new PlayedLesson(
                    "quality-drift",
                    SessionPlan.Mode.CLASS,
                    1995,
                    List.of(
                            new Manner(List.of("Emil", "Hanna", "Yusuf", "Live"), 8 * MINUTE, List.of()),
                            new Manner(List.of("Oskar", "Frida", "Adam", "Selma"), MINUTE, List.of()))),
            new LessonUnderWay("breakdown", 1814, 11 * MINUTE));

    private Demonstration() {}

    /// A way in that was made.
    ///
    /// @param login what is typed at the door
    /// @param password shown once, kept nowhere
    /// @param what the account is for
    public record SignIn(String login, String password, String what) {}

    /// Lets everything happen.
    ///
    /// @return the ways in
    public static List<SignIn> tell(DemoWorld world) {
        STORIES.forEach(story -> story.tell(world));
        return world.signIns();
    }
}
