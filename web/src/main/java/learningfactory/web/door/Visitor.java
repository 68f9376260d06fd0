package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who stands before us: an account, a participant, both in one browser, or a guest.
///
/// @param account whose account it is; null when not signed in
/// @param participant where he has joined; null when he has not
public record Visitor(@Nullable Account account, @Nullable Participant participant) {

    /// The name of the cookie that holds a participant's token.
    public static final String COOKIE = "participant";

    static final String ATTRIBUTE = Visitor.class.getName();

    /// Who sends this request.
    public static Visitor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visitor known ? known : new Visitor(null, null);
    }

    static Visitor with(@Nullable Participant participant) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Account account =
                authentication != null && authentication.getPrincipal() instanceof Account known ? known : null;
        return new Visitor(account, participant);
    }

    /// Whether he may open and lead sessions.
    public boolean leads() {
        return account != null;
    }

    /// Whether he may make other accounts.
    public boolean administers() {
        return account != null && account.isAdministrator();
    }

    /// Whether something that this account made is his.
    public boolean owns(@Nullable String owner) {
        return account != null && account.id().equals(owner);
    }

    /// Him as a participant of this group, if he has joined it.
    public Optional<Participant> findParticipant(String session, int group) {
        return Optional.ofNullable(participant).filter(joined -> joined.isIn(session, group));
    }
}
