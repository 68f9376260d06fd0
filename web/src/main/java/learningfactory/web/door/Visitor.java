package learningfactory.web.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import org.jspecify.annotations.Nullable;

/// Who stands before us: an account, a participant, both in one browser, or a guest.
///
/// @param account whose account it is; null when not signed in
/// @param participant where he has joined; null when he has not
public record Visitor(@Nullable Account account, @Nullable Participant participant) {

    /// The name of the cookie that holds a participant's token.
    public static final String COOKIE = "participant";

    static final String ATTRIBUTE = Visitor.class.getName();

    /// The participants' tokens that a browser has sent.
    public static Stream<String> tokens(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue);
    }

    /// Who sends this request.
    public static Visitor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visitor known ? known : new Visitor(null, null);
    }

    /// His account, if he may open and lead sessions with it.
    public @Nullable Account leader() {
        return account != null
                        && account.holds(
                                AccountRole.INSTRUCTOR,
                                AccountRole.TEACHER,
                                AccountRole.OPERATOR,
                                AccountRole.ADMINISTRATOR)
                ? account
                : null;
    }

    /// Whether he may open and lead sessions.
    public boolean leads() {
        return leader() != null;
    }

    /// Him as a participant of this group, if he has joined it.
    public Optional<Participant> findParticipant(String session, int group) {
        return Optional.ofNullable(participant).filter(joined -> joined.isIn(session, group));
    }
}
