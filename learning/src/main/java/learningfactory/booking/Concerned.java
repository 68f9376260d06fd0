package learningfactory.booking;

import java.util.List;
import learningfactory.network.PersonId;

/// Whom a reservation concerns besides those it names: those who have signed up for the course that it is
/// for.
///
/// Owned by this room, answered by the book of courses, joined in `app`.
@FunctionalInterface
public interface Concerned {
    /// Nobody else.
    Concerned NOBODY = reservation -> List.of();

    /// All of them.
    List<PersonId> by(Reservation reservation);
}
