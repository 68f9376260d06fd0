package learningfactory.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.plant.Finding;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.random.Constant;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// A lesson on a plant of one press (two units) and what the check says when one thing in it is other.
class ScenarioCheckTest {
    private static final long MINUTE = 60_000_000;
    private static final Words SAID = new Words("Ja", "Yes");
    private static final Plant PLANT = plant();

    private static Plant plant() {
        Station press = Station.of("press", Work.of(new Constant(30e6)))
                .withUnits(2)
                .withReliability(
                        Station.Reliability.failing(Failure.of("hydraulics", new Constant(1e12), new Constant(300e6))));
        return new Plant(
                "One press",
                new Plant.Material(
                        List.of(Product.named("part")),
                        List.of(),
                        List.of(new Source(
                                "blanks", List.of(new Source.Share("part", 1)), new Source.Feed.Always(), false)),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED))),
                Plant.Equipment.of(List.of(press), List.<Buffer>of()),
                new Plant.Flow(List.of(), List.of()),
                new Plant.People(
                        List.of(), List.of(new Crew("operator", 1, List.of("operator"), Optional.empty(), 0, 0))),
                Site.PLAIN,
                List.of(new Parameter("pace", Parameter.Target.SPEED_FACTOR, "press", 0.5, 2)));
    }

    private static Inject breaking(Trigger trigger) {
        Effect effect = new Effect.Does(new Deed(Verb.BREAK, "press", 1, "hydraulics", 0));
        return new Inject("trouble", SAID, trigger, List.of(effect), true, false);
    }

    private static Step step(String name, Deed deed, List<String> after) {
        return new Step(
                name, SAID, Step.Kind.ACT, deed, List.of(), List.of(), after, "trouble", 5 * MINUTE, MINUTE, true);
    }

    private static Role operator(Verb... verbs) {
        return new Role(
                Role.Kind.OPERATOR,
                SAID,
                List.of("press"),
                List.of(verbs).stream()
                        .map(verb -> new Role.Permission(verb, List.of()))
                        .toList());
    }

    private static Scenario lesson(List<Role> roles, List<Inject> injects, List<Step> response) {
        return new Scenario(
                "lesson",
                SAID,
                SAID,
                "ours",
                List.of(),
                new Timing(0, 0, 20 * MINUTE, 0, List.of()),
                List.of(),
                Start.NONE,
                SAID,
                roles,
                List.of(new Objective("safe", SAID, "KM8972", "IME03-02", List.of(new Objective.Rule.NoHazard("")))),
                List.of(),
                injects,
                response,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Worth(1, 0, 0, 0, 0, 0, 0, 0, 0),
                1,
                false);
    }

    private static Scenario good() {
        return lesson(
                List.of(operator(Verb.REPAIR, Verb.INSPECT)),
                List.of(breaking(new Trigger.At(4 * MINUTE))),
                List.of(
                        step("look", Deed.of(Verb.INSPECT, "press", 1), List.of()),
                        step("mend", Deed.of(Verb.REPAIR, "press", 1), List.of("look"))));
    }

    private static List<String> found(Scenario scenario) {
        return ScenarioCheck.findings(scenario, PLANT).stream()
                .map(Finding::found)
                .toList();
    }

    private static List<String> foundWith(UnaryOperator<List<Step>> change) {
        Scenario good = good();
        return found(lesson(good.roles(), good.injects(), change.apply(good.response())));
    }

    @Test
    void aLessonThatFitsItsPlantHasNoFindings() {
        assertThat(found(good())).isEmpty();
    }

    @Test
    void ofSeveralUnitsADeedMustSayWhich() {
        assertThat(foundWith(steps -> List.of(step("look", Deed.of(Verb.INSPECT, "press", 0), List.of()))))
                .containsExactly("there are 2 of press");
        assertThat(foundWith(steps -> List.of(step("look", Deed.of(Verb.INSPECT, "press", 3), List.of()))))
                .containsExactly("there is no press 3");
    }

    @Test
    void stepsThatWaitForEachOtherAreToldOnce() {
        List<String> found = foundWith(steps -> List.of(
                step("look", Deed.of(Verb.INSPECT, "press", 1), List.of("mend")),
                step("mend", Deed.of(Verb.REPAIR, "press", 1), List.of("look"))));

        assertThat(found).containsExactly("the steps wait for each other: look, mend");
    }

    @Test
    void aDeedThatNoRoleMayDoIsNoStep() {
        Scenario good = good();

        assertThat(found(lesson(List.of(operator(Verb.INSPECT)), good.injects(), good.response())))
                .containsExactly("no role may \"repair press 1\"");
    }

    @Test
    void anInjectAfterTheEndOfTheRunNeverComes() {
        Scenario good = good();
        List<Inject> late = List.of(breaking(new Trigger.At(20 * MINUTE)));
        List<Inject> waiting = List.of(breaking(new Trigger.AfterInject("trouble", MINUTE)));

        assertThat(found(lesson(good.roles(), late, List.of())))
                .containsExactly("trouble comes at 20 min, but the run ends at 20 min");
        assertThat(found(lesson(good.roles(), waiting, List.of())))
                .containsExactly("trouble waits for itself: trouble after trouble");
    }

    @Test
    void aReferenceResponseThatIsItselfTooLateIsAWarning() {
        Step slow = new Step(
                "look",
                SAID,
                Step.Kind.ACT,
                Deed.of(Verb.INSPECT, "press", 1),
                List.of(),
                List.of(),
                List.of(),
                "trouble",
                MINUTE,
                2 * MINUTE,
                true);
        Scenario good = good();

        List<Finding> findings = ScenarioCheck.findings(lesson(good.roles(), good.injects(), List.of(slow)), PLANT);

        assertThat(findings).hasSize(1).noneMatch(Finding::isError);
        assertThat(findings.getFirst().path()).containsExactly("response", "look", "reference");
    }

    @Test
    void deedsOfASavedMomentComeInOrderAndBeforeTheLesson() {
        Scenario g = good();
        Start start =
                new Start(OptionalLong.of(7), List.of(new Start.Done(MINUTE, new Deed(Verb.SET, "pace", 0, "", 3))));
        Scenario saved = new Scenario(
                g.name(),
                g.title(),
                g.about(),
                g.plant(),
                g.changes(),
                g.timing(),
                g.atStart(),
                start,
                g.briefing(),
                g.roles(),
                g.objectives(),
                g.demand(),
                g.injects(),
                g.response(),
                g.envelope(),
                g.stopRules(),
                g.hints(),
                g.questions(),
                g.worth(),
                g.difficulty(),
                g.isCalm());

        assertThat(found(saved))
                .containsExactly("the value (3) of pace is outside its limits", "this is done at 1 min");
    }

    @Test
    void anObserverOnlyLooksOn() {
        Scenario good = good();
        Role observer =
                new Role(Role.Kind.OBSERVER, SAID, List.of(), List.of(new Role.Permission(Verb.REPORT, List.of())));

        assertThat(found(lesson(List.of(good.roles().getFirst(), observer), good.injects(), good.response())))
                .containsExactly("an observer only looks on");
    }

    @Test
    void aScenarioWithoutTroubleIsCalmAndSaysSo() {
        assertThat(found(lesson(good().roles(), List.of(), List.of())))
                .containsExactly("there is no trouble, so nobody's time to detect it can be measured");
    }

    @Test
    void theNamesOfAlarmsAreThoseOfTheUnits() {
        assertThat(PlantNames.of(PLANT).alarms()).containsExactly("press-1: hydraulics", "press-2: hydraulics");
    }
}
