package learningfactory.planning;

import java.util.regex.Pattern;
import learningfactory.words.Meaningless;

/// A request of a term, by a name that never changes.
///
/// @param value 1 to 40 small letters, digits and hyphens
public record RequestId(String value) implements Comparable<RequestId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public RequestId {
        if (!FORM.matcher(value).matches()) {
            throw new Meaningless(
                    "Navnet på et ønske har 1 til 40 små bokstaver, sifre og bindestreker, ikke «%s».".formatted(value),
                    "A request's id has 1 to 40 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
