package learningfactory.activity;

import java.util.regex.Pattern;

/// What a company tries out in the hall.
///
/// @param value 1 to 64 small letters, digits and hyphens, without meaning
public record ProjectId(String value) implements Comparable<ProjectId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public ProjectId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The id of a project has 1 to 64 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
