package learningfactory.run;

import java.util.List;
import java.util.Optional;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Demand;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Hint;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Objective;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Sign;
import learningfactory.scenario.Start;
import learningfactory.scenario.Step;
import learningfactory.scenario.StopRule;
import learningfactory.scenario.Timing;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import learningfactory.scenario.Worth;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Exponential;
import learningfactory.words.Words;

/// Small lessons whose instants can be worked out by hand.
///
/// blanks ─▶ press 10 s ─▶ [4] ─▶ camera 5 s ─▶ shipped. The press can fail (`hydraulics`: 120 s of work
/// for a fitter, who walks 30 s) and is repaired only by order. The plant has run 60 s when the lesson
/// begins; it lasts 10 min.
public final class TestLessons {
    public static final long SECOND = 1_000_000L;
    public static final long MINUTE = 60 * SECOND;

    private TestLessons() {}

    public static Words words(String text) {
        return new Words(text, text);
    }

    public static Distribution seconds(double s) {
        return new Constant(s * SECOND);
    }

    public static Plant steadyPlant() {
        return plant(seconds(10), seconds(5), seconds(1e9));
    }

    /// The same with chance in it.
    public static Plant luckyPlant() {
        return plant(new Exponential(10.0 * SECOND), new Exponential(5.0 * SECOND), new Exponential(200.0 * SECOND));
    }

    private static Plant plant(Distribution press, Distribution camera, Distribution failsAfter) {
        Failure hydraulics = new Failure(
                "hydraulics",
                Failure.Clock.OPERATING,
                failsAfter,
                seconds(120),
                Optional.of("fitter"),
                false,
                AlarmPriority.HIGH);
        return new Plant(
                "test",
                new Plant.Material(
                        List.of(Product.named("part")),
                        List.of(),
                        List.of(new Source(
                                "blanks", List.of(new Source.Share("part", 1)), new Source.Feed.Always(), false)),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED), new Sink("scrap", Sink.Fate.SCRAPPED))),
                Plant.Equipment.of(
                        List.of(
                                Station.of("press", Work.of(press))
                                        .withReliability(Station.Reliability.failing(hydraulics)),
                                Station.of("camera", Work.of(camera))),
                        List.of(Buffer.of("between", 4))),
                new Plant.Flow(
                        List.of(
                                Link.of("blanks", "press"),
                                Link.of("press", "between"),
                                Link.of("between", "camera"),
                                Link.of("camera", "shipped")),
                        List.of()),
                new Plant.People(
                        List.of(),
                        List.of(new Crew("fitters", 1, List.of("fitter"), Optional.empty(), 0, 30 * SECOND))),
                Site.PLAIN,
                List.of(new Parameter("press time factor", Parameter.Target.SPEED_FACTOR, "press", 0.5, 2)));
    }

    public static Deed deed(Verb verb, String element) {
        return Deed.of(verb, element, verb.of() == Verb.Of.UNIT ? 1 : 0);
    }

    public static Deed deed(Verb verb, String element, String word, double value) {
        return new Deed(verb, element, verb.of() == Verb.Of.UNIT ? 1 : 0, word, value);
    }

    public static Sign is(Sign.Subject subject, String element, String word) {
        return new Sign(subject, element, 0, word, Sign.Comparison.AT_LEAST, 1);
    }

    public static Sign isNot(Sign.Subject subject, String element, String word) {
        return new Sign(subject, element, 0, word, Sign.Comparison.AT_MOST, 0);
    }

    public static Sign atLeast(Sign.Subject subject, String element, double value) {
        return new Sign(subject, element, 0, "", Sign.Comparison.AT_LEAST, value);
    }

    public static Inject inject(String name, Trigger trigger, Effect... effects) {
        return new Inject(name, words(name), trigger, List.of(effects), true, false);
    }

    public static Effect does(Verb verb, String element, String word) {
        return new Effect.Does(deed(verb, element, word, 0));
    }

    public static final Effect BREAKS = does(Verb.BREAK, "press", "hydraulics");

    public static Role role(Role.Kind kind, Verb... verbs) {
        return new Role(
                kind,
                words("looks after it"),
                List.of(),
                java.util.Arrays.stream(verbs)
                        .map(verb -> new Role.Permission(verb, List.of()))
                        .toList());
    }

    public static final List<Role> ROLES = List.of(
            role(
                    Role.Kind.OPERATOR,
                    Verb.START,
                    Verb.STOP,
                    Verb.RESET,
                    Verb.CLEAR,
                    Verb.ACKNOWLEDGE,
                    Verb.SET,
                    Verb.ISOLATE),
            role(
                    Role.Kind.MAINTAINER,
                    Verb.REPAIR,
                    Verb.INSPECT,
                    Verb.LOCK_OUT,
                    Verb.RELEASE,
                    Verb.STOP,
                    Verb.VERIFY,
                    Verb.ACKNOWLEDGE),
            new Role(
                    Role.Kind.QUALITY,
                    words("looks at what leaves"),
                    List.of("camera"),
                    List.of(new Role.Permission(Verb.VERIFY, List.of("camera")))),
            role(Role.Kind.OBSERVER));

    /// Looking closely takes 40 s, comparing with the machine 20 s.
    public static Timing timing() {
        return new Timing(
                MINUTE,
                5 * MINUTE,
                10 * MINUTE,
                15 * MINUTE,
                List.of(new Timing.Takes(Verb.INSPECT, 40 * SECOND), new Timing.Takes(Verb.VERIFY, 20 * SECOND)));
    }

    public static Scenario scenario(List<Inject> injects) {
        return scenario(injects, List.of(), List.of(), List.of());
    }

    public static Scenario scenario(
            List<Inject> injects, List<Hazard> envelope, List<StopRule> stops, List<Step> response) {
        return new Scenario(
                "test",
                words("Test"),
                words("A lesson for tests."),
                "test",
                List.of(),
                timing(),
                List.of(deed(Verb.REPAIR_BY_ORDER, "press", "hydraulics", 0)),
                Start.NONE,
                words("Look after the press."),
                ROLES,
                List.of(new Objective(
                        "safe", words("Works safely."), "KM1", "PRT03-02", List.of(new Objective.Rule.NoHazard("")))),
                List.of(new Demand("part", 30, 5 * MINUTE)),
                injects,
                response,
                envelope,
                stops,
                List.of(new Hint(words("Look at the press."), "trouble", 100), new Hint(words("Repair it."), "", 0)),
                List.of(),
                new Worth(100, 50, 500, 20, 10_000, 1_000, 1, 10, 75),
                1,
                false);
    }

    /// The press fails 100 s after the lesson began.
    public static Scenario breakdown() {
        return scenario(List.of(inject("trouble", new Trigger.At(100 * SECOND), BREAKS)));
    }

    public static Run run(Scenario scenario) {
        return Run.begin(Script.of(scenario, steadyPlant()), 7);
    }

    /// The facts of a run that are no facts of the plant, of one kind.
    public static <F extends RunFact> List<F> facts(Run run, Class<F> kind) {
        return run.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
