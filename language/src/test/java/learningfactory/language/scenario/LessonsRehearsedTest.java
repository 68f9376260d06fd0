package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import learningfactory.assessment.Assessment;
import learningfactory.counterfactual.Band;
import learningfactory.counterfactual.WhatIf;
import learningfactory.factory.running.PlantView;
import learningfactory.run.Display;
import learningfactory.run.Rehearsal;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import learningfactory.simulation.statistic.Estimate;
import learningfactory.words.Words;
import learningfactory.yaml.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped lessons, played by the simulator before anybody meets them: each can be won, each can be
/// lost, and the obvious wrong answer is worse than the right one.
class LessonsRehearsedTest {
    private static final Path GUIDES = Path.of("..", "docs", "guides", "teacher", "lessons");
    private static final int SEEDS = 30;
    private static final int SEEDS_OF_THE_WRONG_ANSWERS = 12;
    private static final int SEEDS_OF_THE_FIRST_TRY = 200;

    /// What the reference response must at least be worth more than doing nothing, NOK: the whole 95 %
    /// interval of the mean over thirty seeds lies above it. The measured figures stand in
    /// docs/guides/teacher/lessons/README.md.
    private static final Map<String, Double> MARGINS = new TreeMap<>(Map.ofEntries(
            Map.entry("try-now", 1_000.0),
            Map.entry("breakdown", 7_000.0),
            Map.entry("quality-drift", 70_000.0),
            Map.entry("supplier-stop", 75_000.0),
            Map.entry("absent-operator", 150_000.0),
            Map.entry("rush-order", 12_000.0),
            Map.entry("power-cap", 75_000.0),
            Map.entry("lying-sensor", 11_000.0),
            Map.entry("cyber-attack", 30_000.0),
            Map.entry("emergency-stop", 100_000.0),
            Map.entry("cascade", 25_000.0),
            Map.entry("smed", 5_000.0),
            Map.entry("kanban", 1_200.0),
            Map.entry("balance", 6_000.0)));

    static Stream<String> lessons() {
        return ShippedScenarios.names().stream();
    }

    /// The obvious wrong answers.
    static Stream<NaiveResponse> naive() {
        return Stream.of(
                new NaiveResponse("breakdown", "hydraulics", 1, "repair press"),
                new NaiveResponse("quality-drift", "chart", 3, "change tool press"),
                new NaiveResponse("supplier-stop", "silence", 10, "order bushing supplier: 4000 pieces"),
                new NaiveResponse("absent-operator", "nobody there", 5, "reassign operators 2: assembler"),
                new NaiveResponse("rush-order", "call-off", 3, "change tool press"),
                new NaiveResponse("power-cap", "warning", 10, "hold heat"),
                new NaiveResponse("lying-sensor", "chart", 3, "change tool press"),
                new NaiveResponse("cyber-attack", "packer", 5, "set press time factor: 1"),
                new NaiveResponse("emergency-stop", "in the cell", 1, "repair robot left"),
                new NaiveResponse("cascade", "dip", 1, "repair press"),
                new NaiveResponse(
                        "kanban", "begin", 15, "set frame cards: 12", "set wiring cards: 12", "set cover cards: 12"),
                new NaiveResponse("balance", "begin", 15, "reassign assemblers 6: framer"));
    }

    private static ReadScenario.Good read(String name) {
        return (ReadScenario.Good) ShippedScenarios.read(name);
    }

    private static Script script(String name) {
        ReadScenario.Good lesson = read(name);
        return Script.of(lesson.scenario(), lesson.plant());
    }

    private static double[] results(int seeds, LongToDoubleFunction result) {
        return LongStream.rangeClosed(1, seeds).parallel().mapToDouble(result).toArray();
    }

    private static double result(RunRecord record) {
        return Assessment.of(record).result();
    }

    @Test
    void thereAreTenCrisesAndThreeCalmExercisesBesideTheFirstTry() {
        List<Scenario> all = lessons().map(name -> read(name).scenario()).toList();

        assertThat(all.stream().filter(Scenario::isCalm)).hasSize(3);
        assertThat(all).hasSize(14);
        assertThat(MARGINS.keySet()).containsExactlyInAnyOrderElementsOf(ShippedScenarios.names());
    }

    @Test
    void theTenCrisesUseEveryKindOfTriggerAndRolesThatSeeDifferentThings() {
        List<Scenario> crises = lessons()
                .filter(name -> !name.equals(ShippedScenarios.TRY_NOW))
                .map(name -> read(name).scenario())
                .filter(scenario -> !scenario.isCalm())
                .toList();

        Stream<String> used = crises.stream()
                .flatMap(scenario -> scenario.injects().stream())
                .map(inject -> inject.trigger().getClass().getSimpleName())
                .distinct();
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Trigger.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(crises.stream()
                        .filter(scenario -> scenario.roles().stream()
                                .anyMatch(role -> !role.sees().isEmpty()))
                        .map(Scenario::name))
                .contains("lying-sensor", "cyber-attack");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyRoleIsShownWhatItSeesAndNothingElse(String name) {
        Run run = Run.begin(script(name), 7);
        run.runUntil(script(name).runMicros() / 2);
        List<String> all = stations(run.display(null));

        for (Role role : read(name).scenario().roles()) {
            List<String> shown = stations(run.display(role.kind()));

            assertThat(shown)
                    .as("%s, %s", name, role.kind())
                    .isEqualTo(all.stream()
                            .filter(station ->
                                    role.sees().isEmpty() || role.sees().contains(station))
                            .toList());
            assertThat(run.display(role.kind()).plant().alarms())
                    .as("%s, %s", name, role.kind())
                    .allMatch(alarm -> shown.contains(alarm.unit()) || shown.contains(withoutNumber(alarm.unit())));
        }
    }

    private static List<String> stations(Display display) {
        return display.plant().units().stream()
                .map(PlantView.UnitView::station)
                .distinct()
                .toList();
    }

    private static String withoutNumber(String unit) {
        return unit.replaceFirst("-\\d+$", "");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whatARoleMayDoIsDoneToWhatItSees(String name) {
        for (Role role : read(name).scenario().roles()) {
            for (Role.Permission may : role.may()) {
                boolean isNamed =
                        may.verb().of() == Verb.Of.UNIT && !role.sees().isEmpty();
                assertThat(!isNamed || !may.elements().isEmpty() && role.sees().containsAll(may.elements()))
                        .as("%s: %s may %s", name, role.kind(), may)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonIsReadWithoutAWarning(String name) {
        assertThat(ShippedScenarios.read(name).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTextStandsInBothLanguages(String name) {
        List<Words> texts = new ArrayList<>();
        collect(read(name).scenario(), texts);

        assertThat(texts).hasSizeGreaterThan(10).allSatisfy(text -> {
            assertThat(text.nb()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        });
    }

    private static void collect(Object part, List<Words> found) {
        switch (part) {
            case Words words when words != Words.NONE -> found.add(words);
            case List<?> parts -> parts.forEach(each -> collect(each, found));
            case Record whole ->
                Arrays.stream(whole.getClass().getRecordComponents())
                        .map(component -> value(whole, component))
                        .filter(value -> value != null)
                        .forEach(value -> collect(value, found));
            default -> {}
        }
    }

    private static Object value(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("The component (%s) cannot be read.".formatted(component), unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonHasATeachersGuideInBothLanguages(String name) throws IOException {
        if (name.equals(ShippedScenarios.TRY_NOW)) {
            return;
        }
        String guide = Files.readString(GUIDES.resolve(name + ".md"));

        assertThat(guide)
                .contains("## Før timen", "## Hva elevene ser", "## Hva som går galt", "## Spørsmål og gode svar")
                .contains("## Slik vurderes det", "## Tavlebilde", "# In English", "### Questions and good answers")
                .contains(
                        read(name).scenario().title().nb(),
                        read(name).scenario().title().en());
        assertThat(Files.readString(GUIDES.resolve("README.md"))).contains("(" + name + ".md)");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theReferenceResponseClearlyBeatsDoingNothing(String name) {
        Rehearsal rehearsal = Rehearsal.of(script(name));

        double[] reference = results(SEEDS, seed -> result(rehearsal.reference(seed)));
        double[] nothing = results(SEEDS, seed -> result(rehearsal.nothing(seed)));

        Estimate gain = Estimate.difference(nothing, reference, 0.95);
        assertThat(gain.mean() - gain.halfWidth())
                .as(
                        "%s: %.0f against %.0f, the difference %.0f ± %.0f",
                        name, mean(reference), mean(nothing), gain.mean(), gain.halfWidth())
                .isGreaterThan(MARGINS.get(name));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theReferenceResponseDoesAllItsStepsAndStepsOverNoEdge(String name) {
        Assessment assessment = Assessment.of(Rehearsal.of(script(name)).reference(1));

        assertThat(assessment.value(Measure.CONFORMANCE)).hasValue(1);
        assertThat(assessment.value(Measure.HAZARDS)).hasValue(0);
    }

    @Test
    void whoeverFollowsTheGuideOfTheFirstTryIsSafeUnderAnyLuck() {
        Rehearsal rehearsal = Rehearsal.of(script(ShippedScenarios.TRY_NOW));

        long[] unsafe = LongStream.rangeClosed(1, SEEDS_OF_THE_FIRST_TRY)
                .parallel()
                .filter(seed -> !isSafeAndComplete(Assessment.of(rehearsal.reference(seed))))
                .toArray();

        assertThat(unsafe).isEmpty();
    }

    private static boolean isSafeAndComplete(Assessment assessment) {
        return assessment.value(Measure.HAZARDS).orElseThrow() == 0
                && assessment.value(Measure.CONFORMANCE).orElseThrow() == 1;
    }

    @ParameterizedTest
    @MethodSource("naive")
    void theObviousWrongAnswerIsWorseThanTheReference(NaiveResponse naive) throws Mistake {
        Script script = script(naive.lesson());
        Rehearsal rehearsal = Rehearsal.of(script);
        NaiveResponse.Played wrong = naive.on(script);

        double[] right = results(SEEDS_OF_THE_WRONG_ANSWERS, seed -> result(rehearsal.reference(seed)));
        double[] worse = results(SEEDS_OF_THE_WRONG_ANSWERS, seed -> result(wrong.play(seed)));

        Estimate loss = Estimate.difference(worse, right, 0.95);
        assertThat(loss.mean() - loss.halfWidth())
                .as("%s: %.0f ± %.0f", naive, loss.mean(), loss.halfWidth())
                .isPositive();
    }

    /// A quarter of what the hour after the lesson brings is a fan that is seen; a tenth is a line.
    @Test
    void inTheHourAfterTheFirstTryChanceOpensAFanThatANewcomerSees() {
        for (long seed = 1; seed <= 5; seed++) {
            RunRecord record = Rehearsal.of(script(ShippedScenarios.TRY_NOW)).reference(seed);
            WhatIf.Ask ask = new WhatIf.Ask(61_000_000, Optional.empty(), true, 200, 1, 61, 3_600_000_000L);
            Band good = WhatIf.of(record, ask).done().asItWent().good();

            assertThat(good.q95() - good.q05()).as("seed %d", seed).isGreaterThan(0.2 * good.q95());
        }
    }
}
