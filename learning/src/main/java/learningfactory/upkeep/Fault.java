package learningfactory.upkeep;

import java.time.Instant;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.words.Outcome;

/// Something that somebody found wrong with a machine or a room: reported, perhaps stopped or planned for,
/// closed.
///
/// @param id 1 to 64 small letters, digits and hyphens
/// @param resource what is wrong
/// @param what they saw, 1 to 500 characters
/// @param reporter who saw it
/// @param reported when
/// @param closing the time that was closed for it: at once, or a planned repair; empty while nobody has
///     decided
/// @param remedy what was done about it; empty while it is open
public record Fault(
        String id,
        ResourceId resource,
        String what,
        PersonId reporter,
        Instant reported,
        Optional<ReservationId> closing,
        Optional<Remedy> remedy) {

    /// The longest report or remedy, characters.
    public static final int LONGEST_TEXT = 500;

    /// What was done.
    ///
    /// @param by who says so
    /// @param at when
    /// @param what they did
    public record Remedy(PersonId by, Instant at, String what) {}

    /// A new one.
    ///
    /// @return refused when nothing or too much is said
    public static Outcome<Fault> reported(
            String id, ResourceId resource, String what, PersonId reporter, Instant moment) {
        String said = what.strip();
        return isTold(said)
                ? Outcome.done(new Fault(id, resource, said, reporter, moment, Optional.empty(), Optional.empty()))
                : Outcome.refused(
                        "Si hva som er galt, i høyst %d tegn.".formatted(LONGEST_TEXT),
                        "Say what is wrong, in at most %d characters.".formatted(LONGEST_TEXT));
    }

    /// Whether nobody has put it right yet.
    public boolean isOpen() {
        return remedy.isEmpty();
    }

    /// The same, with time closed for it.
    ///
    /// @return refused when it is closed already
    public Outcome<Fault> stopping(ReservationId blackout) {
        return isOpen()
                ? Outcome.done(new Fault(id, resource, what, reporter, reported, Optional.of(blackout), remedy))
                : over();
    }

    /// The same, put right.
    ///
    /// @return refused when it is closed already, or nothing is said about what was done
    public Outcome<Fault> closed(Remedy done) {
        if (!isOpen()) {
            return over();
        }
        return isTold(done.what().strip())
                ? Outcome.done(new Fault(id, resource, what, reporter, reported, closing, Optional.of(done)))
                : Outcome.refused(
                        "Si hva som ble gjort, i høyst %d tegn.".formatted(LONGEST_TEXT),
                        "Say what was done, in at most %d characters.".formatted(LONGEST_TEXT));
    }

    private static boolean isTold(String said) {
        return !said.isEmpty() && said.length() <= LONGEST_TEXT;
    }

    private static Outcome<Fault> over() {
        return Outcome.refused("Feilen er lukket fra før.", "The fault is closed already.");
    }
}
