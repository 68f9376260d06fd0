package learningfactory.demo;

import java.util.List;
import java.util.function.BiConsumer;
import learningfactory.scenario.Verb;
import learningfactory.session.SessionPlan;
import learningfactory.words.Words;

/// The made-up world: its stories in the order in which they happen. The same for everybody, except for the
/// passwords and the codes of the sessions.
public final class Demonstration {

    private static final long MINUTE = 60_000_000L;

    private static final List<DemoStory> STORIES = List.of(
            new People(),
            new Frameworks(),
            new HallFloor(),
            new OpenDays(),
            new PlayedLesson(
                    "breakdown",
                    SessionPlan.Mode.CLASS,
                    2026,
                    List.of(
                            Manner.ofGuests(List.of("Amalie", "Jonas", "Sara", "Mikkel"), 0, List.of()),
                            Manner.ofGuests(
                                    List.of("Noah", "Ella", "Omar", "Tiril"),
                                    2 * MINUTE,
                                    List.of(Verb.LOCK_OUT, Verb.RELEASE)))),
            new PlayedLesson(
                    "quality-drift",
                    SessionPlan.Mode.CLASS,
                    1995,
                    List.of(
                            Manner.ofGuests(List.of("Emil", "Hanna", "Yusuf", "Live"), 8 * MINUTE, List.of()),
                            Manner.ofGuests(List.of("Oskar", "Frida", "Adam", "Selma"), MINUTE, List.of()))),
            new LessonUnderWay("breakdown", 1814, 11 * MINUTE),
            new Clearances(),
            new NavCohort(),
            new CourseYear(),
            new Apprenticeships(),
            new HallUse(),
            new NeedYear(),
            new MoneyYear());

    private Demonstration() {}

    /// A way in that was made.
    ///
    /// @param login what is typed at the door
    /// @param password shown once, kept nowhere
    /// @param what the account is for
    public record SignIn(String login, String password, String what) {}

    /// The logins that will want a password, known before anything has happened.
    public static List<String> logins() {
        return People.logins();
    }

    /// Lets everything happen.
    ///
    /// @param tell hears what is being told, and how far it has come: from zero to one
    /// @return the ways in
    public static List<SignIn> tell(DemoWorld world, BiConsumer<Words, Double> tell) {
        for (int i = 0; i < STORIES.size(); i++) {
            tell.accept(STORIES.get(i).title(), (double) i / STORIES.size());
            STORIES.get(i).tell(world);
        }
        return world.signIns();
    }
}
