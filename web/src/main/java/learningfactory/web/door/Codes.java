package learningfactory.web.door;

import java.security.SecureRandom;
import java.util.Locale;

/// The codes by which a class finds its session: six signs of twenty-five that nobody mistakes for each other
/// when read from a wall (no I, O, S, Z, 0, 1, 2, 5, 6, 8); 244 million codes.
public final class Codes {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRTUVWXY3479";

    /// Signs of a code.
    public static final int LENGTH = 6;

    private final SecureRandom chance = new SecureRandom();

    /// A fresh code.
    public String code() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// A code as somebody typed it, with blanks, dashes and small letters made right; empty when it cannot
    /// be one.
    public static String tidied(String typed) {
        String code = typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
        boolean isCode = code.length() == LENGTH && code.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
        return isCode ? code : "";
    }
}
