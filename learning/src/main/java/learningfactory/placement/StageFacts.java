package learningfactory.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import learningfactory.competence.Attestation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// What the rules of a stage must ask of others. Joined in `app`.
public interface StageFacts {
    /// Whether a company is approved to train in a trade on a day.
    boolean isApprovedInTrade(OrganisationId company, String trade, LocalDate day);

    /// How many percent of the aims of a curriculum a person has shown, rounded down.
    int shownPercent(PersonId person, String framework, String curriculum, Instant moment);

    /// Whether a person holds a valid authorisation for solo use of a kind of machine.
    boolean holdsAuthorisation(PersonId person, String machineKind, Instant moment);

    /// How many valid attestations of a kind a person holds that were signed since a moment.
    int attestations(PersonId person, Attestation.Kind kind, Instant since, Instant moment);

    /// Since which day somebody who belonged to an organisation after a moment belongs to it no more; empty:
    /// he does, or never did.
    default Optional<LocalDate> findLeft(PersonId person, OrganisationId organisation, Instant since, Instant moment) {
        return Optional.empty();
    }

    /// Whether an organisation takes part.
    default boolean takesPart(OrganisationId organisation) {
        return true;
    }

    /// The same for a page about all of these: what is asked of each was read of all of them at once.
    default StageFacts of(Collection<PersonId> people) {
        return this;
    }
}
