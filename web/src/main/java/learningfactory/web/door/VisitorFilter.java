package learningfactory.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import learningfactory.network.Account;
import learningfactory.network.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who sends a request, lays it beside the request with what he reaches, and lets it be answered
/// in his name.
final class VisitorFilter extends OncePerRequestFilter {

    /// Files that are the same for everybody.
    private static final String FILES = "/assets/";

    /// Below these is what belongs to a session: its answers, and its living lines.
    private static final List<String> SESSIONS = List.of("/api/sessions/", "/ws/sessions/");

    private final ParticipantTokens tokens;
    private final Reach.Books books;
    private final Acting acting;
    private final SignInTimes times;

    VisitorFilter(ParticipantTokens tokens, Reach.Books books, Acting acting, SignInTimes times) {
        this.times = times;
        this.tokens = tokens;
        this.books = books;
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            times.heard(session);
        }
        Optional<Account> account;
        try {
            account = request.getRequestURI().startsWith(FILES) ? Optional.empty() : findAccount();
        } catch (RuntimeException failed) {
            if (!DatabaseAway.isBehind(failed)) {
                throw failed;
            }
            Security.refuse(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    DatabaseAway.WORDS.nb() + " · " + DatabaseAway.WORDS.en());
            return;
        }
        Visitor visitor =
                new Visitor(account.orElse(null), findParticipant(request).orElse(null));
        renew(visitor, request, response);
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
        request.setAttribute(Reach.ATTRIBUTE, Reach.of(visitor, books));
        if (account.isPresent()) {
            acting.as(account.get().id(), () -> next.doFilter(request, response));
        } else {
            next.doFilter(request, response);
        }
    }

    private Optional<Participant> findParticipant(HttpServletRequest request) {
        return Visitor.tokens(request)
                .flatMap(token -> tokens.findParticipant(token).stream())
                .findFirst();
    }

    /// Who uses the session of his token keeps it. Nothing else renews it: the next one at the same machine
    /// looks at other pages, or is signed in.
    private void renew(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(visitor.participant())
                .filter(joined -> visitor.account() == null && isOf(joined.session(), request.getRequestURI()))
                .flatMap(tokens::renewed)
                .ifPresent(token -> response.addHeader(HttpHeaders.SET_COOKIE, ParticipantTokens.cookie(token)));
    }

    private static boolean isOf(String session, String path) {
        return SESSIONS.stream()
                .map(place -> place + session)
                .anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }

    private Optional<Account> findAccount() throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return read(new PersonId(signedIn.person()))
                .filter(account -> account.standing() == Account.Standing.OPEN)
                .filter(account -> !signedIn.at().isBefore(account.validSince()));
    }

    /// Read in the same name as the rest of the request, so that the database is told a name once, not
    /// twice.
    private Optional<Account> read(PersonId person) throws ServletException, IOException {
        AtomicReference<Optional<Account>> found = new AtomicReference<>(Optional.empty());
        acting.as(person, () -> found.set(books.accounts().findAccount(person)));
        return found.get();
    }
}
