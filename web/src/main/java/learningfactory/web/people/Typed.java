package learningfactory.web.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What people typed, made tidy or refused with a reason.
final class Typed {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 200;

    private Typed() {}

    static PersonId person(String id) {
        return PersonId.find(id)
                .orElseThrow(() -> Refused.unknown("Personen finnes ikke.", "There is no such person."));
    }

    static OrganisationId organisation(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(OrganisationId::find)
                .orElseThrow(() -> Refused.unknown("Organisasjonen finnes ikke.", "There is no such organisation."));
    }

    static String name(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw wrong("Navnet må ha 1 til 120 tegn.", "The name must have 1 to 120 characters.");
        }
        return name;
    }

    static Optional<String> email(@Nullable String typed) {
        Optional<String> email = text(typed);
        email.ifPresent(address -> {
            int at = address.indexOf('@');
            if (at < 1 || at == address.length() - 1 || address.length() > LONGEST_EMAIL || address.contains(" ")) {
                throw wrong(
                        "E-postadressen (%s) ser ikke riktig ut. Kanskje mangler det en krøllalfa?".formatted(address),
                        "The e-mail address (%s) does not look right. Maybe an @ is missing?".formatted(address));
            }
        });
        return email;
    }

    static Optional<String> phone(@Nullable String typed) {
        Optional<String> phone = text(typed);
        phone.ifPresent(number -> {
            if (!number.matches("\\+?[0-9 ]{3,39}")) {
                throw wrong(
                        "Telefonnummeret (%s) må bestå av sifre.".formatted(number),
                        "The phone number (%s) must be digits.".formatted(number));
            }
        });
        return phone;
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        return text(typed).map(date -> {
            try {
                return LocalDate.parse(date);
            } catch (DateTimeParseException unreadable) {
                throw wrong(
                        "Datoen (%s) leses ikke. Skriv den som 2026-11-27.".formatted(date),
                        "The date (%s) cannot be read. Write it as 2026-11-27.".formatted(date));
            }
        });
    }

    static String language(@Nullable String typed) {
        return "en".equals(typed) ? "en" : "nb";
    }

    static <E extends Enum<E>> E word(Class<E> words, @Nullable String typed) {
        try {
            return Enum.valueOf(words, typed == null ? "" : typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong(
                    "Ordet (%s) er ukjent her.".formatted(typed), "The word (%s) is not known here.".formatted(typed));
        }
    }

    static Refused wrong(String nb, String en) {
        return new Refused(HttpStatus.BAD_REQUEST, nb, en);
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
