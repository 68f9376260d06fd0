package learningfactory.network;

import java.time.LocalDate;
import java.util.OptionalInt;

/// How old people are, for the rules about minors. Implemented by the book of identities.
public interface Ages {
    /// The year of birth; empty when nobody has told it, or the person is erased.
    OptionalInt findBirthYear(PersonId person);

    /// Whether a person has had this birthday by that day. Who has told no birth date has not: what is not
    /// known is not allowed.
    boolean isAtLeast(int years, PersonId person, LocalDate on);
}
