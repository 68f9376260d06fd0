package learningfactory.language.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.plant.NearestName;
import learningfactory.scenario.Effect;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Sign;
import learningfactory.scenario.Sign.Comparison;
import learningfactory.scenario.Sign.Subject;
import learningfactory.scenario.Verb;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Quantities;
import learningfactory.yaml.Yaml;

/// Signs in words: `press is ABORTED`, `before press holds at least 4`, `alarm press/hydraulics is
/// active`; and what a screen is made to show, in the same words.
final class SignReader {
    static final String EXAMPLE = "a sign such as \"press is ABORTED\" or \"before press holds at least 4\"";

    /// What a unit can be: conditions, and states of PackML.
    static final List<String> STATES = Stream.concat(
                    Stream.of(Condition.values()).map(Enum::name),
                    Stream.of(PackMl.values()).map(Enum::name))
            .distinct()
            .toList();

    private static final String LIMIT = " at (least|most) (\\S.*)";
    private static final Pattern ALARM = Pattern.compile("alarm (.+) is( not)? active");
    private static final Pattern EMERGENCY = Pattern.compile("emergency stop is( not)? pressed");
    private static final Pattern FALSE = Pattern.compile("(something|nothing) false is shown");
    private static final Pattern TOOL = Pattern.compile("tool of (.+?) is worn" + LIMIT);
    private static final Pattern COUNT = Pattern.compile("(shipped|escaped|scrapped)" + LIMIT);
    private static final Pattern POWER = Pattern.compile("power" + LIMIT);
    private static final Pattern CONTENT = Pattern.compile("(.+) holds" + LIMIT);
    private static final Pattern LOCKED = Pattern.compile("(.+?) is( not)? locked out");
    private static final Pattern PRESENT = Pattern.compile("(.+?) is( not)? present");
    private static final Pattern BROKEN = Pattern.compile("(.+?) is( not)? broken(?:: ?(.+))?");
    private static final Pattern STATE = Pattern.compile("(.+) is( not)? (.+)");
    private static final Pattern SHOWN_CONTENT = Pattern.compile("(.+) holds (\\S.*)");
    private static final Pattern NO_ALARM = Pattern.compile("no alarm(?: (.+))?");

    private final PlantNames names;
    private final DeedReader deeds;

    SignReader(PlantNames names) {
        this.names = names;
        this.deeds = new DeedReader(names);
    }

    Sign parse(String sentence) throws Mistake {
        String text = Sentence.clean(sentence);
        Optional<Sign> sign = ofPlant(text).or(() -> ofUnit(text));
        if (sign.isPresent()) {
            return sign.get();
        }
        Matcher tool = TOOL.matcher(text);
        if (tool.matches()) {
            double share = DeedReader.share(tool.group(3));
            return unit(Subject.TOOL_WEAR, tool.group(1), "", limit(tool.group(2)), share);
        }
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            Subject subject = Subject.valueOf(count.group(1).toUpperCase(Locale.ROOT));
            return new Sign(subject, "", 0, "", limit(count.group(2)), DeedReader.pieces(count.group(3)));
        }
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            double watts = Quantities.parse(power.group(2), "power", AmountKind.POWER);
            return new Sign(Subject.POWER, "", 0, "", limit(power.group(1)), watts);
        }
        Matcher content = CONTENT.matcher(text);
        if (content.matches()) {
            double pieces = DeedReader.pieces(content.group(3));
            return new Sign(Subject.CONTENT, content.group(1), 0, "", limit(content.group(2)), pieces);
        }
        Matcher state = STATE.matcher(text);
        if (state.matches()) {
            return unit(Subject.STATE, state.group(1), state(state.group(3)), is(state.group(2)), 0);
        }
        throw new Mistake("nothing can be seen by (%s)".formatted(Yaml.shortened(text)), EXAMPLE, "");
    }

    private Optional<Sign> ofPlant(String text) {
        Matcher alarm = ALARM.matcher(text);
        if (alarm.matches()) {
            return Optional.of(new Sign(Subject.ALARM, deeds.alarm(alarm.group(1)), 0, "", is(alarm.group(2)), 0));
        }
        Matcher emergency = EMERGENCY.matcher(text);
        if (emergency.matches()) {
            return Optional.of(new Sign(Subject.EMERGENCY_STOP, "", 0, "", is(emergency.group(1)), 0));
        }
        Matcher deceit = FALSE.matcher(text);
        if (deceit.matches()) {
            Comparison comparison = deceit.group(1).equals("something") ? Comparison.AT_LEAST : Comparison.AT_MOST;
            return Optional.of(new Sign(Subject.DECEIVED, "", 0, "", comparison, 0));
        }
        return Optional.empty();
    }

    private Optional<Sign> ofUnit(String text) {
        Matcher locked = LOCKED.matcher(text);
        if (locked.matches()) {
            return Optional.of(unit(Subject.LOCKED_OUT, locked.group(1), "", is(locked.group(2)), 0));
        }
        Matcher present = PRESENT.matcher(text);
        if (present.matches()) {
            DeedReader.Named person = deeds.named(present.group(1), Verb.Of.CREW);
            return Optional.of(
                    new Sign(Subject.PRESENT, person.element(), person.number(), "", is(present.group(2)), 0));
        }
        Matcher broken = BROKEN.matcher(text);
        if (broken.matches()) {
            String mode = Optional.ofNullable(broken.group(3)).orElse("").strip();
            return Optional.of(unit(Subject.FAILED, broken.group(1), mode, is(broken.group(2)), 0));
        }
        return Optional.empty();
    }

    private Sign unit(Subject subject, String name, String word, Comparison comparison, double value) {
        DeedReader.Named unit = deeds.named(name.equals("any unit") ? "" : name, Verb.Of.UNIT);
        return new Sign(subject, unit.element(), unit.number(), word, comparison, value);
    }

    private static Comparison limit(String word) {
        return word.equals("least") ? Comparison.AT_LEAST : Comparison.AT_MOST;
    }

    private static Comparison is(@org.jspecify.annotations.Nullable String not) {
        return not == null ? Comparison.AT_LEAST : Comparison.AT_MOST;
    }

    private static String state(String word) throws Mistake {
        String state = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        if (STATES.contains(state)) {
            return state;
        }
        throw new Mistake(
                "a unit is never (%s)".formatted(Yaml.shortened(word)),
                "a condition or PackML state such as WORKING, STARVED, BLOCKED, IN_REPAIR, STOPPED, ABORTED",
                NearestName.of(state, STATES).map("\"%s\"?"::formatted).orElse(""));
    }

    /// What a screen falsely shows.
    Effect.Shows shown(String sentence) throws Mistake {
        String text = Sentence.clean(sentence);
        if (text.equals("counters stand still")) {
            return new Effect.Shows(Effect.Shown.COUNTERS, "", 0, "", 0);
        }
        if (text.equals("everything stands still")) {
            return new Effect.Shows(Effect.Shown.EVERYTHING, "", 0, "", 0);
        }
        Matcher alarm = NO_ALARM.matcher(text);
        if (alarm.matches()) {
            String name = Optional.ofNullable(alarm.group(1)).map(deeds::alarm).orElse("");
            return new Effect.Shows(Effect.Shown.NO_ALARM, name, 0, "", 0);
        }
        Matcher content = SHOWN_CONTENT.matcher(text);
        if (content.matches() && !names.stations().contains(text)) {
            double pieces = DeedReader.pieces(content.group(2));
            return new Effect.Shows(Effect.Shown.CONTENT, content.group(1), 0, "", pieces);
        }
        Matcher state = STATE.matcher(text);
        if (state.matches() && state.group(2) == null) {
            DeedReader.Named unit = deeds.named(state.group(1), Verb.Of.UNIT);
            return new Effect.Shows(Effect.Shown.CONDITION, unit.element(), unit.number(), state(state.group(3)), 0);
        }
        throw new Mistake(
                "no screen can be made to show (%s)".formatted(Yaml.shortened(text)),
                "what it shows, such as \"press is WORKING\", \"before press holds 3\", \"no alarm press/hydraulics\","
                        + " \"counters stand still\", \"everything stands still\" or \"the truth\"",
                "");
    }
}
