package learningfactory.need;

import java.util.regex.Pattern;

/// A need that somebody has voiced.
///
/// @param value 1 to 64 small letters, digits and hyphens, without meaning
public record NeedId(String value) implements Comparable<NeedId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public NeedId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A need's id has 1 to 64 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    @Override
    public int compareTo(NeedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
