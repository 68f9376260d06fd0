package learningfactory.language.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningfactory.placement.Party;
import learningfactory.placement.Programme;
import learningfactory.placement.Stage;
import learningfactory.words.Words;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Yaml;
import learningfactory.yaml.YamlText;

/// Reads programme files. Whatever a file holds, the answer is a programme or a list of problems.
///
///     programme: trainee
///     title: {nb: Trainee, en: Trainee}
///     stages:
///       - name: first-company
///         kind: work
///         title: {nb: Første bedrift, en: First company}
///         responsible: company
///         payer: company
///         weeks: 34
///         exit:
///           - confirmed: first-company-done
///             by: company
///             words: {nb: Perioden er gjennomført., en: The period is done.}
public final class ProgrammeFile {
    private static final List<String> KEYS = List.of("programme", "title", "about", "stages");
    private static final List<String> STAGE_KEYS =
            List.of("name", "kind", "title", "responsible", "payer", "weeks", "entry", "exit");

    private static final int LONGEST_TEXT = 2_000;

    private final Problems problems;

    private ProgrammeFile(Problems problems) {
        this.problems = problems;
    }

    /// Reads the bytes of a programme file.
    ///
    /// @param name what problems call the file
    /// @param bytes its content, UTF-8
    public static ReadProgramme read(String name, byte[] bytes) {
        Problems problems = new Problems(name);
        Optional<Yaml> root = YamlText.read(bytes, problems).root();
        if (root.isEmpty() && !problems.hasErrors()) {
            problems.error(Spot.START, "the file is empty", "a programme", "");
        }
        Optional<Programme> programme = root.flatMap(new ProgrammeFile(problems)::programme);
        return programme.isPresent() && !problems.hasErrors()
                ? new ReadProgramme.Good(programme.get())
                : new ReadProgramme.Bad(problems.sorted());
    }

    private Optional<Programme> programme(Yaml root) {
        if (!(root instanceof Yaml.Table table)) {
            problems.error(root.spot(), "the file is " + root.kind(), "keys such as programme and stages", "");
            return Optional.empty();
        }
        know(table, KEYS);
        String name = name(table, "programme");
        Words title = words(table, "title", true);
        Words about = words(table, "about", false);
        List<Stage> stages = new ArrayList<>();
        for (Yaml item : items(table, "stages")) {
            stage(item).ifPresent(stages::add);
        }
        if (stages.isEmpty() && !problems.hasErrors()) {
            problems.error(table.spot(), "the programme has no stage", "the key stages with a list", "");
        }
        for (Stage stage : stages) {
            if (stages.stream()
                            .filter(other -> other.name().equals(stage.name()))
                            .count()
                    > 1) {
                problems.error(table.spot(), "two stages are called " + stage.name(), "different names", "");
                break;
            }
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(new Programme(name, title, about, stages));
    }

    private Optional<Stage> stage(Yaml item) {
        if (!(item instanceof Yaml.Table table)) {
            problems.error(item.spot(), "the stage is " + item.kind(), "keys such as name and kind", "");
            return Optional.empty();
        }
        know(table, STAGE_KEYS);
        int before = problems.errors();
        String name = name(table, "name");
        Optional<Stage.Kind> kind = choice(table, "kind", Stage.Kind.values());
        Words title = words(table, "title", true);
        Optional<Party> responsible = choice(table, "responsible", Party.values());
        Optional<Party> payer = choice(table, "payer", Party.values());
        int weeks = table.find("weeks").isPresent() ? number(table, "weeks", 520) : 0;
        RuleReader rules = new RuleReader(this);
        var entry = items(table, "entry").stream()
                .map(rules::rule)
                .flatMap(Optional::stream)
                .toList();
        var exit = items(table, "exit").stream()
                .map(rules::rule)
                .flatMap(Optional::stream)
                .toList();
        return problems.errors() > before || kind.isEmpty() || responsible.isEmpty() || payer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stage(name, kind.get(), title, responsible.get(), payer.get(), weeks, entry, exit));
    }

    Problems problems() {
        return problems;
    }

    /// Reports keys that nobody knows.
    void know(Yaml.Table table, List<String> keys) {
        for (Yaml.Entry entry : table.entries()) {
            if (!keys.contains(entry.key().value())) {
                problems.unknown(entry.key().spot(), "key", entry.key().value(), keys);
            }
        }
    }

    String name(Yaml.Table table, String key) {
        String value = text(table, key);
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            problems.error(
                    spot(table, key),
                    "the %s (%s) is no name".formatted(key, value),
                    "small letters, digits and hyphens",
                    "");
        }
        return value;
    }

    String text(Yaml.Table table, String key) {
        Optional<Yaml> value = table.find(key).map(Yaml.Entry::value);
        if (value.isPresent()
                && value.get() instanceof Yaml.Text text
                && !text.isAbsent()
                && text.value().length() <= LONGEST_TEXT) {
            return text.value().strip();
        }
        problems.error(
                value.map(Yaml::spot).orElse(table.spot()),
                value.map(found -> "the %s is %s".formatted(key, found.kind())).orElse("there is no " + key),
                "a text under the key " + key,
                "");
        return "";
    }

    int number(Yaml.Table table, String key, int most) {
        String value = text(table, key);
        if (value.matches("\\d{1,4}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        problems.error(
                spot(table, key),
                "the %s (%s) is no such number".formatted(key, value),
                "a whole number from 0 to " + most,
                "");
        return 0;
    }

    <E extends Enum<E>> Optional<E> choice(Yaml.Table table, String key, E[] values) {
        String value = text(table, key);
        List<String> known =
                java.util.Arrays.stream(values).map(ProgrammeFile::word).toList();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!known.contains(value)) {
            problems.unknown(spot(table, key), key, value, known);
            return Optional.empty();
        }
        return Optional.of(values[known.indexOf(value)]);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Words words(Yaml.Table table, String key, boolean isRequired) {
        Optional<Yaml> value = table.find(key).map(Yaml.Entry::value);
        if (value.isEmpty() && !isRequired) {
            return Words.NONE;
        }
        if (value.isPresent() && value.get() instanceof Yaml.Table both) {
            know(both, List.of("nb", "en"));
            return new Words(text(both, "nb"), text(both, "en"));
        }
        problems.error(
                value.map(Yaml::spot).orElse(table.spot()),
                "there is no %s in both languages".formatted(key),
                "%s: {nb: …, en: …}".formatted(key),
                "");
        return Words.NONE;
    }

    List<Yaml> items(Yaml.Table table, String key) {
        return switch (table.find(key)
                .map(Yaml.Entry::value)
                .orElse(new Yaml.Items(List.of(), Yaml.Style.PLAIN, table.spot()))) {
            case Yaml.Items items -> items.values();
            case Yaml.Text text when text.isAbsent() -> List.of();
            case Yaml other -> {
                problems.error(other.spot(), "the %s is %s".formatted(key, other.kind()), "a list", "");
                yield List.of();
            }
        };
    }

    private static Spot spot(Yaml.Table table, String key) {
        return table.find(key).map(entry -> entry.value().spot()).orElse(table.spot());
    }
}
