package learningfactory.network;

import java.util.Optional;
import java.util.regex.Pattern;
import learningfactory.words.Meaningless;

/// A pseudonym: who somebody is stands in one place only, the book of identities; all other rooms know this.
///
/// @param value 1 to 64 small letters, digits and hyphens, without meaning
public record PersonId(String value) implements Comparable<PersonId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new Meaningless(
                    "Navnet på en person har 1 til 64 små bokstaver, sifre og bindestreker, ikke «%s»."
                            .formatted(value),
                    "A person's id has 1 to 64 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    /// The id that this text is, for what comes from outside; empty when it cannot be one.
    public static Optional<PersonId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
