package learningfactory.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.session.Opener;
import learningfactory.session.SessionHost;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.words.Words;

/// The doors through which the stories go, and what they pass on to each other.
public final class DemoWorld {

    /// Who leads the lessons of the stories.
    static final PersonId KARI = new PersonId("demo-kari");

    /// Her lessons are those of the hall.
    static final Opener BY_KARI = new Opener(KARI, Optional.of(new OrganisationId("hall")));

    /// All chance of the year comes from here.
    private static final long SEED = 2026;

    private final YearBooks books;
    private final SchoolYear year;
    private final LocalSessionHost sessions;
    private final Keys keys;
    private final List<Demonstration.SignIn> signIns = new ArrayList<>();
    private final List<String> lessons = new ArrayList<>();

    /// Ways in.
    ///
    /// @param hash the slow hash of a password
    /// @param password a fresh password for a login
    /// @param language of the person at the keyboard: `nb` or `en`
    public record Keys(UnaryOperator<String> hash, UnaryOperator<String> password, String language) {}

    /// The doors.
    ///
    /// @param books in which the year is written
    /// @param year which year it is
    /// @param sessions a host whose clock stands still: time passes only where a story says so, and so every
    ///     demonstration is the same
    /// @param keys ways in
    public DemoWorld(YearBooks books, SchoolYear year, LocalSessionHost sessions, Keys keys) {
        this.books = books;
        this.year = year;
        this.sessions = sessions;
        this.keys = keys;
    }

    YearBooks books() {
        return books;
    }

    SchoolYear year() {
        return year;
    }

    SessionHost sessions() {
        return sessions;
    }

    /// A stream of chance of its own: what one story draws leaves the others as they are.
    SplittableRandom chance(String name) {
        long seed = SEED;
        for (int i = 0; i < name.length(); i++) {
            seed = 31 * seed + name.charAt(i);
        }
        return new SplittableRandom(seed);
    }

    /// A sentence in the language of the person at the keyboard.
    String say(Words words) {
        return words.in(keys.language());
    }

    /// The lesson of a session, made ready.
    learningfactory.run.Script script(String session) {
        return sessions.script(session);
    }

    /// Remembers a lesson that is over.
    void held(String session) {
        lessons.add(session);
    }

    /// The lesson of this scenario that was held.
    Optional<String> findHeld(String scenario) {
        return lessons.stream()
                .filter(session -> script(session).scenario().name().equals(scenario))
                .findFirst();
    }

    /// How a run of it ended.
    learningfactory.run.RunRecord record(String session, int group) {
        return sessions.record(session, group, 1);
    }

    /// A fresh password's hash; the password itself is told to whoever started the demonstration.
    String hashOfFreshPassword(String login, String what) {
        String fresh = keys.password().apply(login);
        signIns.add(new Demonstration.SignIn(login, fresh, what));
        return keys.hash().apply(fresh);
    }

    List<Demonstration.SignIn> signIns() {
        return List.copyOf(signIns);
    }
}
