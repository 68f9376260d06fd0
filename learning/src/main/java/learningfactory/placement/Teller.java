package learningfactory.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// Somebody who wants to tell something of a pathway.
///
/// @param person who
/// @param speaksFor the organisations in whose name the person may speak
/// @param at when
/// @param today the day on which that is, where the hall stands
public record Teller(PersonId person, Collection<OrganisationId> speaksFor, Instant at, LocalDate today) {
    /// Copied.
    public Teller {
        speaksFor = List.copyOf(speaksFor);
    }
}
