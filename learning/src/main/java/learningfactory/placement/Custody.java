package learningfactory.placement;

import learningfactory.network.OrganisationId;

/// Who answers for a person and who pays, at one time.
///
/// @param responsible exactly one
/// @param payer exactly one
public record Custody(OrganisationId responsible, OrganisationId payer) {}
