package learningfactory.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who sends a request and lays it beside the request.
final class VisitorFilter extends OncePerRequestFilter {

    private final ParticipantTokens tokens;

    VisitorFilter(ParticipantTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Optional<Participant> participant = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(Visitor.COOKIE))
                .map(Cookie::getValue)
                .flatMap(token -> tokens.findParticipant(token).stream())
                .findFirst();
        request.setAttribute(Visitor.ATTRIBUTE, Visitor.with(participant.orElse(null)));
        next.doFilter(request, response);
    }
}
