package learningfactory.placement;

import java.time.Instant;
import java.time.LocalDate;
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
}
