package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.web.door.FirstKey;
import learningfactory.web.door.Language;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Passwords;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.web.door.SignIn;
import learningfactory.web.door.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The door: who am I, signing in and out, the first administrator and further accounts.
@RestController
@RequestMapping("/api")
final class DoorController {

    /// The organisation that runs this hall, as the first migration named it.
    private static final OrganisationId HALL = new OrganisationId("hall");

    private final AccountBook accounts;
    private final FirstKey firstKey;
    private final PasswordEncoder passwords;
    private final SignIn signIn;
    private final Reach.Books books;
    private final Limit tries = new Limit(10, Duration.ofSeconds(20), System::nanoTime);

    /// A hash that is checked when there is no such account, so that nobody can tell the two apart by the
    /// time it takes.
    private final String nobodysHash;

    DoorController(
            AccountBook accounts, FirstKey firstKey, PasswordEncoder passwords, SignIn signIn, Reach.Books books) {
        this.accounts = accounts;
        this.firstKey = firstKey;
        this.passwords = passwords;
        this.signIn = signIn;
        this.books = books;
        this.nobodysHash = Passwords.encoded(passwords, UUID.randomUUID().toString());
    }

    /// Who the visitor is.
    ///
    /// @param kind `guest`, `participant` or `account`
    /// @param name of the account; null for others
    /// @param csrf what every command must carry in the header `X-CSRF-TOKEN`
    /// @param county whether the account decides for a county, and runs no hall beside it
    /// @param hall whether it is administrator or operator of the hall itself
    /// @param setup whether no administrator has been made yet
    record Me(
            String kind,
            @Nullable String name,
            List<String> roles,
            boolean county,
            boolean hall,
            String language,
            String csrf,
            boolean setup,
            @Nullable Joined joined) {}

    /// Where a participant has joined.
    record Joined(String session, int group, String person) {}

    record Login(String name, String password) {}

    record Setup(String token, String name, String password) {}

    /// @param elsewhere where the browser goes to sign out of the OpenID provider as well; null when it came
    /// by none
    record SignedOut(@Nullable String elsewhere) {}

    record NewAccount(String name, String password, boolean administrator) {}

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/me")
    Me me(HttpServletRequest request, CsrfToken csrf) {
        return me(Visitor.of(request), request, csrf.getToken());
    }

    @Needs(Needs.Entry.ANYBODY)
    @PostMapping("/login")
    Me login(@RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        String address = "address " + request.getRemoteAddr();
        String name = "name " + login.name().toLowerCase(java.util.Locale.ROOT);
        if (!tries.allows(address) || !tries.allows(name)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "For mange forsøk. Vent et halvt minutt.",
                    "Too many tries. Wait half a minute.");
        }
        Account account = accounts.findByLogin(login.name()).orElse(null);
        boolean isRight = passwords.matches(Passwords.tried(login.password()), hash(account)) && account != null;
        if (!isRight || account == null) {
            tries.countWrong(address);
            tries.countWrong(name);
            throw new Refused(
                    HttpStatus.UNAUTHORIZED, "Navn eller passord er feil.", "The name or the password is wrong.");
        }
        tries.forgive(name);
        if (account.standing() != Account.Standing.OPEN) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Kontoen er låst. Snakk med en administrator.",
                    "The account is locked. Talk to an administrator.");
        }
        return signIn(account, SignIn.Way.PASSWORD, request, response);
    }

    @Needs(Needs.Entry.ANYBODY)
    @PostMapping("/logout")
    SignedOut logout(HttpServletRequest request, HttpServletResponse response) {
        return new SignedOut(signIn.signOut(request, response).orElse(null));
    }

    @Needs(Needs.Entry.ANYBODY)
    @PostMapping("/setup")
    Me setup(@RequestBody Setup setup, HttpServletRequest request, HttpServletResponse response) {
        String address = "setup " + request.getRemoteAddr();
        if (!tries.allows(address) || !firstKey.fits(setup.token())) {
            tries.countWrong(address);
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Lenken er brukt eller ugyldig. Start serveren på nytt for en ny lenke.",
                    "The link has been used or is not valid. Start the server again for a new link.");
        }
        Account account = account(setup.name(), setup.password(), true);
        boolean isFirst = accounts.addFirst(account);
        firstKey.use();
        if (!isFirst) {
            throw new Refused(
                    HttpStatus.CONFLICT, "Det finnes allerede en administrator.", "There is an administrator already.");
        }
        return signIn(account, SignIn.Way.SETUP, request, response);
    }

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @PostMapping("/accounts")
    void add(@RequestBody NewAccount asked, HttpServletRequest request) {
        if (!Reach.of(request).administersTheHall()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare en administrator kan lage kontoer.",
                    "Only an administrator can make accounts.");
        }
        if (!accounts.add(account(asked.name(), asked.password(), asked.administrator()))) {
            throw new Refused(HttpStatus.CONFLICT, "Navnet er i bruk.", "The name is taken.");
        }
    }

    private Account account(String name, String password, boolean isAdministrator) {
        String tidied = name.strip();
        if (tidied.isEmpty() || tidied.length() > 60) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "Navnet må ha 1 til 60 tegn.", "The name must have 1 to 60 characters.");
        }
        String hash = Passwords.encoded(passwords, Passwords.chosen(password));
        List<RoleAt> roles = new ArrayList<>();
        roles.add(new RoleAt(AccountRole.INSTRUCTOR, HALL));
        if (isAdministrator) {
            roles.add(new RoleAt(AccountRole.ADMINISTRATOR, HALL));
        }
        return Account.open(new PersonId(UUID.randomUUID().toString()), tidied, tidied, hash, roles);
    }

    private Me signIn(Account account, SignIn.Way way, HttpServletRequest request, HttpServletResponse response) {
        CsrfToken fresh = signIn.signIn(account, way, request, response);
        return me(Visitor.of(request), request, fresh.getToken());
    }

    private Me me(Visitor visitor, HttpServletRequest request, String csrf) {
        Account account = visitor.account();
        String kind = account != null ? "account" : visitor.participant() != null ? "participant" : "guest";
        List<String> roles = account == null
                ? List.of()
                : account.roles().stream()
                        .map(held -> held.role().name())
                        .distinct()
                        .toList();
        var joined = visitor.participant();
        return new Me(
                kind,
                account == null ? null : account.name(),
                roles,
                account != null && isOfACounty(account),
                account != null && isOfTheHall(account),
                Language.of(request),
                csrf,
                accounts.isEmpty(),
                joined == null ? null : new Joined(joined.session(), joined.group(), joined.person()));
    }

    private boolean isOfACounty(Account account) {
        Reach reach = Reach.of(account, books);
        return account.holds(AccountRole.ADMINISTRATOR, AccountRole.OPERATOR)
                && reach.decidesForACounty()
                && !reach.runsTheHall();
    }

    private boolean isOfTheHall(Account account) {
        return account.holds(AccountRole.ADMINISTRATOR, AccountRole.OPERATOR)
                && Reach.of(account, books).holdsAtTheHall(AccountRole.ADMINISTRATOR, AccountRole.OPERATOR);
    }

    private String hash(@Nullable Account account) {
        return account == null || account.passwordHash().isEmpty() ? nobodysHash : account.passwordHash();
    }
}
