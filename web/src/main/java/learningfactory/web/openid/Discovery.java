package learningfactory.web.openid;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a provider does what: asked of the provider itself (OpenID Connect Discovery 1.0), when somebody
/// wants to sign in, and again after an hour. A hall starts also when a provider is down.
final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final InstantSource clock;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private record Found(ClientRegistration registration, Instant at) {}

    Discovery(HttpClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /// The line over which providers are asked.
    HttpClient client() {
        return client;
    }

    /// @throws NotProven when it does not answer and has not answered before, or calls itself something else
    ClientRegistration registration(Provider provider) {
        Found known = found.get(provider.id());
        Instant now = clock.instant();
        if (known != null && known.at().plus(GOOD_FOR).isAfter(now)) {
            return known.registration();
        }
        try {
            Found fresh = new Found(asked(provider), now);
            found.put(provider.id(), fresh);
            return fresh.registration();
        } catch (NotProven failed) {
            LOG.warn("The provider {} does not say where it does what: {}", provider.id(), failed.getCause());
            if (known == null) {
                throw failed;
            }
            return known.registration();
        }
    }

    /// Where pages of the provider come from, as far as it has said by now: nobody is asked. Not every
    /// provider shows its pages at the address by which it names itself.
    Set<String> origins(Provider provider) {
        List<Object> places = new ArrayList<>(List.of(provider.issuer()));
        Optional.ofNullable(found.get(provider.id()))
                .map(known -> known.registration().getProviderDetails())
                .ifPresent(said -> {
                    places.add(said.getAuthorizationUri());
                    places.add(said.getConfigurationMetadata().getOrDefault("end_session_endpoint", ""));
                });
        return places.stream()
                .map(place -> URI.create(place.toString()))
                .filter(place -> place.getHost() != null)
                .map(place -> "%s://%s%s"
                        .formatted(
                                place.getScheme(), place.getHost(), place.getPort() < 0 ? "" : ":" + place.getPort()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ClientRegistration asked(Provider provider) {
        Map<String, Object> said = said(provider);
        if (!provider.issuer().equals(said.get("issuer"))) {
            throw new NotProven(
                    NotProven.Why.FAILED,
                    new IllegalStateException("It calls itself %s and was configured as %s."
                            .formatted(said.get("issuer"), provider.issuer())));
        }
        try {
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(provider.id())
                    .clientId(provider.client().id())
                    .clientSecret(provider.client().secret())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}/openid/{registrationId}")
                    .scope(provider.scopes())
                    .build();
        } catch (RuntimeException incomplete) {
            throw new NotProven(NotProven.Why.FAILED, incomplete);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> said(Provider provider) {
        URI place = URI.create(provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(place).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new NotProven(
                        NotProven.Why.AWAY, new IOException("%s answers %d.".formatted(place, answer.statusCode())));
            }
            return JsonMapper.shared().readValue(answer.body(), Map.class);
        } catch (IOException | JacksonException away) {
            throw new NotProven(NotProven.Why.AWAY, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotProven(NotProven.Why.AWAY, stopped);
        }
    }
}
