package learningfactory.network;

import java.util.Optional;

/// A Norwegian organisation number: nine digits, the last a check digit modulo 11 (Brønnøysundregistrene).
///
/// @param value nine digits without blanks
public record OrganisationNumber(String value) {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    /// Checked.
    ///
    /// @throws IllegalArgumentException when a digit is wrong
    public OrganisationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The organisation number (%s) is not one: nine digits, the last checks the others.\nMaybe two digits are swapped."
                            .formatted(value));
        }
    }

    /// The number that somebody typed, blanks allowed; empty when it is not one.
    public static Optional<OrganisationNumber> find(String typed) {
        String digits = typed.replaceAll("\\s", "");
        return isValid(digits) ? Optional.of(new OrganisationNumber(digits)) : Optional.empty();
    }

    /// As people read it: `123 456 785`.
    public String spaced() {
        return "%s %s %s".formatted(value.substring(0, 3), value.substring(3, 6), value.substring(6));
    }

    private static boolean isValid(String value) {
        if (value.length() != WEIGHTS.length + 1 || !value.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (value.charAt(place) - '0');
        }
        int check = (11 - sum % 11) % 11; // 10 is no digit: such a number is never given out
        return check == value.charAt(WEIGHTS.length) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
