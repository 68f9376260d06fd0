package learningfactory.need;

import java.time.LocalDate;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// Something that has really come of a need. It is told from the right, where attestations and placements
/// are kept, and brought here through a port.
public sealed interface NeedFact {
    /// Whom it is about.
    PersonId person();

    /// For which organisation.
    OrganisationId organisation();

    /// When.
    LocalDate on();

    /// One of an organisation's people was attested an aim.
    ///
    /// @param person who
    /// @param organisation whose person it is
    /// @param aim what was attested, in this version
    /// @param on the day of the attestation
    record Attested(PersonId person, OrganisationId organisation, AimId aim, LocalDate on) implements NeedFact {}

    /// Somebody began at an organisation: as employee, apprentice or trainee, or with a thesis.
    ///
    /// @param person who
    /// @param organisation where
    /// @param on the first day
    record Placed(PersonId person, OrganisationId organisation, LocalDate on) implements NeedFact {}
}
