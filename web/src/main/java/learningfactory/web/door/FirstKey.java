package learningfactory.web.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import learningfactory.network.AccountBook;
import org.jspecify.annotations.Nullable;

/// The one-time key with which the first administrator is made: printed where the server was started, good
/// until used.
public final class FirstKey {

    private @Nullable String key;

    /// A fresh key, when there is no account yet; else none.
    public FirstKey(AccountBook accounts) {
        if (accounts.isEmpty()) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    /// The key, as long as it has not been used.
    public synchronized Optional<String> find() {
        return Optional.ofNullable(key);
    }

    /// Whether this is the key.
    public synchronized boolean fits(String given) {
        return key != null
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    /// The key has done its work.
    public synchronized void use() {
        key = null;
    }
}
