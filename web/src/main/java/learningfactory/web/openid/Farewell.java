package learningfactory.web.openid;

import java.net.URI;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.util.UriComponentsBuilder;

/// Signing out of the provider as well (OpenID Connect RP-Initiated Logout 1.0): on a machine that a class
/// shares, the next pupil would come in as the one before.
final class Farewell {

    private Farewell() {}

    /// Where the browser goes; empty when the provider offers that not.
    static Optional<String> address(ClientRegistration registration, OidcIdToken token, Errand.Secrets secrets) {
        Object place =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(place)
                .map(Object::toString)
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .encode()
                        .buildAndExpand(token.getTokenValue(), registration.getClientId(), home(secrets))
                        .toUriString());
    }

    /// The start page of the address by which the browser came.
    private static String home(Errand.Secrets secrets) {
        return URI.create(secrets.returnTo()).resolve("/").toString();
    }
}
