package learningfactory.network;

import java.util.List;
import java.util.Optional;

/// The organisations, wherever they are kept.
public interface OrganisationBook {
    /// All of them, by name.
    List<Organisation> organisations();

    /// The one with this id.
    Optional<Organisation> findOrganisation(OrganisationId id);

    /// Adds it, or changes it to this.
    ///
    /// @return empty when it is kept, else the organisation that has the same number already
    Optional<Organisation> keep(Organisation organisation);
}
