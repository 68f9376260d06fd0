package learningfactory.activity;

import java.util.List;
import learningfactory.booking.ResourceId;
import learningfactory.words.Outcome;

/// Where an occurrence gets its machines, rooms and simulators from: all of them or none.
///
/// Owned by this room, kept by the hall's bookings, joined in `app`.
public interface Reservations {
    /// Reserves one resource for each need, for the whole of the occurrence. Asking again for the same occurrence gives
    /// the same answer and reserves nothing twice.
    ///
    /// @return what was reserved, in the order of the needs; refused with the reason when one of them is
    /// not to be had, and then nothing is reserved
    Outcome<List<ResourceId>> reserve(Occurrence occurrence, List<ResourceNeed> needs);

    /// Gives everything back that is reserved for this occurrence.
    void release(OccurrenceId occurrence);
}
