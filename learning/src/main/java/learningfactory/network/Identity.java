package learningfactory.network;

import java.time.LocalDate;
import java.util.Optional;

/// Who a pseudonym is. Stands in the book of identities and is shown; no other room keeps any of it.
///
/// @param name empty when erased
/// @param email where messages go
/// @param phone likewise
/// @param birthDate for the rules about age
/// @param language in which the person reads, two letters
public record Identity(
        PersonId id,
        PersonState state,
        String name,
        Optional<String> email,
        Optional<String> phone,
        Optional<LocalDate> birthDate,
        String language) {

    /// Without what it knows: a log that prints it shows no name.
    @Override
    public String toString() {
        return "Identity[%s, %s]".formatted(id, state);
    }
}
