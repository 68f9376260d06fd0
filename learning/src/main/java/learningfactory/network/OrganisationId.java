package learningfactory.network;

import java.util.Optional;
import java.util.regex.Pattern;
import learningfactory.words.Meaningless;

/// An organisation, by a name that never changes; its organisation number may come later or be missing.
///
/// @param value 1 to 64 small letters, digits and hyphens, without meaning
public record OrganisationId(String value) implements Comparable<OrganisationId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public OrganisationId {
        if (!FORM.matcher(value).matches()) {
            throw new Meaningless(
                    "Navnet på en virksomhet har 1 til 64 små bokstaver, sifre og bindestreker, ikke «%s»."
                            .formatted(value),
                    "An organisation's id has 1 to 64 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    /// The id that this text is, for what comes from outside; empty when it cannot be one.
    public static Optional<OrganisationId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OrganisationId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
