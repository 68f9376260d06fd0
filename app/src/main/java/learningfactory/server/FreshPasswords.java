package learningfactory.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import learningfactory.web.door.Codes;
import learningfactory.web.door.Passwords;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords that nobody chose, one a login, hashed while the database is still being opened: a hash is
/// slow on purpose, and a demonstration needs many.
final class FreshPasswords implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("passwords").daemon().factory());
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<String>> hashes = new LinkedHashMap<>();

    /// Begins to hash them.
    FreshPasswords(List<String> logins) {
        Codes codes = new Codes();
        PasswordEncoder encoder = Passwords.encoder();
        for (String login : logins) {
            String password = "%s-%s-%s".formatted(login, codes.code(), codes.code());
            passwords.put(login, password);
            hashes.put(password, CompletableFuture.supplyAsync(() -> Passwords.encoded(encoder, password), thread));
        }
    }

    /// The password of this login.
    String of(String login) {
        return Objects.requireNonNull(passwords.get(login), login);
    }

    /// Its hash; waits for it.
    String hash(String password) {
        return Objects.requireNonNull(hashes.get(password), "This password is not one of ours.")
                .join();
    }

    /// What was not needed is not hashed any more.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
