package learningfactory.booking;

import java.time.Instant;
import java.util.Optional;
import learningfactory.network.PersonId;

/// What somebody has: one or several resources, all or none, for one interval.
///
/// @param id its name
/// @param code what is typed at the machine to check in
/// @param request what was asked for
/// @param state where it stands
/// @param heldUntil until when it is kept; only while it is held
/// @param isAsked whether the holder has confirmed and the owner has yet to say yes
/// @param ending why it was released; only then
/// @param series of which it is one date; empty when it stands alone
public record Reservation(
        ReservationId id,
        String code,
        Request request,
        ReservationState state,
        Optional<Instant> heldUntil,
        boolean isAsked,
        Optional<Ending> ending,
        String series) {

    /// A new one, held for a while.
    public static Reservation held(Draft draft, Request request, Instant until) {
        return new Reservation(
                draft.id(),
                draft.code(),
                request,
                ReservationState.HELD,
                Optional.of(until),
                false,
                Optional.empty(),
                draft.series());
    }

    /// The names of a reservation to come; chance is not this room's.
    ///
    /// @param id free
    /// @param code hard to guess
    /// @param series empty when it stands alone
    public record Draft(ReservationId id, String code, String series) {}

    /// When it is used.
    public Interval during() {
        return request.during();
    }

    /// Whether this person answers for it.
    public boolean isOf(PersonId person) {
        return request.holder().person().equals(person);
    }

    /// A step further.
    ///
    /// @throws IllegalArgumentException when there is no such step
    Reservation become(ReservationState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalArgumentException("A reservation that is %s cannot become %s.".formatted(state, next));
        }
        return new Reservation(id, code, request, next, Optional.empty(), false, ending, series);
    }

    Reservation released(Ending why) {
        Reservation released = become(ReservationState.RELEASED);
        return new Reservation(id, code, request, released.state, Optional.empty(), false, Optional.of(why), series);
    }

    Reservation asked(Instant until) {
        return new Reservation(id, code, request, state, Optional.of(until), true, ending, series);
    }
}
