package learningfactory.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.Identity;
import learningfactory.network.PersonBook;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.OpenSessions;
import learningfactory.web.door.Passwords;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.web.door.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// My account: what is known of me, how to reach me, my password, all of it to take along.
@RestController
@RequestMapping("/api/account")
final class AccountController {

    private final PersonBook people;
    private final AccountBook accounts;
    private final PasswordEncoder passwords;
    private final SignIn signIn;
    private final OpenSessions sessions;
    private final PersonExport export;
    private final Clock clock;
    private final Limit tries = new Limit(10, Duration.ofSeconds(20), System::nanoTime);

    AccountController(
            PersonBook people,
            AccountBook accounts,
            PasswordEncoder passwords,
            SignIn signIn,
            OpenSessions sessions,
            PersonExport export,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sessions = sessions;
        this.export = export;
        this.clock = clock;
    }

    record Contact(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {}

    record NewPassword(@Nullable String before, @Nullable String after) {}

    @Needs
    @GetMapping
    PersonCard mine(HttpServletRequest request) {
        return card(Reach.of(request));
    }

    @Needs
    @PostMapping("/contact")
    PersonCard reachMe(@RequestBody Contact contact, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Identity before = identity(reach);
        people.keep(new Identity(
                before.id(),
                before.state(),
                before.name(),
                Typed.email(contact.email()),
                Typed.phone(contact.phone()),
                before.birthDate(),
                Typed.language(contact.language())));
        return card(reach);
    }

    /// Changes the password; every other browser is signed out.
    @Needs
    @PostMapping("/password")
    void password(@RequestBody NewPassword change, HttpServletRequest request, HttpServletResponse response) {
        Reach reach = Reach.of(request);
        Account account = accounts.findAccount(reach.self()).orElseThrow();
        String who = "password " + account.id();
        if (!tries.allows(who)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "For mange forsøk. Vent et halvt minutt.",
                    "Too many tries. Wait half a minute.");
        }
        if (account.passwordHash().isEmpty()) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Kontoen din har ikke noe passord. Be den som har ansvar for deg om en engangslenke.",
                    "Your account has no password. Ask those in charge of you for a one-time link.");
        }
        String before = Passwords.tried(change.before() == null ? "" : change.before());
        if (!passwords.matches(before, account.passwordHash())) {
            tries.countWrong(who);
            throw new Refused(HttpStatus.CONFLICT, "Det gamle passordet er feil.", "The old password is wrong.");
        }
        String hash = Passwords.encoded(passwords, Passwords.chosen(change.after() == null ? "" : change.after()));
        accounts.setPassword(account.id(), hash, clock.instant());
        signIn.signIn(account, SignIn.Way.PASSWORD, request, response);
        sessions.endOthers(account.id(), request);
    }

    @Needs
    @GetMapping("/export")
    ResponseEntity<byte[]> export(HttpServletRequest request) {
        return export.answer(identity(Reach.of(request)));
    }

    private Identity identity(Reach reach) {
        return people.findIdentity(reach.self()).orElseThrow();
    }

    private PersonCard card(Reach reach) {
        Identity identity = identity(reach);
        Optional<Account> account = accounts.findAccount(identity.id());
        return PersonCard.of(
                identity,
                true,
                people.memberships(identity.id()),
                accounts.heldRoles(identity.id()),
                account,
                PersonCard.Reader.looking(LocalDate.now(clock)));
    }
}
