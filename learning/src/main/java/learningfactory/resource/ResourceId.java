package learningfactory.resource;

import java.util.regex.Pattern;
import learningfactory.words.Meaningless;

/// Something that can be booked: a machine, a room, a simulator, an instructor.
///
/// @param value 1 to 64 small letters, digits and hyphens, without meaning
public record ResourceId(String value) implements Comparable<ResourceId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public ResourceId {
        if (!FORM.matcher(value).matches()) {
            throw new Meaningless(
                    "Navnet på en ressurs har 1 til 64 små bokstaver, sifre og bindestreker, ikke «%s»."
                            .formatted(value),
                    "A resource's id has 1 to 64 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
