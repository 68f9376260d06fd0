package learningfactory.activity;

import java.time.Instant;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// One person at one occurrence.
///
/// @param person who
/// @param from the organisation that sends the person, and that the attendance is returned to
/// @param schoolClass the class, as the school calls it; empty when the person comes alone
/// @param turn the place in the order of asking; smaller asked earlier, no two are equal
/// @param state how it stands
/// @param offeredUntil the first moment at which an offer is void; only while it is offered
/// @param group which group, from 1; 0 when nobody is divided
/// @param attendance what was missed; only when it is written down
public record Participation(
        PersonId person,
        OrganisationId from,
        String schoolClass,
        long turn,
        State state,
        Optional<Instant> offeredUntil,
        int group,
        Optional<Attendance> attendance) {

    /// How a participation stands.
    public enum State {
        /// In the line.
        WAITING,
        /// A seat is kept until the offer is void.
        OFFERED,
        /// Has a seat.
        ENROLLED,
        /// Was there, for some of it at least.
        ATTENDED,
        /// Was not there.
        ABSENT,
        /// Does not come, by own wish or because an offer was not answered.
        WITHDRAWN;

        /// Whether a seat is taken: also one that is kept for somebody.
        public boolean takesSeat() {
            return switch (this) {
                case OFFERED, ENROLLED, ATTENDED, ABSENT -> true;
                case WAITING, WITHDRAWN -> false;
            };
        }
    }

    /// Checked.
    ///
    /// @throws IllegalArgumentException when an offer has no end, or attendance stands where nobody was
    ///     expected
    public Participation {
        if ((state == State.OFFERED) != offeredUntil.isPresent()) {
            throw new IllegalArgumentException(
                    "An offer has an end, and nothing else has (%s, %s).".formatted(state, offeredUntil));
        }
        if ((state == State.ATTENDED || state == State.ABSENT) != attendance.isPresent()) {
            throw new IllegalArgumentException(
                    "Attendance is written down for who was there or absent (%s, %s).".formatted(state, attendance));
        }
    }

    static Participation asked(PersonId person, OrganisationId from, String schoolClass, long turn, State state) {
        return new Participation(person, from, schoolClass, turn, state, Optional.empty(), 0, Optional.empty());
    }

    Participation in(State next) {
        return new Participation(person, from, schoolClass, turn, next, Optional.empty(), group, Optional.empty());
    }

    Participation offered(Instant until) {
        return new Participation(
                person, from, schoolClass, turn, State.OFFERED, Optional.of(until), group, Optional.empty());
    }

    Participation inGroup(int number) {
        return new Participation(person, from, schoolClass, turn, state, offeredUntil, number, attendance);
    }

    Participation with(Attendance written, boolean wasThere) {
        return new Participation(
                person,
                from,
                schoolClass,
                turn,
                wasThere ? State.ATTENDED : State.ABSENT,
                Optional.empty(),
                group,
                Optional.of(written));
    }
}
