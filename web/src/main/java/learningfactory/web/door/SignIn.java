package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import learningfactory.network.Account;
import learningfactory.network.SignInBook;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Signing a browser in and out, whatever proved who sits before it: a password, an invitation, an OpenID
/// provider.
public final class SignIn {

    /// Where one is signed out as well, kept with the session and nowhere else.
    private static final String FAREWELL = SignIn.class.getName() + ".farewell";

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final Notes notes;
    private final Clock clock;

    /// Where it is noted who is in.
    record Notes(SignInBook book, OpenSessions sessions) {}

    /// By which way somebody comes in.
    ///
    /// @param name `password`, `invitation`, `setup`, or the id of an OpenID provider
    /// @param elsewhere where else one is signed in now; empty when that is nowhere
    public record Way(String name, Optional<Elsewhere> elsewhere) {
        /// By the password of this hall.
        public static final Way PASSWORD = new Way("password", Optional.empty());

        /// By a one-time link.
        public static final Way INVITATION = new Way("invitation", Optional.empty());

        /// As the very first.
        public static final Way SETUP = new Way("setup", Optional.empty());
    }

    /// A session at an OpenID provider.
    ///
    /// @param issuer the provider's own address
    /// @param sid what the provider calls the session; empty when it does not say
    /// @param farewell the address at which one is signed out there as well; empty when it offers none
    public record Elsewhere(String issuer, String sid, Optional<String> farewell) {}

    SignIn(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, Notes notes, Clock clock) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.notes = notes;
        this.clock = clock;
    }

    /// Signs in. A session of before is not trusted after it: its id and its CSRF token are changed.
    ///
    /// @return the token that commands must carry from now on
    public CsrfToken signIn(Account account, Way way, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        HttpSession session = request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        Instant now = clock.instant();
        String browser = BrowserName.of(request);
        way.elsewhere().flatMap(Elsewhere::farewell).ifPresent(address -> session.setAttribute(FAREWELL, address));
        String id = notes.sessions().begin(session, account.id(), now, way, browser);
        notes.book().note(new SignInBook.Line(id, account.id(), now, way.name(), browser, Optional.empty()));
        Visitor visitor = new Visitor(account, Visitor.of(request).participant());
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
        CsrfToken fresh = csrfTokens.generateToken(request);
        csrfTokens.saveToken(fresh, request, response);
        return fresh;
    }

    /// A clock that was set back since the password was chosen locks nobody out.
    private UsernamePasswordAuthenticationToken authentication(Account account) {
        Instant now = clock.instant();
        Instant at = now.isBefore(account.validSince()) ? account.validSince() : now;
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id().value(), at), null, AuthorityUtils.NO_AUTHORITIES);
    }

    /// Signs out. Where the browser has joined is forgotten too: the next one at it is neither of the two.
    ///
    /// @return where the browser goes to sign out of the provider as well; empty when it came by none
    public Optional<String> signOut(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<String> farewell = Optional.ofNullable(session)
                .map(open -> open.getAttribute(FAREWELL))
                .map(Object::toString);
        end(request);
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(null, request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, ParticipantTokens.forgotten());
        return farewell;
    }

    /// The provider has ended a session: every browser is signed out that came in by it. Of a session that
    /// nobody came in by, or that is over already, nothing is changed.
    public void signedOutElsewhere(String issuer, String sid) {
        Instant now = clock.instant();
        notes.sessions().endAll(issuer, sid).forEach(id -> notes.book().end(id, now));
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
