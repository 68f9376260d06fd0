package learningfactory.booking;

import java.util.List;
import learningfactory.resource.Offer;

/// What came of something asked of the desk.
public sealed interface Outcome {
    /// It is done.
    ///
    /// @param reservation as it stands now
    record Done(Reservation reservation) implements Outcome {}

    /// It is not.
    ///
    /// @param reasons all of them, each with what would make it yes
    /// @param alternatives the nearest times at which it could be had
    record Refused(List<Clearance.Reason> reasons, List<Offer> alternatives) implements Outcome {
        /// Copied.
        public Refused {
            reasons = List.copyOf(reasons);
            alternatives = List.copyOf(alternatives);
        }

        Refused(Clearance.Reason reason) {
            this(List.of(reason), List.of());
        }
    }
}
