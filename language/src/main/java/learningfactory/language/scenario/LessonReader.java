package learningfactory.language.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import learningfactory.scenario.Demand;
import learningfactory.scenario.Hint;
import learningfactory.scenario.Objective;
import learningfactory.scenario.Question;
import learningfactory.scenario.Role;
import learningfactory.scenario.Start;
import learningfactory.scenario.Timing;
import learningfactory.scenario.Verb;
import learningfactory.scenario.Worth;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// Who takes part, for how long, what is learned, and what things are worth.
final class LessonReader {
    private static final Map<String, Role.Kind> ROLES = Phrases.byWord(Role.Kind.values());
    private static final Map<String, Verb> VERBS = Phrases.by(Stream.of(Verb.values()), Verb::text);

    /// Stands in for a run that could not be read, so that nothing comes after its end.
    private static final long A_WEEK = 7 * 86_400_000_000L;

    private static final double SLOWEST = 1;
    private static final double FASTEST = 1000;

    private final Phrases phrases;
    private final Values values;

    LessonReader(Phrases phrases) {
        this.phrases = phrases;
        this.values = phrases.values();
    }

    Timing timing(Fields scenario) {
        return new Timing(
                scenario.micros("warm-up", 0),
                scenario.micros("brief", 0),
                scenario.micros("run", A_WEEK),
                scenario.micros("debrief", 0),
                pace(scenario),
                takes(scenario));
    }

    private double pace(Fields scenario) {
        double pace = scenario.plain("pace", 1);
        if (pace >= SLOWEST && pace <= FASTEST) {
            return pace;
        }
        values.problems().error(scenario.spot("pace"), "the pace (%s) cannot be kept".formatted(pace), "1 to 1000", "");
        return 1;
    }

    private List<Timing.Takes> takes(Fields scenario) {
        List<Timing.Takes> takes = new ArrayList<>();
        for (Yaml.Entry entry : scenario.entries("takes")) {
            Verb verb = known(VERBS, "deed", entry.key(), Verb.REPORT);
            takes.add(new Timing.Takes(
                    verb, values.micros(entry.value(), "time of " + verb.text()).orElse(0)));
        }
        return takes;
    }

    /// A key that must be one of some words.
    private <T> T known(Map<String, T> words, String kind, Yaml.Text key, T standIn) {
        T found = words.get(Sentence.clean(key.value()));
        if (found == null) {
            values.problems().unknown(key.spot(), kind, key.value(), words.keySet());
            return standIn;
        }
        return found;
    }

    Start start(Fields scenario) {
        if (!scenario.has("start")) {
            return Start.NONE;
        }
        Fields fields = Fields.of(scenario.find("start").orElseThrow(), ScenarioWords.START, "the start", values);
        List<Start.Done> deeds = new ArrayList<>();
        for (Yaml item : fields.items("deeds")) {
            Fields done = Fields.of(item, ScenarioWords.DONE, "the deed", values);
            deeds.add(new Start.Done(done.micros("at", 0), phrases.deed(done, "do")));
        }
        return new Start(seed(fields), deeds);
    }

    private OptionalLong seed(Fields fields) {
        return fields.find("seed")
                .flatMap(node -> values.scalar(node, "seed", "a whole number such as 7", LessonReader::seed))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static long seed(String text) throws Mistake {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            throw new Mistake(
                    "the seed (%s) is not a whole number".formatted(Yaml.shortened(text)),
                    "a whole number such as 7",
                    "");
        }
    }

    List<Role> roles(Fields scenario) {
        return List.copyOf(scenario.byName("roles", this::role).values());
    }

    private Role role(Yaml.Text name, Yaml node) {
        Role.Kind kind = known(ROLES, "role", name, Role.Kind.OBSERVER);
        Fields fields = Fields.of(node, ScenarioWords.ROLE, "the role (%s)".formatted(name.value()), values);
        return new Role(kind, phrases.words(fields, "task"), fields.names("sees"), permissions(fields));
    }

    private List<Role.Permission> permissions(Fields role) {
        List<Role.Permission> may = new ArrayList<>();
        for (Yaml item : role.items("may")) {
            switch (item) {
                case Yaml.Text text -> may.add(permission(text, List.of()));
                case Yaml.Table table ->
                    table.entries().forEach(entry -> may.add(permission(entry.key(), elements(entry.value()))));
                case Yaml.Items items ->
                    values.problems()
                            .error(items.spot(), "a list stands where a deed must stand", "such as [start, stop]", "");
            }
        }
        return may;
    }

    private Role.Permission permission(Yaml.Text verb, List<String> elements) {
        Verb known = known(VERBS, "deed", verb, Verb.REPORT);
        return new Role.Permission(
                known,
                known.of() == Verb.Of.ALARM
                        ? elements.stream().map(phrases::alarm).toList()
                        : elements);
    }

    private List<String> elements(Yaml node) {
        List<String> names = new ArrayList<>();
        List<Yaml> items = node instanceof Yaml.Items list ? list.values() : List.of(node);
        for (Yaml item : items) {
            if (!(item instanceof Yaml.Text text && text.isAbsent())) {
                names.add(values.text(item, "name"));
            }
        }
        return names;
    }

    List<Objective> objectives(Fields scenario) {
        return List.copyOf(scenario.byName("objectives", this::objective).values());
    }

    private Objective objective(Yaml.Text name, Yaml node) {
        Fields fields = Fields.of(node, ScenarioWords.OBJECTIVE, "the objective (%s)".formatted(name.value()), values);
        return new Objective(
                name.value(),
                phrases.words(fields, "behaviour"),
                fields.text("aim", ""),
                fields.text("version", ""),
                phrases.sentences(fields, "evidence", RuleReader.EXAMPLE, RuleReader::parse));
    }

    List<Demand> demand(Fields scenario) {
        List<Demand> demand = new ArrayList<>();
        for (Yaml item : scenario.items("demand")) {
            Fields fields = Fields.of(item, ScenarioWords.DEMAND, "the demand", values);
            demand.add(new Demand(fields.text("product", ""), fields.whole("pieces", 1, 1), fields.micros("by", 0)));
        }
        return demand;
    }

    List<Hint> hints(Fields scenario, Worth worth) {
        List<Hint> hints = new ArrayList<>();
        for (Yaml item : scenario.items("hints")) {
            Fields fields = Fields.of(item, ScenarioWords.HINT, "the hint", values);
            hints.add(new Hint(
                    Phrases.words(fields),
                    fields.text("after", ""),
                    fields.amount("cost", AmountKind.MONEY, worth.hint())));
        }
        return hints;
    }

    List<Question> questions(Fields scenario) {
        Map<String, Question.Phase> phases = Phrases.byWord(Question.Phase.values());
        List<Question> questions = new ArrayList<>();
        for (Yaml item : scenario.items("questions")) {
            Fields fields = Fields.of(item, ScenarioWords.QUESTION, "the question", values);
            questions.add(new Question(
                    fields.word("phase", phases, Question.Phase.ANALYSIS),
                    Phrases.words(fields),
                    fields.text("about", "")));
        }
        return questions;
    }

    Worth worth(Fields scenario) {
        if (!scenario.has("worth")) {
            return new Worth(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        Fields fields = Fields.of(scenario.find("worth").orElseThrow(), ScenarioWords.WORTH, "the worth", values);
        return new Worth(
                money(fields, "good"),
                money(fields, "scrap"),
                money(fields, "escaped"),
                money(fields, "late"),
                money(fields, "injury"),
                money(fields, "hazard"),
                money(fields, "kilowatt-hour"),
                money(fields, "part-hour"),
                money(fields, "hint"));
    }

    private static double money(Fields fields, String key) {
        return fields.amount(key, AmountKind.MONEY, 0);
    }
}
