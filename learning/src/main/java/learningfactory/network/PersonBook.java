package learningfactory.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The book of identities, and whose everybody is.
public interface PersonBook {
    /// The one with this pseudonym.
    Optional<Identity> findIdentity(PersonId id);

    /// The names of these, for those who may see them; an erased or unknown person is missing.
    Map<PersonId, String> names(Collection<PersonId> ids);

    /// Everybody who belongs to this organisation or acts for it, by name.
    List<Identity> peopleOf(OrganisationId organisation);

    /// Everybody whose name or e-mail address holds this, by name; at most 200.
    List<Identity> search(String part);

    /// Adds a person, or changes what is known of one to this.
    void keep(Identity identity);

    /// All memberships of a person, those that are over too, by their first day.
    List<Membership> memberships(PersonId person);

    /// The same of several people, read at once; who has none is missing.
    Map<PersonId, List<Membership>> memberships(Collection<PersonId> people);

    /// All memberships in an organisation, those that are over too.
    List<Membership> membershipsIn(OrganisationId organisation);

    /// All memberships, of anybody anywhere, whose end is one of these days.
    List<Membership> membershipsEnding(Span days);

    /// Adds a membership, or changes when the one with the same first day ends.
    ///
    /// @return whether it does not overlap another of the same kind
    boolean keep(Membership membership);
}
