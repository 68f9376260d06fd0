package learningfactory.server;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// A real OpenID provider with a page of its own to sign in on, at another host than the hall (`127.0.0.1` is
/// another site than `localhost`, as a browser sees it). It can be told to misbehave.
final class OpenIdProvider implements AutoCloseable {

    static final String PASSWORD = "hemmelig hos leverandøren";
    static final String SECRET = "hallens hemmelighet";

    /// What it does wrong with the tokens it hands out.
    enum Mischief {
        NONE,
        NONCE_OF_ANOTHER_SIGN_IN,
        MADE_FOR_ANOTHER_HALL,
        RUN_OUT,
        SIGNED_BY_ANOTHER_KEY,
        SAID_BY_ANOTHER_PROVIDER
    }

    final String id;
    final String issuer;

    /// How the hall shows its secret: not every provider takes it in the header.
    private final ClientAuthenticationMethod way;

    volatile Mischief mischief = Mischief.NONE;
    volatile String level = "idporten-loa-substantial";

    /// Where it shows the page on which one signs out; not every provider does that where it names itself.
    final String pages;

    /// What it calls the newest session of each user.
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    private volatile String hall = "http://localhost";
    private final int port;
    private final ConfigurableApplicationContext context;

    private OpenIdProvider(String id, int port, ClientAuthenticationMethod way, String host) {
        this.pages = "http://%s:%d".formatted(host, port);
        this.id = id;
        this.way = way;
        this.port = port;
        this.issuer = "http://127.0.0.1:" + port;
        SpringApplication application = new SpringApplication(Beans.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                port,
                "server.address",
                "127.0.0.1",
                "server.servlet.session.cookie.name",
                "PROVIDER" + port,
                "spring.main.banner-mode",
                "off",
                "spring.main.log-startup-info",
                false,
                "spring.jmx.enabled",
                false));
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("provider", this));
        this.context = application.run();
    }

    static OpenIdProvider start(String id) {
        return new OpenIdProvider(id, freePort(), ClientAuthenticationMethod.CLIENT_SECRET_BASIC, "127.0.0.1");
    }

    /// One that shows its pages at another address than it names itself by, as ID-porten does.
    static OpenIdProvider startWithPagesElsewhere(String id) {
        return new OpenIdProvider(id, freePort(), ClientAuthenticationMethod.CLIENT_SECRET_BASIC, "localhost");
    }

    /// One that takes the hall's secret in the body alone.
    static OpenIdProvider startWithSecretInTheBody(String id) {
        return new OpenIdProvider(id, freePort(), ClientAuthenticationMethod.CLIENT_SECRET_POST, "127.0.0.1");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /// Where the hall is that it knows as a client.
    void serve(int hallPort) {
        hall = "http://localhost:" + hallPort;
    }

    /// Its section in the administrator's file; the secret is laid beside the file.
    String section(Path folder, String name, String... more) {
        try {
            Files.writeString(folder.resolve(id + ".secret"), SECRET + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return "[%s]\nname = %s\nissuer = %s\nclient = hall\nsecret-file = %s.secret\n%s\n\n"
                .formatted(id, name, issuer, id, String.join("\n", more));
    }

    @Override
    public void close() {
        context.close();
    }

    /// A browser at the provider, with its cookies.
    final class Visit {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        /// Goes where the hall sends it, signs in as this user, and comes to where the provider sends it
        /// back.
        String through(String address, String user) {
            HttpResponse<String> answer = get(address);
            for (int step = 0; step < 6; step++) {
                String place = answer.headers().firstValue("Location").orElseThrow();
                if (place.startsWith(hall)) {
                    return place.substring(hall.length());
                }
                answer = place.endsWith("/login") ? signIn(user) : get(place);
            }
            throw new AssertionError("The provider goes round in circles.");
        }

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
        }

        private HttpResponse<String> signIn(String user) {
            String form = "username=%s&password=%s"
                    .formatted(
                            URLEncoder.encode(user, StandardCharsets.UTF_8),
                            URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
            return send(HttpRequest.newBuilder(URI.create(issuer + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    Visit visit() {
        return new Visit();
    }

    /// What it calls the newest session of a user.
    String session(String user) {
        return Objects.requireNonNull(sessions.get(user), user);
    }

    /// The address at the hall that it shows in a frame when a session is over.
    String frame(String session) {
        return "%s/openid/%s/logout?iss=%s&sid=%s"
                .formatted(
                        hall,
                        id,
                        URLEncoder.encode(issuer, StandardCharsets.UTF_8),
                        URLEncoder.encode(session, StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    static class Beans {

        private final RSAKey published = key();
        private final RSAKey another = key();

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, OpenIdProvider provider) {
            OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(
                            server,
                            protocol -> protocol.oidc(oidc ->
                                    oidc.providerConfigurationEndpoint(told -> told.providerConfigurationCustomizer(
                                            all -> all.endSessionEndpoint(provider.pages + "/connect/logout")
                                                    .tokenEndpointAuthenticationMethods(ways -> {
                                                        ways.clear();
                                                        ways.add(provider.way.getValue());
                                                    })))))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .exceptionHandling(stranger ->
                            stranger.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain page(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        /// Everybody is known, with the one password.
        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }

        /// Where somebody signs out of the provider itself: whom it knows hears of it in a frame.
        @Bean
        RouterFunction<ServerResponse> goodbye(OpenIdProvider provider) {
            return RouterFunctions.route()
                    .GET("/goodbye", request -> {
                        String user = request.principal().orElseThrow().getName();
                        request.session().invalidate();
                        return ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body("<!doctype html><title>Signed out</title><iframe src=\"%s\"></iframe>"
                                        .formatted(provider.frame(provider.session(user))
                                                .replace("&", "&amp;")));
                    })
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(OpenIdProvider provider) {
            return new RegisteredClientRepository() {
                /// It would keep the secret hashed anew; made up again for every request, there is nothing
                /// to keep.
                @Override
                public void save(RegisteredClient client) {
                    assert client.getClientId().equals("hall");
                }

                @Override
                public RegisteredClient findById(String id) {
                    return findByClientId("hall");
                }

                @Override
                public RegisteredClient findByClientId(String clientId) {
                    return RegisteredClient.withId("hall")
                            .clientId("hall")
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(provider.way)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(provider.hall + "/openid/" + provider.id)
                            .postLogoutRedirectUri(provider.hall + "/")
                            .scope("openid")
                            .scope("profile")
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build();
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(published));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return org.springframework.security.config.annotation.web.configuration
                    .OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(OpenIdProvider provider, JWKSource<SecurityContext> keys) {
            NimbusJwtEncoder right = new NimbusJwtEncoder(keys);
            NimbusJwtEncoder wrong = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(another)));
            return token -> (provider.mischief == Mischief.SIGNED_BY_ANOTHER_KEY ? wrong : right).encode(token);
        }

        @Bean
        AuthorizationServerSettings settings(OpenIdProvider provider) {
            return AuthorizationServerSettings.builder().issuer(provider.issuer).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens(OpenIdProvider provider) {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    JwtClaimsSet.Builder claims = token.getClaims();
                    claims.claim("acr", provider.level);
                    claims.claims(all -> provider.sessions.put(
                            token.getPrincipal().getName(), all.get("sid").toString()));
                    claims.claim("pid", "00000000000"); // what nobody has asked for, and nobody may keep
                    if (token.getAuthorizedScopes().contains("profile")) {
                        claims.claim("name", "Navn " + token.getPrincipal().getName());
                    }
                    provider.spoil(claims);
                }
            };
        }

        private static RSAKey key() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey((RSAPrivateKey) pair.getPrivate())
                        .keyID("the-key")
                        .build();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private void spoil(JwtClaimsSet.Builder claims) {
        switch (mischief) {
            case NONCE_OF_ANOTHER_SIGN_IN -> claims.claim("nonce", "another");
            case MADE_FOR_ANOTHER_HALL -> claims.audience(List.of("another-hall"));
            case RUN_OUT ->
                claims.issuedAt(Instant.now().minusSeconds(7200))
                        .expiresAt(Instant.now().minusSeconds(3600));
            case SAID_BY_ANOTHER_PROVIDER -> claims.issuer("http://127.0.0.1:1");
            case NONE, SIGNED_BY_ANOTHER_KEY -> {
                // the claims are right
            }
        }
    }
}
