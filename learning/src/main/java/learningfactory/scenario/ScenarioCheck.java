package learningfactory.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import learningfactory.factory.plant.Finding;
import learningfactory.factory.plant.Findings;
import learningfactory.factory.plant.Plant;

/// Says what does not fit together in a scenario and between it and its plant.
///
/// A scenario without errors can be played. The paths of the findings are made of the keys of the
/// scenario file; values of a list are counted from 0.
public final class ScenarioCheck {
    private static final long LONGEST_MICROS = 7 * 86_400_000_000L;

    private final Scenario scenario;
    private final Findings findings = new Findings();
    private final DeedCheck deeds;
    private final WordsCheck words;

    private ScenarioCheck(Scenario scenario, PlantNames names) {
        this.scenario = scenario;
        this.deeds = new DeedCheck(names, findings);
        this.words = new WordsCheck(findings);
    }

    /// Checks a scenario.
    ///
    /// @param scenario any scenario
    /// @param plant its plant, with the scenario's changes
    /// @return everything that is wrong or looks wrong; empty when nothing is
    public static List<Finding> findings(Scenario scenario, Plant plant) {
        PlantNames names = PlantNames.of(plant);
        ScenarioCheck check = new ScenarioCheck(scenario, names);
        check.lesson();
        new RoleCheck(scenario, names, check.findings).check();
        new StoryCheck(scenario, names, check.findings).check();
        check.objectives();
        check.debrief();
        check.demand(names);
        return check.findings.all();
    }

    /// The path of a value in a list.
    static List<String> and(List<String> path, int index) {
        return and(path, String.valueOf(index));
    }

    static List<String> and(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /// Reports names that stand twice.
    static void once(Findings findings, String section, String kind, List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                findings.error(
                        List.of(section, name),
                        "the %s (%s) stands here twice".formatted(kind, name),
                        "one name each",
                        "");
            }
        }
    }

    private void lesson() {
        if (!scenario.name().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            findings.error(
                    List.of("scenario"),
                    "the name (%s) cannot be used".formatted(scenario.name()),
                    "small letters a to z, digits and hyphens, such as rush-order",
                    "");
        }
        words.inBoth(List.of("title"), "title", scenario.title());
        words.inBoth(List.of("about"), "text", scenario.about());
        words.inBoth(List.of("briefing"), "briefing", scenario.briefing());
        if (scenario.difficulty() < 1 || scenario.difficulty() > 5) {
            findings.error(
                    List.of("difficulty"), "the difficulty is %d".formatted(scenario.difficulty()), "1 to 5", "");
        }
        timing();
        for (int i = 0; i < scenario.atStart().size(); i++) {
            deeds.done(and(List.of("at start"), i), scenario.atStart().get(i));
        }
        start();
    }

    private void timing() {
        Timing timing = scenario.timing();
        if (timing.runMicros() < 1_000_000) {
            findings.error(List.of("run"), "the run is shorter than a second", "a time such as 25 min", "");
        }
        if (timing.warmUpMicros() < 0 || timing.briefMicros() < 0 || timing.debriefMicros() < 0) {
            findings.error(List.of("run"), "a part of the lesson takes less than no time", "zero or more", "");
        }
        if (timing.runMicros() > LONGEST_MICROS || timing.warmUpMicros() > LONGEST_MICROS) {
            findings.error(List.of("run"), "the plant runs for more than a week", "at most 7 days", "");
        }
        if (!(timing.pace() > 0)) {
            findings.error(List.of("pace"), "the pace is %s".formatted(timing.pace()), "more than zero", "");
        }
        once(
                findings,
                "takes",
                "deed",
                timing.takes().stream().map(takes -> takes.verb().text()).toList());
        for (Timing.Takes takes : timing.takes()) {
            List<String> path = List.of("takes", takes.verb().text());
            if (!takes.verb().isForRoles()) {
                findings.warning(path, "nobody in a role does this, so it takes nobody any time", "", "leave it out?");
            }
            if (takes.micros() < 0) {
                findings.error(path, "this takes less than no time", "zero or more", "");
            } else if (takes.micros() > timing.runMicros()) {
                findings.warning(path, "this takes longer than the run", "less than the run", "");
            }
        }
    }

    private void start() {
        Start start = scenario.start();
        long last = 0;
        for (int i = 0; i < start.deeds().size(); i++) {
            Start.Done done = start.deeds().get(i);
            List<String> path = and(List.of("start", "deeds"), i);
            deeds.done(and(path, "do"), done.deed());
            if (done.atMicros() < last || done.atMicros() > scenario.timing().warmUpMicros()) {
                findings.error(
                        and(path, "at"),
                        "this is done at %s".formatted(PlainText.time(done.atMicros())),
                        "the order of time, and at most the warm-up (%s)"
                                .formatted(PlainText.time(scenario.timing().warmUpMicros())),
                        "");
            }
            last = done.atMicros();
        }
        if (!start.deeds().isEmpty() && start.seed().isEmpty()) {
            findings.warning(
                    List.of("start"),
                    "the deeds were done in one luck, but no seed is given",
                    "a seed",
                    "\"seed: 7\"?");
        }
    }

    private void objectives() {
        if (scenario.objectives().isEmpty()) {
            findings.error(List.of("objectives"), "nothing is to be learned", "at least one objective", "");
        }
        once(
                findings,
                "objectives",
                "objective",
                scenario.objectives().stream().map(Objective::name).toList());
        for (Objective objective : scenario.objectives()) {
            List<String> path = List.of("objectives", objective.name());
            words.inBoth(and(path, "behaviour"), "behaviour", objective.behaviour());
            if (!objective.aim().matches("KM\\d{1,6}")) {
                findings.warning(
                        and(path, "aim"),
                        "(%s) is no code of a competence aim".formatted(objective.aim()),
                        "such as KM8972",
                        "");
            }
            if (!objective.aimVersion().matches("[A-Z]{2,5}\\d{2}-\\d{2}")) {
                findings.warning(
                        and(path, "version"),
                        "(%s) is no version of a curriculum".formatted(objective.aimVersion()),
                        "such as PRT03-02",
                        "");
            }
            rules(and(path, "evidence"), objective.rules());
        }
    }

    private void rules(List<String> path, List<Objective.Rule> rules) {
        if (rules.isEmpty()) {
            findings.error(path, "nothing proves this objective", "at least one rule", "\"no hazard\"?");
        }
        List<String> steps = scenario.response().stream().map(Step::name).toList();
        List<String> hazards = scenario.envelope().stream().map(Hazard::name).toList();
        for (int i = 0; i < rules.size(); i++) {
            List<String> at = and(path, i);
            switch (rules.get(i)) {
                case Objective.Rule.StepDone rule -> findings.known(at, "step", rule.step(), steps);
                case Objective.Rule.NoHazard rule -> {
                    if (!rule.hazard().isEmpty()) {
                        findings.known(at, "hazard", rule.hazard(), hazards);
                    }
                }
                case Objective.Rule.AtMost rule -> finite(at, rule.value());
                case Objective.Rule.AtLeast rule -> finite(at, rule.value());
            }
        }
    }

    private void finite(List<String> path, double value) {
        if (!Double.isFinite(value)) {
            findings.error(path, "the limit (%s) is no number".formatted(value), "a number", "");
        }
    }

    private void debrief() {
        List<String> injects = scenario.injects().stream().map(Inject::name).toList();
        for (int i = 0; i < scenario.hints().size(); i++) {
            Hint hint = scenario.hints().get(i);
            List<String> path = and(List.of("hints"), i);
            words.inBoth(path, "hint", hint.words());
            if (!hint.afterInject().isEmpty()) {
                findings.known(and(path, "after"), "inject", hint.afterInject(), injects);
            }
        }
        LinkedHashSet<String> anchors = new LinkedHashSet<>(injects);
        scenario.response().forEach(step -> anchors.add(step.name()));
        scenario.envelope().forEach(hazard -> anchors.add(hazard.name()));
        for (int i = 0; i < scenario.questions().size(); i++) {
            Question question = scenario.questions().get(i);
            List<String> path = and(List.of("questions"), i);
            words.inBoth(path, "question", question.words());
            if (!question.anchor().isEmpty()) {
                findings.known(and(path, "about"), "inject, step or hazard", question.anchor(), anchors);
            }
        }
    }

    private void demand(PlantNames names) {
        for (int i = 0; i < scenario.demand().size(); i++) {
            Demand demand = scenario.demand().get(i);
            List<String> path = and(List.of("demand"), i);
            if (!demand.product().isEmpty()) {
                findings.known(and(path, "product"), "product", demand.product(), names.products());
            }
            if (demand.pieces() < 1 || demand.byMicros() <= 0) {
                findings.error(path, "this promises nothing", "pieces and a time, both more than zero", "");
            }
            if (demand.byMicros() > scenario.timing().runMicros()) {
                findings.warning(
                        and(path, "by"), "the run ends before this is due", "at most the run", "make the run longer?");
            }
        }
    }
}
