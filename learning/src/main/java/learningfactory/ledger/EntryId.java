package learningfactory.ledger;

import java.util.regex.Pattern;

/// An entry of the ledger.
///
/// @param value 1 to 80 small letters, digits and hyphens
public record EntryId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the form is another one
    public EntryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An entry's id has 1 to 80 small letters, digits and hyphens, not '%s'.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
