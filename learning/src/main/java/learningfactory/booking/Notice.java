package learningfactory.booking;

import learningfactory.network.PersonId;
import learningfactory.resource.ReservationId;
import learningfactory.words.Words;

/// Something that somebody must know about his reservation.
///
/// @param person who
/// @param reservation which
/// @param said what
public record Notice(PersonId person, ReservationId reservation, Words said) {}
