package learningfactory.language.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learningfactory.factory.plant.NearestName;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Objective.Rule;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Quantities;
import learningfactory.yaml.Tokens;
import learningfactory.yaml.Yaml;

/// Rules of evidence in words: `step lock out is done`, `no hazard: no lock`, `time to detect at most 2
/// min`.
final class RuleReader {
    static final String EXAMPLE =
            "a rule such as \"step lock out is done\", \"no hazard\" or \"time to detect at most 2 min\"";

    private static final Map<String, Measure> MEASURES = Phrases.by(Stream.of(Measure.values()), ScenarioWords::word);
    private static final Pattern STEP = Pattern.compile("step (.+) is done");
    private static final Pattern HAZARD = Pattern.compile("no hazard(?:: ?(.+))?");
    private static final Pattern LIMIT = Pattern.compile("(.+?) at (least|most) (\\S.*)");
    private static final double SECOND = 1e6;

    private RuleReader() {}

    static Rule parse(String text) throws Mistake {
        Matcher step = STEP.matcher(text);
        if (step.matches()) {
            return new Rule.StepDone(step.group(1));
        }
        Matcher hazard = HAZARD.matcher(text);
        if (hazard.matches()) {
            return new Rule.NoHazard(
                    Optional.ofNullable(hazard.group(1)).orElse("").strip());
        }
        Matcher limit = LIMIT.matcher(text);
        if (limit.matches()) {
            Measure measure = measure(limit.group(1));
            double value = value(measure, limit.group(3));
            return limit.group(2).equals("least") ? new Rule.AtLeast(measure, value) : new Rule.AtMost(measure, value);
        }
        throw new Mistake("nothing is proved by (%s)".formatted(Yaml.shortened(text)), EXAMPLE, "");
    }

    private static Measure measure(String word) throws Mistake {
        Measure measure = MEASURES.get(word.toLowerCase(Locale.ROOT));
        if (measure == null) {
            throw new Mistake(
                    "there is no measure (%s)".formatted(Yaml.shortened(word)),
                    "one of " + String.join(", ", MEASURES.keySet()),
                    NearestName.of(word, MEASURES.keySet())
                            .map(Quantities::quoted)
                            .orElse(""));
        }
        return measure;
    }

    private static double value(Measure measure, String text) throws Mistake {
        return switch (measure) {
            case TIME_TO_DETECT, TIME_TO_ACKNOWLEDGE, TIME_TO_DIAGNOSE, TIME_TO_ACT, TIME_TO_RECOVER ->
                Quantities.parse(text, ScenarioWords.word(measure), AmountKind.TIME) / SECOND;
            case CONFORMANCE -> DeedReader.share(text);
            case GOOD, LOST, ESCAPED, SCRAP, LATE, HAZARDS, HINTS, ALARM_LOAD -> number(measure, text, "pieces");
            case ENERGY -> number(measure, text, "kWh");
            case WIP -> number(measure, text, "pieces");
            case RESULT -> number(measure, text, "NOK");
        };
    }

    /// A number, its unit behind it or left out.
    private static double number(Measure measure, String text, String unit) throws Mistake {
        Tokens tokens = new Tokens(text);
        double number = Quantities.number(tokens, text, ScenarioWords.word(measure), AmountKind.COUNT);
        String written = tokens.isAtEnd() ? unit : tokens.next().text();
        boolean isPieces =
                unit.equals("pieces") && AmountKind.COUNT.factor(written).isPresent();
        if (!tokens.isAtEnd() || !written.equals(unit) && !isPieces) {
            throw new Mistake(
                    "the %s (%s) is not in %s".formatted(ScenarioWords.word(measure), Yaml.shortened(text), unit),
                    "a number in " + unit,
                    "");
        }
        return number;
    }
}
