package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import learningfactory.network.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Signing a browser in and out, whatever proved who sits before it: a password, an invitation, an OpenID provider.
public final class SignIn {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final Clock clock;

    SignIn(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, Clock clock) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.clock = clock;
    }

    /// Signs in. A session of before is not trusted after it: its id and its CSRF token are changed.
    ///
    /// @return the token that commands must carry from now on
    public CsrfToken signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
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

    /// Signs out.
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(null, request, response);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
