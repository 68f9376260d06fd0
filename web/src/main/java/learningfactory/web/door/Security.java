package learningfactory.web.door;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import learningfactory.network.AccountBook;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.network.SignInBook;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What stands at the door for every request: who it is, what a browser may do with our pages, and that no
/// other page can send commands in a visitor's name.
///
/// Everybody may read the page and join; what an endpoint needs it says itself ([Needs]), and whose things
/// somebody may read or change is asked of [Reach].
@Configuration(proxyBeanMethods = false)
public class Security {

    /// Only our own files, nothing inline, no frames around us.
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /// Made by Spring.
    public Security() {}

    @Bean
    SecurityFilterChain doorkeeper(
            HttpSecurity http,
            ParticipantTokens tokens,
            Reach.Books books,
            Acting acting,
            SignInTimes times,
            SecurityContextRepository contexts,
            CookieCsrfTokenRepository csrfTokens) {
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.disable())
                        .addHeaderWriter(Frames.elsewhereNone())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, denied) -> refuse(
                        response,
                        HttpServletResponse.SC_FORBIDDEN,
                        "Siden er for gammel: last den på nytt. · This page is too old: load it again.")))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new VisitorFilter(tokens, books, acting, times), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        return tokens;
    }

    @Bean
    Reach.Books reachBooks(AccountBook accounts, OrganisationBook organisations, PersonBook people, Clock clock) {
        return new Reach.Books(accounts, organisations, people, clock);
    }

    @Bean
    SignInTimes signInTimes() {
        return new SignInTimes(System::nanoTime);
    }

    @Bean
    OpenSessions openSessions() {
        return new OpenSessions();
    }

    @Bean
    SignIn signIn(
            SecurityContextRepository contexts,
            CookieCsrfTokenRepository csrfTokens,
            SignInBook book,
            OpenSessions sessions,
            Clock clock) {
        return new SignIn(contexts, csrfTokens, new SignIn.Notes(book, sessions), clock);
    }

    @Bean
    PasswordEncoder passwords() {
        return Passwords.encoder();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /// Answers with a sentence that the page can show.
    static void refuse(HttpServletResponse response, int status, String reason) throws java.io.IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"reason\":\"" + reason + "\"}");
    }
}
