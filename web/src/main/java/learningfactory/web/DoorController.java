package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import learningfactory.web.door.Account;
import learningfactory.web.door.Accounts;
import learningfactory.web.door.FirstKey;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The door: who am I, signing in and out, the first administrator and further accounts.
@RestController
@RequestMapping("/api")
final class DoorController {

    private static final int SHORTEST_PASSWORD = 10;

    /// What bcrypt looks at, bytes; a longer password would be cut silently.
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final Accounts accounts;
    private final FirstKey firstKey;
    private final PasswordEncoder passwords;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final Limit tries = new Limit(10, Duration.ofSeconds(20), System::nanoTime);

    /// A hash that is checked when there is no such account, so that nobody can tell the two apart by the time it
    /// takes.
    private final String nobodysHash;

    DoorController(
            Accounts accounts,
            FirstKey firstKey,
            PasswordEncoder passwords,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens) {
        this.accounts = accounts;
        this.firstKey = firstKey;
        this.passwords = passwords;
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.nobodysHash = encoded(UUID.randomUUID().toString());
    }

    /// Who the visitor is.
    ///
    /// @param kind `guest`, `participant` or `account`
    /// @param name of the account; null for others
    /// @param csrf what every command must carry in the header `X-CSRF-TOKEN`
    /// @param setup whether no administrator has been made yet
    record Me(
            String kind,
            @Nullable String name,
            List<String> roles,
            String language,
            String csrf,
            boolean setup,
            @Nullable Joined joined) {}

    /// Where a participant has joined.
    record Joined(String session, int group, String person) {}

    record Login(String name, String password) {}

    record Setup(String token, String name, String password) {}

    record NewAccount(String name, String password, boolean administrator) {}

    @GetMapping("/me")
    Me me(HttpServletRequest request, CsrfToken csrf) {
        return me(Visitor.of(request), request, csrf.getToken());
    }

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
        Account account = accounts.findAccount(login.name()).orElse(null);
        boolean isRight =
                passwords.matches(shortened(login.password()), account == null ? nobodysHash : account.passwordHash())
                        && account != null;
        if (!isRight || account == null) {
            tries.countWrong(address);
            tries.countWrong(name);
            throw new Refused(
                    HttpStatus.UNAUTHORIZED, "Navn eller passord er feil.", "The name or the password is wrong.");
        }
        tries.forgive(name);
        return signIn(account, request, response);
    }

    @PostMapping("/logout")
    void logout(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(null, request, response);
    }

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
        return signIn(account, request, response);
    }

    @PostMapping("/accounts")
    void add(@RequestBody NewAccount asked, HttpServletRequest request) {
        if (!Visitor.of(request).administers()) {
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
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD_BYTES) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Passordet må ha minst 10 tegn og høyst 72.",
                    "The password must have at least 10 characters and at most 72.");
        }
        return new Account(UUID.randomUUID().toString(), tidied, encoded(password), isAdministrator);
    }

    /// A session of before the sign-in is not trusted after it: its id and its CSRF token are changed.
    private Me signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.getSession(true);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList("ROLE_INSTRUCTOR"));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        CsrfToken fresh = csrfTokens.generateToken(request);
        csrfTokens.saveToken(fresh, request, response);
        return me(new Visitor(account, Visitor.of(request).participant()), request, fresh.getToken());
    }

    private Me me(Visitor visitor, HttpServletRequest request, String csrf) {
        Account account = visitor.account();
        String kind = account != null ? "account" : visitor.participant() != null ? "participant" : "guest";
        List<String> roles = new ArrayList<>();
        if (account != null) {
            roles.add("INSTRUCTOR");
            if (account.isAdministrator()) {
                roles.add("ADMINISTRATOR");
            }
        }
        var joined = visitor.participant();
        return new Me(
                kind,
                account == null ? null : account.name(),
                roles,
                Language.of(request),
                csrf,
                accounts.isEmpty(),
                joined == null ? null : new Joined(joined.session(), joined.group(), joined.person()));
    }

    private String encoded(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password was not hashed.");
        }
        return hash;
    }

    private static String shortened(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES ? "" : password;
    }
}
