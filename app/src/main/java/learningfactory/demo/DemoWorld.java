package learningfactory.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.session.Opener;
import learningfactory.web.live.KnownPlayers;
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
    private final Lessons lessons;
    private final Keys keys;
    private final List<Demonstration.SignIn> signIns = new ArrayList<>();

    /// Ways in.
    ///
    /// @param hash the slow hash of a password
    /// @param password a fresh password for a login
    /// @param language of the person at the keyboard: `nb` or `en`
    public record Keys(UnaryOperator<String> hash, UnaryOperator<String> password, String language) {}

    /// Where lessons in the simulated factory are played.
    ///
    /// @param host of the sessions; its clock stands still: time passes only where a story says so, and so
    ///     every demonstration is the same
    /// @param players hears who of those who join is signed in
    /// @param handIn makes evidence of every run that is over, for those who played in it signed in, at
    ///     this moment
    public record Lessons(LocalSessionHost host, KnownPlayers players, Consumer<Instant> handIn) {}

    /// The doors.
    ///
    /// @param books in which the year is written
    /// @param year which year it is
    /// @param lessons where lessons are played
    /// @param keys ways in
    public DemoWorld(YearBooks books, SchoolYear year, Lessons lessons, Keys keys) {
        this.books = books;
        this.year = year;
        this.lessons = lessons;
        this.keys = keys;
    }

    YearBooks books() {
        return books;
    }

    SchoolYear year() {
        return year;
    }

    Lessons lessons() {
        return lessons;
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
        return lessons.host().script(session);
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
