package learningfactory.resource;

import java.util.Optional;
import learningfactory.words.Words;

/// A time at which something cannot be used.
///
/// @param id its name
/// @param resource what; empty: the whole hall
/// @param during when
/// @param kind why, in a word
/// @param why in a sentence
/// @param source the event of an imported calendar; empty when a person said it
public record Blackout(
        ReservationId id, Optional<ResourceId> resource, Interval during, Kind kind, Words why, String source) {

    /// Why.
    public enum Kind {
        /// Planned.
        MAINTENANCE,
        /// It is broken.
        FAULT,
        /// The hall is closed, for a holiday or for good reason.
        CLOSED
    }
}
