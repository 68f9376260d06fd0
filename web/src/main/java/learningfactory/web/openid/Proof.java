package learningfactory.web.openid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// The authorization code flow of OpenID Connect Core 1.0 with PKCE: where a browser is sent, and what is
/// believed of what it brings back.
///
/// Believed is a token that the provider itself hands out for the code, signed with a key that it publishes,
/// made for us, not run out, and with the nonce of this very errand. Nothing else is asked of the provider
/// about the person.
final class Proof {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Discovery discovery;
    private final JdkClientHttpRequestFactory requests;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    /// Somebody whom a provider knows.
    ///
    /// @param subject what the provider calls this person, for us
    /// @param name empty when it was not asked for
    /// @param sid the session at the provider, by the provider's name for it; empty when it does not say
    /// @param farewell where one is signed out of the provider; empty when it offers that not
    record Somebody(String subject, String name, String sid, Optional<String> farewell) {}

    /// What a browser brings back.
    ///
    /// @param code empty when the provider refused
    /// @param state as it was sent
    /// @param error the provider's word for why it refused; empty when it did not
    /// @param issuer who says so (RFC 9207); empty when it is not said
    record Brought(String code, String state, String error, String issuer) {}

    Proof(Discovery discovery) {
        this.discovery = discovery;
        this.requests = new JdkClientHttpRequestFactory(discovery.client());
        requests.setReadTimeout(PATIENCE);
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(
                tokens,
                request -> new DefaultOidcUser(
                        AuthorityUtils.NO_AUTHORITIES, request.getIdToken())); // nothing more is asked
        exchange.setJwtDecoderFactory(this::decoder);
    }

    /// Where the browser is sent.
    String address(Provider provider, Errand.Secrets secrets) {
        return request(provider, secrets).getAuthorizationRequestUri();
    }

    /// Who it is.
    ///
    /// @throws NotProven when it is not proven
    Somebody somebody(Provider provider, Errand.Secrets secrets, Brought brought) {
        if (!brought.error().isEmpty()) {
            throw new NotProven(NotProven.Why.STOPPED);
        }
        boolean isFromAnother = !brought.issuer().isEmpty() && !brought.issuer().equals(provider.issuer());
        if (isFromAnother || !isSame(brought.state(), secrets.state())) {
            throw new NotProven(NotProven.Why.FAILED);
        }
        ClientRegistration registration = discovery.registration(provider);
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(brought.code())
                .redirectUri(secrets.returnTo())
                .state(brought.state())
                .build();
        OidcIdToken token = token(new OAuth2LoginAuthenticationToken(
                registration, new OAuth2AuthorizationExchange(request(provider, secrets), response)));
        requireLevel(provider, token);
        String subject = token.getClaimAsString(provider.subject());
        if (subject == null || subject.isBlank()) {
            LOG.warn("The provider {} sends no {}", provider.id(), provider.subject());
            throw new NotProven(NotProven.Why.FAILED);
        }
        return new Somebody(
                subject,
                Objects.requireNonNullElse(token.getFullName(), ""),
                Objects.requireNonNullElse(token.getClaimAsString("sid"), ""),
                Farewell.address(registration, token, secrets));
    }

    private OidcIdToken token(OAuth2LoginAuthenticationToken asked) {
        try {
            if (exchange.authenticate(asked) instanceof OAuth2LoginAuthenticationToken done
                    && done.getPrincipal() instanceof OidcUser user) {
                return user.getIdToken();
            }
            throw new NotProven(NotProven.Why.FAILED); // no ID token was asked for: the scopes always hold `openid`
        } catch (OAuth2AuthenticationException refused) {
            NotProven.Why why = isAway(refused) ? NotProven.Why.AWAY : NotProven.Why.FAILED;
            LOG.warn(
                    "The provider {} proved nobody: {}",
                    asked.getClientRegistration().getRegistrationId(),
                    refused.getMessage());
            throw new NotProven(why, refused);
        }
    }

    private static boolean isAway(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static void requireLevel(Provider provider, OidcIdToken token) {
        String level = token.getAuthenticationContextClass();
        if (!provider.levels().isEmpty() && (level == null || !provider.levels().contains(level))) {
            throw new NotProven(NotProven.Why.LEVEL);
        }
    }

    private OAuth2AuthorizationRequest request(Provider provider, Errand.Secrets secrets) {
        ClientRegistration registration = discovery.registration(provider);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("nonce", digest(secrets.nonce()));
        said.put("code_challenge", digest(secrets.verifier()));
        said.put("code_challenge_method", "S256");
        if (!provider.levels().isEmpty()) {
            said.put("acr_values", provider.levels().getFirst());
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(needed(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(secrets.returnTo())
                .scopes(new LinkedHashSet<>(provider.scopes()))
                .state(secrets.state())
                .additionalParameters(said)
                .attributes(kept -> {
                    kept.put("registration_id", provider.id());
                    kept.put("nonce", secrets.nonce());
                    kept.put("code_verifier", secrets.verifier());
                })
                .build();
    }

    /// Reads and checks tokens of a provider; the keys are asked for over the same patient line as all else.
    private JwtDecoder decoder(ClientRegistration registration) {
        String keys = needed(registration.getProviderDetails().getJwkSetUri());
        return decoders.computeIfAbsent(registration.getRegistrationId() + " " + keys, unknown -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                    .restOperations(new RestTemplate(requests))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        });
    }

    private static String needed(@Nullable String address) {
        if (address == null) {
            throw new NotProven(
                    NotProven.Why.FAILED, new IllegalStateException("The provider does not say all its addresses."));
        }
        return address;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String word) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256.", impossible);
        }
    }
}
