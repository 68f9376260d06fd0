package learningfactory.competence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import learningfactory.resource.Mode;
import learningfactory.words.Words;

/// How ways of use and days are called within a sentence.
final class UseWords {
    private UseWords() {}

    /// What else is possible; nothing to say when nothing is.
    static Words otherwise(List<Mode> modes) {
        if (modes.isEmpty()) {
            return Words.NONE;
        }
        return new Words(
                "Det går an %s."
                        .formatted(modes.stream().map(each -> mode(each).nb()).collect(Collectors.joining(" eller "))),
                "It can be used %s."
                        .formatted(modes.stream().map(each -> mode(each).en()).collect(Collectors.joining(" or "))));
    }

    /// A way of use, as the end of a sentence.
    static Words mode(Mode mode) {
        return switch (mode) {
            case SOLO -> new Words("alene", "alone");
            case SUPERVISED -> new Words("med instruktør", "with an instructor");
            case DEMONSTRATION -> new Words("som visning", "as a demonstration");
        };
    }

    /// A day.
    static Words day(LocalDate day) {
        return new Words(
                DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("nb", "NO"))
                        .format(day),
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day));
    }
}
