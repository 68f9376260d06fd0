package learningfactory.competence;

import java.util.function.Function;
import java.util.regex.Pattern;
import learningfactory.network.PersonId;
import learningfactory.words.Words;

/// A person within a sentence, by pseudonym. Names stand in one place only, so a sentence carries
/// `{person:ID}`, and whoever shows it puts the name there.
public final class Mention {
    private static final Pattern MARK = Pattern.compile("\\{person:([a-z0-9][a-z0-9-]{0,63})}");

    private Mention() {}

    /// The mark of a person.
    public static String of(PersonId person) {
        return "{person:" + person + "}";
    }

    /// The sentence with names in place of the marks.
    ///
    /// @param name the name of a person, or what to call somebody without one
    public static Words named(Words sentence, Function<PersonId, String> name) {
        return new Words(named(sentence.nb(), name), named(sentence.en(), name));
    }

    private static String named(String sentence, Function<PersonId, String> name) {
        return MARK.matcher(sentence)
                .replaceAll(
                        found -> java.util.regex.Matcher.quoteReplacement(name.apply(new PersonId(found.group(1)))));
    }
}
