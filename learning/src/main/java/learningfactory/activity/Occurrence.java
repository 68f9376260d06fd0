package learningfactory.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.words.Outcome;
import learningfactory.words.Words;

/// One dated time of an activity. (What the trade calls a session of a course; `session` here is a lesson
/// that runs on the simulated factory, and an occurrence may start one.)
///
/// @param id its name, for ever
/// @param activity what is held
/// @param during when
/// @param capacity how many at most, at least one
/// @param onlyFor the organisation whose people alone may come, for a single company's course; empty when
///     it is open
/// @param instructors who holds it
/// @param offerLife how long a seat that became free is kept for the first who waits
/// @param state how far it has come
/// @param lesson the lesson's session that it has started; empty before
public record Occurrence(
        OccurrenceId id,
        ActivityId activity,
        Interval during,
        int capacity,
        Optional<OrganisationId> onlyFor,
        List<PersonId> instructors,
        Duration offerLife,
        State state,
        Optional<String> lesson) {

    /// How far it has come.
    public enum State {
        /// Being planned; nothing is reserved.
        DRAFT("under planlegging", "being planned"),
        /// Everything is reserved; people sign up.
        OPEN("åpen for påmelding", "open"),
        /// It will be held.
        CONFIRMED("bekreftet", "confirmed"),
        /// It is being held.
        RUNNING("i gang", "running"),
        /// It is over.
        DONE("ferdig", "done"),
        /// It will not be held; what was reserved is free again.
        CANCELLED("avlyst", "cancelled");

        private final String nb;
        private final String en;

        State(String nb, String en) {
            this.nb = nb;
            this.en = en;
        }

        /// Its word.
        public Words word() {
            return new Words(nb, en);
        }

        private boolean leadsTo(State next) {
            return switch (this) {
                case DRAFT -> next == OPEN || next == CANCELLED;
                case OPEN -> next == CONFIRMED || next == CANCELLED;
                case CONFIRMED -> next == RUNNING || next == CANCELLED;
                case RUNNING -> next == DONE;
                case DONE, CANCELLED -> false;
            };
        }
    }

    /// Checked.
    ///
    /// @throws IllegalArgumentException when nobody could come, or an offer would never last
    public Occurrence {
        instructors = List.copyOf(instructors);
        if (capacity < 1) {
            throw new IllegalArgumentException("An occurrence is for at least one, not %d.".formatted(capacity));
        }
        if (offerLife.isNegative() || offerLife.isZero()) {
            throw new IllegalArgumentException("An offer lasts some time, not %s.".formatted(offerLife));
        }
    }

    /// Whether people may sign up.
    public boolean takesPeople() {
        return state == State.OPEN || state == State.CONFIRMED;
    }

    /// Whether who was there may be written down.
    public boolean takesAttendance() {
        return state == State.RUNNING || state == State.DONE;
    }

    /// The same in another state. Opening needs an approved activity and enough instructors for everybody.
    public Outcome<Occurrence> become(State next, Activity template) {
        if (!state.leadsTo(next)) {
            return Outcome.refused(
                    "Det går ikke fra «%s» til «%s».".formatted(state.nb, next.nb),
                    "It cannot go from “%s” to “%s”.".formatted(state.en, next.en));
        }
        return next == State.OPEN ? opened(template) : Outcome.done(in(next));
    }

    private Outcome<Occurrence> opened(Activity template) {
        if (template.state() != Activity.State.APPROVED) {
            return Outcome.refused(
                    "Aktiviteten er ikke godkjent. Godkjenn den først.",
                    "The activity is not approved. Approve it first.");
        }
        int needed = template.terms().instructorsFor(capacity);
        if (instructors.size() < needed) {
            return Outcome.refused(
                    "%d deltakere trenger %d instruktører, og %d er satt opp. Sett opp flere, eller ta færre deltakere."
                            .formatted(capacity, needed, instructors.size()),
                    "%d people need %d instructors, and %d are named. Name more, or take fewer people."
                            .formatted(capacity, needed, instructors.size()));
        }
        return Outcome.done(in(State.OPEN));
    }

    /// The same at another time, as long as before. What is held already, is over or was cancelled stays
    /// where it is.
    ///
    /// @param from its new beginning, to come
    public Outcome<Occurrence> moved(Instant from, Instant now) {
        boolean isToCome = state == State.DRAFT || state == State.OPEN || state == State.CONFIRMED;
        if (!isToCome) {
            return Outcome.refused(
                    "Den er «%s» og kan ikke flyttes.".formatted(state.nb),
                    "It is “%s” and cannot be moved.".formatted(state.en));
        }
        if (!from.isAfter(now)) {
            return Outcome.refused(
                    "Tiden er passert. Velg et tidspunkt som kommer.", "This time has passed. Choose a time to come.");
        }
        Interval other = Interval.of(from, during.length());
        return Outcome.done(
                new Occurrence(id, activity, other, capacity, onlyFor, instructors, offerLife, state, lesson));
    }

    private Occurrence in(State next) {
        return new Occurrence(id, activity, during, capacity, onlyFor, instructors, offerLife, next, lesson);
    }

    /// The same, with the lesson that it has started.
    public Occurrence withLesson(String session) {
        return new Occurrence(
                id, activity, during, capacity, onlyFor, instructors, offerLife, state, Optional.of(session));
    }
}
