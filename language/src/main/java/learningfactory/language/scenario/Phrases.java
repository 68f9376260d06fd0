package learningfactory.language.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Role;
import learningfactory.scenario.Sign;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// What stands behind the keys of many kinds: texts in two languages, deeds, signs, effects.
final class Phrases {
    /// Stands in for a deed that could not be read.
    private static final Deed NO_DEED = Deed.of(Verb.REPORT, "", 0);

    private final Values values;
    private final DeedReader deeds;
    private final SignReader signs;

    Phrases(Values values, PlantNames names) {
        this.values = values;
        this.deeds = new DeedReader(names);
        this.signs = new SignReader(names);
    }

    Values values() {
        return values;
    }

    /// An alarm as the plant calls it.
    String alarm(String text) {
        return deeds.alarm(text);
    }

    /// A text; written without its languages it is bokmål.
    Words words(Fields fields, String key) {
        return switch (fields.find(key).orElse(null)) {
            case null -> Words.NONE;
            case Yaml.Text text -> new Words(text.value().strip(), "");
            case Yaml.Table table ->
                words(Fields.of(table, ScenarioWords.TEXT, "the text (%s)".formatted(key), values));
            case Yaml.Items items -> {
                values.problems().error(items.spot(), "the %s is a list".formatted(key), "a text", "");
                yield Words.NONE;
            }
        };
    }

    /// A text whose two languages stand beside other keys.
    static Words words(Fields fields) {
        return new Words(fields.text("nb", ""), fields.text("en", ""));
    }

    List<Deed> deeds(Fields fields, String key) {
        return sentences(fields, key, DeedReader.EXAMPLE, deeds::parse);
    }

    /// One deed.
    Deed deed(Fields fields, String key) {
        return one(fields, key, DeedReader.EXAMPLE, deeds::parse, NO_DEED);
    }

    List<Sign> signs(Fields fields, String key) {
        return sentences(fields, key, SignReader.EXAMPLE, signs::parse);
    }

    <T> T one(Fields fields, String key, String example, Values.Reading<T> reading, T standIn) {
        List<T> found = sentences(fields, key, example, reading);
        if (found.size() > 1) {
            values.problems().error(fields.spot(key), "%d stand behind %s".formatted(found.size(), key), "one", "");
        }
        return found.isEmpty() ? standIn : found.getFirst();
    }

    <T> List<T> sentences(Fields fields, String key, String example, Values.Reading<T> reading) {
        List<T> found = new ArrayList<>();
        Optional<Yaml> node = fields.find(key);
        if (node.isEmpty()) {
            return found;
        }
        for (Sentence sentence : Sentence.all(node.get(), example, values.problems())) {
            read(sentence, reading).ifPresent(found::add);
        }
        return found;
    }

    private <T> Optional<T> read(Sentence sentence, Values.Reading<T> reading) {
        try {
            return Optional.of(reading.read(sentence.text()));
        } catch (Mistake mistake) {
            values.problems().error(sentence.spot(), mistake.found(), mistake.expected(), mistake.maybe());
            return Optional.empty();
        }
    }

    /// The keys `do`, `show`, `say` and `effects`, in this order.
    List<Effect> effects(Fields fields) {
        List<Effect> effects = new ArrayList<>(simple(fields));
        for (Yaml item : fields.items("effects")) {
            effects.addAll(simple(Fields.of(item, ScenarioWords.EFFECT, "the effect", values)));
        }
        return effects;
    }

    private List<Effect> simple(Fields fields) {
        List<Effect> effects = new ArrayList<>();
        deeds(fields, "do").forEach(deed -> effects.add(new Effect.Does(deed)));
        effects.addAll(sentences(fields, "show", "what the screens show, such as \"press is WORKING\"", this::shown));
        for (Yaml item : fields.items("say")) {
            Fields said = Fields.of(item, ScenarioWords.SAID, "what is said", values);
            effects.add(new Effect.Says(said.text("from", ""), role(said), words(said)));
        }
        return effects;
    }

    private Effect shown(String text) throws Mistake {
        return text.equals("the truth") ? new Effect.ShowsTruth() : signs.shown(text);
    }

    private Role.@org.jspecify.annotations.Nullable Kind role(Fields said) {
        return said.has("to") ? said.word("to", byWord(Role.Kind.values()), Role.Kind.OBSERVER) : null;
    }

    /// The names of the program by the words of the file.
    static <T extends Enum<T>> Map<String, T> byWord(T[] all) {
        return by(Stream.of(all), ScenarioWords::word);
    }

    static <T> Map<String, T> by(Stream<T> all, Function<? super T, String> word) {
        Map<String, T> byWord = new LinkedHashMap<>();
        all.forEach(each -> byWord.put(word.apply(each), each));
        return byWord;
    }
}
