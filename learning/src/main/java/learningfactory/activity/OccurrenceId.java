package learningfactory.activity;

import java.util.regex.Pattern;

/// One dated time of an activity; not to be mixed up with a lesson's session on the factory.
///
/// @param value 1 to 64 small letters, digits and hyphens, without meaning
public record OccurrenceId(String value) implements Comparable<OccurrenceId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public OccurrenceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The id of an occurrence has 1 to 64 small letters, digits and hyphens, not '%s'."
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(OccurrenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
