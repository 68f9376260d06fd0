package learningfactory.language.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Role;
import learningfactory.scenario.Step;
import learningfactory.scenario.StopRule;
import learningfactory.scenario.Trigger;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// What comes, what is expected, and what must not be: injects, response, envelope, stop rules.
final class StoryReader {
    private static final long REFERENCE = 30_000_000;
    private static final List<String> TRIGGERS = List.of("at", "when", "after", "when done", "by hand");

    private final Phrases phrases;
    private final Values values;

    StoryReader(Phrases phrases) {
        this.phrases = phrases;
        this.values = phrases.values();
    }

    List<Inject> injects(Fields scenario) {
        return List.copyOf(scenario.byName("injects", this::inject).values());
    }

    private Inject inject(Yaml.Text name, Yaml node) {
        Fields fields = Fields.of(node, ScenarioWords.INJECT, "the inject (%s)".formatted(name.value()), values);
        return new Inject(
                name.value(),
                phrases.words(fields, "title"),
                trigger(name, fields),
                phrases.effects(fields),
                fields.yes("hidden", false),
                fields.yes("calm", false));
    }

    private Trigger trigger(Yaml.Text name, Fields fields) {
        List<String> given = TRIGGERS.stream().filter(fields::has).toList();
        if (given.size() != 1) {
            values.problems()
                    .error(
                            given.isEmpty() ? name.spot() : fields.spot(given.getLast()),
                            given.isEmpty()
                                    ? "the inject (%s) never comes".formatted(Yaml.shortened(name.value()))
                                    : "the inject (%s) comes by %s"
                                            .formatted(Yaml.shortened(name.value()), String.join(" and by ", given)),
                            "one of " + String.join(", ", TRIGGERS),
                            given.isEmpty() ? "\"at: 4 min\"?" : "");
        }
        long holds = fields.micros("for", 0);
        long delay = fields.micros("delay", 0);
        refuseBeside(fields, "for", "when");
        refuseBeside(fields, "delay", "after", "when done");
        if (fields.has("at")) {
            return new Trigger.At(fields.micros("at", 0));
        }
        if (fields.has("when")) {
            return new Trigger.When(phrases.signs(fields, "when"), holds);
        }
        if (fields.has("after")) {
            return new Trigger.AfterInject(fields.text("after", ""), delay);
        }
        if (fields.has("when done")) {
            return new Trigger.AfterDeed(phrases.deed(fields, "when done"), delay);
        }
        if (fields.has("by hand") && !fields.yes("by hand", true)) {
            values.problems().error(fields.spot("by hand"), "the inject never comes", "yes", "\"by hand: yes\"?");
        }
        return new Trigger.ByHand();
    }

    /// A key that means something only together with another one.
    private void refuseBeside(Fields fields, String key, String... others) {
        if (fields.has(key) && Stream.of(others).noneMatch(fields::has)) {
            values.problems()
                    .error(
                            fields.spot(key),
                            "%s has no meaning here".formatted(key),
                            "it beside " + String.join(" or ", others),
                            "leave it out?");
        }
    }

    List<Step> response(Fields scenario) {
        return List.copyOf(scenario.byName("response", this::step).values());
    }

    private Step step(Yaml.Text name, Yaml node) {
        Fields fields = Fields.of(node, ScenarioWords.STEP, "the step (%s)".formatted(name.value()), values);
        return new Step(
                name.value(),
                phrases.words(fields, "title"),
                fields.word("kind", Phrases.byWord(Step.Kind.values()), Step.Kind.ACT),
                phrases.deed(fields, "do"),
                phrases.deeds(fields, "or"),
                roles(fields, "by"),
                fields.names("after"),
                fields.text("since", ""),
                fields.micros("within", Long.MAX_VALUE),
                fields.micros("reference", REFERENCE),
                fields.yes("required", true));
    }

    private List<Role.Kind> roles(Fields fields, String key) {
        List<Role.Kind> roles = new ArrayList<>();
        for (Yaml item : fields.items(key)) {
            values.word(item, "role", Phrases.byWord(Role.Kind.values())).ifPresent(roles::add);
        }
        return roles;
    }

    List<Hazard> envelope(Fields scenario) {
        return List.copyOf(scenario.byName("envelope", this::hazard).values());
    }

    private Hazard hazard(Yaml.Text name, Yaml node) {
        Fields fields = Fields.of(node, ScenarioWords.HAZARD, "the hazard (%s)".formatted(name.value()), values);
        return new Hazard(
                name.value(),
                phrases.words(fields, "title"),
                cause(name, fields),
                phrases.signs(fields, "unless"),
                fields.micros("delay", 0),
                phrases.effects(fields),
                phrases.words(fields, "story"),
                fields.yes("injury", false));
    }

    private Hazard.Cause cause(Yaml.Text name, Fields fields) {
        Optional<Yaml> doing = fields.find("doing");
        Optional<Yaml> when = fields.find("when");
        if (doing.isPresent() == when.isPresent()) {
            values.problems()
                    .error(
                            doing.map(Yaml::spot).orElse(name.spot()),
                            "the hazard (%s) has %s"
                                    .formatted(
                                            Yaml.shortened(name.value()),
                                            doing.isPresent() ? "two causes" : "no cause"),
                            "doing or when",
                            doing.isPresent() ? "" : "\"doing: repair press\"?");
        }
        long holds = fields.micros("for", 0);
        refuseBeside(fields, "for", "when");
        return doing.isPresent()
                ? new Hazard.Cause.Doing(phrases.deed(fields, "doing"))
                : new Hazard.Cause.Holding(phrases.signs(fields, "when"), holds);
    }

    List<StopRule> stopRules(Fields scenario) {
        List<StopRule> rules = new ArrayList<>();
        for (Yaml item : scenario.items("stop when")) {
            Fields fields = Fields.of(item, ScenarioWords.STOP_RULE, "the stop rule", values);
            rules.add(new StopRule(
                    phrases.words(fields, "title"), phrases.signs(fields, "when"), fields.micros("for", 0)));
        }
        return rules;
    }
}
