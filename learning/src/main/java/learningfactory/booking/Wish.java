package learningfactory.booking;

import java.util.Optional;
import learningfactory.resource.ReservationId;

/// Somebody waits until something becomes free.
///
/// @param id its name
/// @param number the order in which they came
/// @param rank of the organisation; a higher one comes first
/// @param request what is wished for
/// @param state where it stands
/// @param offered the reservation that is held for it; only while it is offered, or taken
public record Wish(
        ReservationId id, long number, int rank, Request request, State state, Optional<ReservationId> offered) {

    /// Where a wish stands.
    public enum State {
        /// Nothing is free yet.
        WAITING,
        /// Held for it, for a while.
        OFFERED,
        /// It was confirmed.
        TAKEN,
        /// It was not answered in time, or its time is past.
        LAPSED,
        /// They do not wait any more.
        WITHDRAWN
    }
}
