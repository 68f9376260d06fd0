package learningfactory.session;

import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// Whose a session is: who opened it, and for which organisation. Those who lead sessions there lead it
/// too; nobody else's teachers see it.
///
/// @param person whose account
/// @param organisation for which; empty: for none, then it is the person's alone
public record Opener(PersonId person, Optional<OrganisationId> organisation) {}
