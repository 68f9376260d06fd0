package learningfactory.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.Identity;
import learningfactory.network.Invitation;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Passwords;
import learningfactory.web.door.Refused;
import learningfactory.web.door.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Opening an invitation: choosing a login and a password.
@RestController
@RequestMapping("/api/invitations/{secret}")
final class InvitationController {

    private final Invitations invitations;
    private final AccountBook accounts;
    private final PersonBook people;
    private final PasswordEncoder passwords;
    private final SignIn signIn;
    private final Clock clock;
    private final Limit tries = new Limit(20, Duration.ofSeconds(10), System::nanoTime);

    InvitationController(
            Invitations invitations,
            AccountBook accounts,
            PersonBook people,
            PasswordEncoder passwords,
            SignIn signIn,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.signIn = signIn;
        this.clock = clock;
    }

    /// What the invited person reads.
    ///
    /// @param login the one that there is already; null when one has to be chosen
    /// @param suggestion a login that may do
    record Opened(String name, @Nullable String login, String suggestion, String until) {}

    record Answer(@Nullable String login, @Nullable String password) {}

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping
    Opened open(@PathVariable String secret, HttpServletRequest request) {
        Invitation invitation = invitation(secret, request);
        Identity identity = identity(invitation.person());
        Optional<Account> account = accounts.findAccount(invitation.person());
        return new Opened(
                identity.name(),
                account.map(Account::login).filter(login -> !login.isEmpty()).orElse(null),
                identity.email().orElse(""),
                invitation.until().toString());
    }

    @Needs(Needs.Entry.ANYBODY)
    @PostMapping
    void answer(
            @PathVariable String secret,
            @RequestBody Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = invitation(secret, request);
        Identity identity = identity(invitation.person());
        String hash =
                Passwords.encoded(passwords, Passwords.chosen(answer.password() == null ? "" : answer.password()));
        Optional<Account> before = accounts.findAccount(identity.id());
        boolean needsLogin = before.map(Account::login).orElse("").isEmpty();
        if (needsLogin) {
            requireFree(login(answer.login()));
        }
        if (!invitations.use(invitation)) {
            throw unknown();
        }
        if (before.isPresent()) {
            if (needsLogin && !accounts.setLogin(identity.id(), login(answer.login()))) {
                throw taken();
            }
            accounts.setPassword(identity.id(), hash, clock.instant());
        } else if (!accounts.add(
                Account.open(identity.id(), login(answer.login()), identity.name(), hash, List.of()))) {
            throw taken();
        }
        signIn.signIn(accounts.findAccount(identity.id()).orElseThrow(), SignIn.Way.INVITATION, request, response);
    }

    private void requireFree(String login) {
        if (accounts.findByLogin(login).isPresent()) {
            throw taken();
        }
    }

    private Invitation invitation(String secret, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!tries.allows(address)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS, "For mange forsøk. Vent litt.", "Too many tries. Wait a moment.");
        }
        Optional<Invitation> found = invitations.find(secret);
        if (found.isEmpty()) {
            tries.countWrong(address);
        }
        return found.orElseThrow(InvitationController::unknown);
    }

    private Identity identity(PersonId person) {
        return people.findIdentity(person)
                .filter(identity -> identity.state() == PersonState.ACTIVE)
                .orElseThrow(InvitationController::unknown);
    }

    private static String login(@Nullable String typed) {
        String login = typed == null ? "" : typed.strip();
        if (login.isEmpty() || login.length() > 60) {
            throw Typed.wrong("Brukernavnet må ha 1 til 60 tegn.", "The user name must have 1 to 60 characters.");
        }
        return login;
    }

    private static Refused taken() {
        return new Refused(HttpStatus.CONFLICT, "Brukernavnet er i bruk.", "The user name is taken.");
    }

    private static Refused unknown() {
        return Refused.unknown(
                "Lenken er brukt eller for gammel. Be om en ny.",
                "The link has been used or is too old. Ask for a new one.");
    }
}
