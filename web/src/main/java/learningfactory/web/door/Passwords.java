package learningfactory.web.door;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What a password must be, and how it is kept.
public final class Passwords {

    private static final int SHORTEST = 10;

    /// What bcrypt looks at, bytes; a longer password would be cut silently.
    private static final int LONGEST_BYTES = 72;

    /// Work of one password check: 2¹² rounds, a quarter of a second on a school's server.
    private static final int STRENGTH = 12;

    private Passwords() {}

    /// What hashes and checks them.
    public static PasswordEncoder encoder() {
        return new BCryptPasswordEncoder(STRENGTH);
    }

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
