package learningfactory.resource;

import java.util.regex.Pattern;

/// A reservation, a waiting wish or a blackout, by a name without meaning.
///
/// @param value 1 to 64 small letters, digits and hyphens
public record ReservationId(String value) implements Comparable<ReservationId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public ReservationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A reservation's id has 1 to 64 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    @Override
    public int compareTo(ReservationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
