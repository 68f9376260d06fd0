package learningfactory.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// Somebody who wants to tell something of a pathway.
///
/// @param person who
/// @param speaksFor the organisations in whose name the person may speak
/// @param at when
/// @param zone of the hall: the days of a pathway are days there
public record Teller(PersonId person, Collection<OrganisationId> speaksFor, Instant at, ZoneId zone) {
    /// Copied.
    public Teller {
        speaksFor = List.copyOf(speaksFor);
    }

    /// The day on which it is told.
    public LocalDate today() {
        return day(at);
    }

    /// The day of a moment.
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
