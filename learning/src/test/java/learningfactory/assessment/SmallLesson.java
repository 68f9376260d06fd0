package learningfactory.assessment;

import java.util.List;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.run.Run;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Demand;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Hint;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Objective;
import learningfactory.scenario.Question;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Start;
import learningfactory.scenario.Step;
import learningfactory.scenario.Timing;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import learningfactory.scenario.Worth;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.words.Words;

/// A lesson small enough to be computed by hand: two machines of 10 s, two places between them, no chance.
///
/// blanks ─▶ m1 ─▶ [2] ─▶ m2 ─▶ shipped. After 100 s of warm-up a part leaves every 10 s. At 300 s the
/// second machine jams; its repair takes 60 s and nobody comes without an order.
public final class SmallLesson {
    /// One second, µs.
    public static final long S = 1_000_000L;

    /// The jam is seen.
    public static final Deed ACKNOWLEDGE = Deed.of(Verb.ACKNOWLEDGE, "m2: jam", 0);

    /// Somebody looks; it takes 60 s.
    public static final Deed INSPECT = Deed.of(Verb.INSPECT, "m2", 1);

    /// Somebody is sent.
    public static final Deed REPAIR = Deed.of(Verb.REPAIR, "m2", 1);

    /// The wrong machine is stopped: somebody would have been hurt.
    public static final Deed STOP_FIRST = Deed.of(Verb.STOP, "m1", 1);

    private SmallLesson() {}

    /// Without chance.
    public static Script script() {
        return script(new Constant(10 * S));
    }

    /// Without chance, and with somebody who speaks up the moment the jam has been acknowledged.
    public static Script guided() {
        return Script.of(scenario(true), plant(new Constant(10 * S)));
    }

    /// With this work at both machines.
    public static Script script(Distribution cycle) {
        return Script.of(scenario(false), plant(cycle));
    }

    /// A run whose people do what is expected: see at 330 s, look at 340 s, mend at 400 s, one hint at 320
    /// s.
    public static Run goodRun(Script script, long seed) {
        Run run = Run.begin(script, seed);
        run.runUntil(320 * S);
        run.takeHint("ada");
        run.runUntil(330 * S);
        run.act("ada", Role.Kind.OPERATOR, ACKNOWLEDGE);
        run.runUntil(340 * S);
        run.act("bo", Role.Kind.MAINTAINER, INSPECT);
        run.runUntil(400 * S);
        run.act("bo", Role.Kind.MAINTAINER, REPAIR);
        run.runUntil(1200 * S);
        return run;
    }

    static Plant plant(Distribution cycle) {
        Failure jam = Failure.of("jam", new Constant(1e15), new Constant(60 * S));
        Station first = Station.of("m1", Work.of(cycle));
        Station second = Station.of("m2", Work.of(cycle))
                .withReliability(Station.Reliability.failing(jam))
                .withUtilities(new Utilities(0, 36, 360, 3600, 0));
        return new Plant(
                "two machines",
                new Plant.Material(
                        List.of(Product.named("part")),
                        List.of(),
                        List.of(new Source(
                                "blanks", List.of(new Source.Share("part", 1)), new Source.Feed.Always(), false)),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED), new Sink("scrap", Sink.Fate.SCRAPPED))),
                Plant.Equipment.of(List.of(first, second), List.of(Buffer.of("between", 2))),
                new Plant.Flow(
                        List.of(
                                Link.of("blanks", "m1"),
                                Link.of("m1", "between"),
                                Link.of("between", "m2"),
                                Link.of("m2", "shipped")),
                        List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    static Words words(String text) {
        return new Words(text + " (nb)", text);
    }

    static Scenario scenario(boolean isGuided) {
        return new Scenario(
                "jam",
                words("A jam"),
                words("The second machine jams."),
                "two machines",
                List.of(),
                new Timing(100 * S, 0, 1200 * S, 0, List.of(new Timing.Takes(Verb.INSPECT, 60 * S))),
                List.of(new Deed(Verb.REPAIR_BY_ORDER, "m2", 1, "jam", 0)),
                Start.NONE,
                words("Read this first."),
                roles(),
                objectives(),
                List.of(new Demand("part", 60, 600 * S), new Demand("part", 115, 1200 * S)),
                injects(isGuided),
                response(),
                List.of(new Hazard(
                        "reach in",
                        words("Nobody reaches into a machine that may start"),
                        new Hazard.Cause.Doing(STOP_FIRST),
                        List.of(),
                        30 * S,
                        List.of(),
                        words("A hand would have been caught."),
                        true)),
                List.of(),
                List.of(new Hint(words("Look at the alarm list."), "jams", 0)),
                List.of(
                        new Question(Question.Phase.REACTIONS, words("How was it?"), ""),
                        new Question(Question.Phase.ANALYSIS, words("Why did it jam?"), "jams"),
                        new Question(Question.Phase.SUMMARY, words("What will you do next time?"), "")),
                new Worth(100, 50, 500, 20, 100_000, 5_000, 2, 10, 250),
                2,
                false);
    }

    private static List<Inject> injects(boolean isGuided) {
        Inject jam = new Inject(
                "jams",
                words("The second machine jams"),
                new Trigger.At(300 * S),
                List.of(new Effect.Does(new Deed(Verb.BREAK, "m2", 1, "jam", 0))),
                false,
                false);
        Inject guide = new Inject(
                "look",
                words("The guide speaks"),
                new Trigger.AfterDeed(ACKNOWLEDGE, 0),
                List.of(new Effect.Says("guide", null, words("Look closer now."))),
                false,
                true);
        return isGuided ? List.of(jam, guide) : List.of(jam);
    }

    private static List<Role> roles() {
        return List.of(
                new Role(
                        Role.Kind.OPERATOR,
                        words("Runs the line."),
                        List.of(),
                        List.of(
                                new Role.Permission(Verb.ACKNOWLEDGE, List.of()),
                                new Role.Permission(Verb.STOP, List.of()),
                                new Role.Permission(Verb.RESET, List.of()),
                                new Role.Permission(Verb.START, List.of()))),
                new Role(
                        Role.Kind.MAINTAINER,
                        words("Mends it."),
                        List.of(),
                        List.of(
                                new Role.Permission(Verb.INSPECT, List.of()),
                                new Role.Permission(Verb.REPAIR, List.of()))));
    }

    private static List<Objective> objectives() {
        return List.of(
                new Objective(
                        "notices",
                        words("Notices trouble in time"),
                        "KM1",
                        "PRT03-02",
                        List.of(
                                new Objective.Rule.StepDone("see"),
                                new Objective.Rule.AtMost(Measure.TIME_TO_DETECT, 60))),
                new Objective(
                        "mends",
                        words("Mends in the right order, safely"),
                        "KM2",
                        "PRT03-02",
                        List.of(
                                new Objective.Rule.StepDone("mend"),
                                new Objective.Rule.NoHazard(""),
                                new Objective.Rule.AtLeast(Measure.GOOD, 110))),
                new Objective(
                        "alone",
                        words("Manages without help"),
                        "KM3",
                        "PRT03-02",
                        List.of(new Objective.Rule.AtMost(Measure.HINTS, 0))));
    }

    private static List<Step> response() {
        return List.of(
                step("see", Step.Kind.DETECT, ACKNOWLEDGE, List.of(), 60 * S, 30 * S),
                step("look", Step.Kind.DIAGNOSE, INSPECT, List.of("see"), 120 * S, 10 * S),
                step("mend", Step.Kind.ACT, REPAIR, List.of("look"), 300 * S, 60 * S));
    }

    private static Step step(String name, Step.Kind kind, Deed deed, List<String> after, long within, long reference) {
        return new Step(name, words(name), kind, deed, List.of(), List.of(), after, "jams", within, reference, true);
    }
}
