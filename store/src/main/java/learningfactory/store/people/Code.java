package learningfactory.store.people;

import java.util.Locale;

/// How the words of an enum stand in the database: in small letters.
final class Code {

    private Code() {}

    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(Class<E> words, String code) {
        return Enum.valueOf(words, code.toUpperCase(Locale.ROOT));
    }
}
