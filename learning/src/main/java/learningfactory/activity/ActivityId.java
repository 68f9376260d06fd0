package learningfactory.activity;

import java.util.regex.Pattern;
import learningfactory.words.Meaningless;

/// A course, visit, project or training as a template.
///
/// @param value 1 to 64 small letters, digits and hyphens, without meaning
public record ActivityId(String value) implements Comparable<ActivityId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public ActivityId {
        if (!FORM.matcher(value).matches()) {
            throw new Meaningless(
                    "Navnet på en aktivitet har 1 til 64 små bokstaver, sifre og bindestreker, ikke «%s»."
                            .formatted(value),
                    "The id of an activity has 1 to 64 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    @Override
    public int compareTo(ActivityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
