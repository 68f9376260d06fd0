package learningfactory.web.passport;

import java.time.LocalDate;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.web.door.Refused;
import learningfactory.web.door.WholeBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a request has to say beyond being whole ([WholeBodies]).
final class Asked {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Asked() {}

    /// A word that may be neither left out nor blank.
    static String word(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw WholeBodies.missing(field);
        }
        return value;
    }

    /// A day between 1900 and 2200, if one is given.
    static @Nullable LocalDate day(@Nullable LocalDate value, String field) {
        if (value != null && (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Dagen i feltet «%s» må ligge mellom %d og %d.".formatted(field, FIRST_YEAR, LAST_YEAR),
                    "The day in the field “%s” must lie between %d and %d.".formatted(field, FIRST_YEAR, LAST_YEAR));
        }
        return value;
    }

    /// A day between 1900 and 2200, which has to be given.
    static LocalDate dayAt(@Nullable LocalDate value, String field) {
        LocalDate given = day(value, field);
        if (given == null) {
            throw WholeBodies.missing(field);
        }
        return given;
    }

    /// The person of this id; what cannot be an id is nobody's.
    static PersonId person(String id) {
        return PersonId.find(id)
                .orElseThrow(() -> Refused.unknown("Personen finnes ikke.", "There is no such person."));
    }

    /// The organisation of this id; what cannot be an id is nobody's.
    static OrganisationId organisation(String id) {
        return OrganisationId.find(id)
                .orElseThrow(() -> Refused.unknown("Organisasjonen finnes ikke.", "There is no such organisation."));
    }
}
