package learningfactory.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.NoShow;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;

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
/// @param presence when they were really there
/// @param noShow what holds when nobody comes
public record Reservation(
        ReservationId id,
        String code,
        Request request,
        ReservationState state,
        Optional<Instant> heldUntil,
        boolean isAsked,
        Optional<Ending> ending,
        String series,
        Presence presence,
        NoShow.Agreed noShow) {

    /// A new one, held for a while.
    ///
    /// @param things what was asked for, as it is now
    public static Reservation held(Draft draft, Request request, List<Resource> things, Instant until) {
        return new Reservation(
                draft.id(),
                draft.code(),
                request,
                ReservationState.HELD,
                Optional.of(until),
                false,
                Optional.empty(),
                draft.series(),
                Presence.NONE,
                NoShow.agreed(things));
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
        return new Reservation(id, code, request, next, Optional.empty(), false, ending, series, presence, noShow);
    }

    /// They stand at the machine.
    Reservation checkedIn(Instant now) {
        return become(ReservationState.CHECKED_IN).with(presence.from(now));
    }

    /// They have finished.
    Reservation finished(Instant now) {
        return become(ReservationState.COMPLETED).with(presence.until(now));
    }

    /// For how long it is paid for: from check-in to check-out; as planned where nobody wrote down who came.
    ///
    /// Where nobody came it is the time for which it was kept for them and closed to others; how much of
    /// its price is paid for that is the owner's word. Before it is over, and when it was given back,
    /// nothing is paid.
    public Duration paidFor() {
        Duration planned = during().length();
        return switch (state) {
            case HELD, CONFIRMED, CHECKED_IN, RELEASED -> Duration.ZERO;
            case COMPLETED ->
                presence.came().isEmpty()
                        ? planned
                        : presence.during().map(Interval::length).orElse(Duration.ZERO);
            case NO_SHOW -> isGivenOn(planned) ? noShow.grace() : planned;
        };
    }

    /// A course keeps its things to the end, a single booking for the time of grace.
    private boolean isGivenOn(Duration planned) {
        return request.purpose().session().isEmpty() && noShow.grace().compareTo(planned) < 0;
    }

    private Reservation with(Presence seen) {
        return new Reservation(id, code, request, state, heldUntil, isAsked, ending, series, seen, noShow);
    }

    Reservation released(Ending why) {
        Reservation released = become(ReservationState.RELEASED);
        return new Reservation(
                id, code, request, released.state, Optional.empty(), false, Optional.of(why), series, presence, noShow);
    }

    Reservation asked(Instant until) {
        return new Reservation(id, code, request, state, Optional.of(until), true, ending, series, presence, noShow);
    }
}
