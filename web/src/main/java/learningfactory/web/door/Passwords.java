package learningfactory.web.door;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What a password must be, and how it is kept.
public final class Passwords {

    private static final int SHORTEST = 10;

    /// What bcrypt looks at, bytes; a longer password would be cut silently.
    private static final int LONGEST_BYTES = 72;

    private Passwords() {}

    /// A password that somebody chose, if it will do.
    ///
    /// @throws Refused when it is too short or too long
    public static String chosen(String password) {
        if (password.length() < SHORTEST || isTooLong(password)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Passordet må ha minst 10 tegn og høyst 72.",
                    "The password must have at least 10 characters and at most 72.");
        }
        return password;
    }

    /// A password that somebody tries; one that is too long to have been chosen fits nothing.
    public static String tried(String password) {
        return isTooLong(password) ? "" : password;
    }

    /// Its slow hash.
    public static String encoded(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password was not hashed.");
        }
        return hash;
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }
}
