package learningfactory.web.openid;

import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;

/// An OpenID provider as the administrator has described it.
///
/// @param id in addresses: small letters, digits and hyphens
/// @param name as people know it
/// @param client what it knows this hall by
/// @param scopes what is asked for; `openid` is among them
/// @param levels of assurance that are good enough (`acr`); the first is asked for; none: every level is
/// @param subject the claim that names the person; `sub` unless said otherwise
/// @param newcomers where somebody without an account becomes a learner; empty: nobody gets an account by
/// themselves
public record Provider(
        String id,
        String name,
        Client client,
        List<String> scopes,
        List<String> levels,
        String subject,
        Optional<OrganisationId> newcomers) {

    /// What an id looks like.
    static final String ID_FORM = "[a-z][a-z0-9-]{0,31}";

    /// Copied.
    public Provider {
        scopes = List.copyOf(scopes);
        levels = List.copyOf(levels);
    }

    /// What it knows this hall by.
    ///
    /// @param issuer the provider's address, exactly as it names itself
    /// @param id given by the provider
    /// @param secret likewise
    public record Client(String issuer, String id, String secret) {
        /// Without the secret.
        @Override
        public String toString() {
            return "%s at %s".formatted(id, issuer);
        }
    }

    /// The provider's address, exactly as it names itself.
    String issuer() {
        return client.issuer();
    }
}
