package learningfactory.network;

/// A role in the name of an organisation.
public record RoleAt(AccountRole role, OrganisationId organisation) {}
