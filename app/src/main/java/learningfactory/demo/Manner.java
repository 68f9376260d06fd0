package learningfactory.demo;

import java.util.List;
import learningfactory.scenario.Verb;

/// How a group goes about a lesson: as the lesson's own good response does, but later, and without what it
/// forgets.
///
/// @param people who plays, in the order in which they come
/// @param lateMicros how much later, µs
/// @param forgets what it never thinks of
record Manner(List<Player> people, long lateMicros, List<Verb> forgets) {

    Manner {
        people = List.copyOf(people);
        forgets = List.copyOf(forgets);
    }

    /// Of people without an account.
    static Manner ofGuests(List<String> nicknames, long lateMicros, List<Verb> forgets) {
        return new Manner(Player.guests(nicknames), lateMicros, forgets);
    }

    /// Whether it does all in time.
    boolean isGood() {
        return forgets.isEmpty() && lateMicros <= 60_000_000L;
    }
}
