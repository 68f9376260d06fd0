package learningfactory.loss;

import java.time.Instant;
import java.time.InstantSource;
import learningfactory.booking.Reclearing;
import learningfactory.competence.Attestation;
import learningfactory.competence.AuthorityLost;

/// Whoever may do less than before: his bookings, what he supervises, and the courses that he has signed up
/// for are looked at again at once.
public final class LostAuthority implements AuthorityLost {

    private final Reclearing bookings;
    private final LostSeats seats;
    private final InstantSource clock;

    /// Looks at these.
    public LostAuthority(Reclearing bookings, LostSeats seats, InstantSource clock) {
        this.bookings = bookings;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public void lost(Attestation attestation, Instant from) {
        Instant now = clock.instant();
        if (attestation.scope().isPresent()) {
            bookings.of(attestation.learner(), now);
        }
        seats.lookAgain(attestation, now);
    }
}
