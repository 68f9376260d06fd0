package learningfactory.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.PersonId;
import learningfactory.network.SignInBook;
import learningfactory.web.door.Needs;
import learningfactory.web.door.OpenSessions;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where my account is signed in now, when it was before, and sending browsers out that are not mine.
@RestController
@RequestMapping("/api/account/sign-ins")
final class SignInController {

    private final SignInBook book;
    private final OpenSessions sessions;
    private final AccountBook accounts;

    SignInController(SignInBook book, OpenSessions sessions, AccountBook accounts) {
        this.book = book;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /// @param open the browsers that are in, the newest first
    /// @param past the last signings-in, the newest first
    /// @param hasPassword whether the account can be signed in to with one
    record SignIns(List<OpenCard> open, List<PastCard> past, boolean hasPassword) {}

    record OpenCard(String id, String since, String way, String browser, String lastSeen, boolean isThis) {}

    /// @param ended when the provider signed the browser out; null when it has not
    record PastCard(
            String at, String way, String browser, @Nullable String ended) {}

    /// @param id the browser that has to go; all others than the one that asks when it is missing
    record Ending(@Nullable String id) {}

    @Needs
    @GetMapping
    SignIns mine(HttpServletRequest request) {
        PersonId self = Reach.of(request).self();
        return new SignIns(
                sessions.of(self, request).stream()
                        .map(open -> new OpenCard(
                                open.id(),
                                open.since().toString(),
                                open.way(),
                                open.browser(),
                                open.lastSeen().toString(),
                                open.isThis()))
                        .toList(),
                book.signIns(self).stream()
                        .map(line -> new PastCard(
                                line.at().toString(),
                                line.way(),
                                line.browser(),
                                line.ended().map(Instant::toString).orElse(null)))
                        .toList(),
                accounts.findAccount(self)
                        .map(Account::passwordHash)
                        .filter(hash -> !hash.isEmpty())
                        .isPresent());
    }

    @Needs
    @PostMapping("/end")
    SignIns end(@RequestBody Ending ending, HttpServletRequest request) {
        PersonId self = Reach.of(request).self();
        if (ending.id() == null) {
            sessions.endOthers(self, request);
        } else if (!sessions.end(self, ending.id())) {
            throw Refused.unknown("Nettleseren er logget ut allerede.", "That browser is signed out already.");
        }
        return mine(request);
    }
}
