package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import learningfactory.counterfactual.Choice;
import learningfactory.counterfactual.Choices;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.counterfactual.DeedWords;
import learningfactory.counterfactual.Fan;
import learningfactory.counterfactual.Quantity;
import learningfactory.counterfactual.Search;
import learningfactory.counterfactual.WhatIf;
import learningfactory.factory.plant.Plant;
import learningfactory.run.Rehearsal;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Step;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the debrief of each shipped lesson offers to try instead.
class ChoicesOfLessonsTest {

    static List<String> names() {
        return ShippedScenarios.names();
    }

    private static RunRecord reference(String name) {
        ReadScenario.Good lesson = (ReadScenario.Good) ShippedScenarios.read(name);
        return Rehearsal.of(Script.of(lesson.scenario(), lesson.plant())).reference(7);
    }

    /// When the reference response did a step.
    private static long doneMicros(RunRecord record, Step step) {
        Deed deed = record.script().named(step.deed());
        return record.facts().stream()
                .filter(fact -> fact instanceof RunFact.Acted acted
                        && acted.accepted()
                        && acted.deed().answers(deed)
                        && acted.deed().value() == deed.value())
                .mapToLong(RunFact::atMicros)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The response never did: " + step.deed().text()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyStepOfTheExpectedResponseCanBeChosenAtTheMomentWhenItIsDone(String name) {
        RunRecord record = reference(name);

        for (Step step : record.script().scenario().response()) {
            Deed deed = record.script().named(step.deed());
            List<Choice> choices = Choices.at(record, doneMicros(record, step));

            Optional<Choice> found = choices.stream()
                    .filter(choice -> choice.step().equals(step.title()))
                    .findFirst();
            assertThat(found).as("%s: %s", name, step.deed().text()).isPresent();
            Choice choice = found.orElseThrow();
            assertThat(choice.deed().answers(deed)).isTrue();
            assertThat(choice.deed().value()).isEqualTo(deed.value());
            assertThat(choice.refusal().nb())
                    .as("%s: %s", name, step.deed().text())
                    .isEmpty();
            assertThat(choice.words().nb())
                    .isNotEmpty()
                    .isNotEqualTo(choice.words().en());
            assertThat(Choices.doing(record.script().scenario(), choice.deed()))
                    .as("a role that may: %s", choice.deed().text())
                    .isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noDeedIsToldByAKeyWhenThePlantHasANameForIt(String name) {
        RunRecord record = reference(name);
        Plant plant = record.script().plant();
        List<Deed> deeds = new ArrayList<>();
        record.script().scenario().response().forEach(step -> {
            deeds.add(record.script().named(step.deed()));
            step.alternatives().forEach(other -> deeds.add(record.script().named(other)));
        });
        Choices.at(record, record.endMicros() / 2).forEach(choice -> deeds.add(choice.deed()));
        SortedMap<String, String> labels = plant.labels().byLanguage().getOrDefault("nb", new TreeMap<>());

        assertThat(deeds).isNotEmpty().allSatisfy(deed -> {
            Words told = DeedWords.of(deed, plant);
            assertThat(told.nb())
                    .doesNotContainPattern(
                            "\\b(team|customer|safety deputy|due date|blocked|starved|control chart)\\b");
            for (String key : (deed.element() + ": " + deed.word()).split(": ")) {
                String station = key.replaceFirst("-\\d+$", "");
                String label = labels.getOrDefault(key, labels.getOrDefault(station, key));
                assertThat(told.nb())
                        .as("%s: %s", deed.text(), key)
                        .satisfiesAnyOf(
                                words -> assertThat(words).contains(label),
                                words -> assertThat(deed.verb()).isIn(Verb.REPORT, Verb.CHANGE_DISPATCH),
                                words -> assertThat(key).isIn("blocked", "starved", "control chart"));
            }
            boolean isOnlyOne = PlantNames.of(plant).count(deed.verb().of(), deed.element()) <= 1;
            assertThat(isOnlyOne && told.en().matches(".*[a-z] 1(:.*)?"))
                    .as("numbered though there is only one: %s", told)
                    .isFalse();
        });
        assertThat(labels).as("the plant's names in bokmål").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLessonIsCutIntoNoMoreStretchesThanTheSearchForTheMomentThatDecidedCanRace(String name) {
        Search.Round<DecisiveMoment> first = (Search.Round<DecisiveMoment>) DecisiveMoment.of(reference(name));

        assertThat(first.work().pieces()).as("stretches").hasSizeBetween(12, DecisiveMoment.MOST_STRETCHES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breakdown", "quality-drift"})
    void theSearchForTheMomentThatDecidedPlaysNoMoreFuturesThanItSays(String name) {
        RunRecord record = Rehearsal.of(reference(name).script()).nothing(7);

        DecisiveMoment moment = DecisiveMoment.of(record).done();

        DecisiveMoment.Budget budget = DecisiveMoment.Budget.ORDINARY;
        int stretches = moment.stretches().size();
        int unmet = 2 * budget.first() * (DecisiveMoment.MOST_STRETCHES - stretches);
        assertThat(moment.futures())
                .as("each of %d stretches met the first ones", stretches)
                .isBetween(stretches * budget.first(), budget.most() - unmet);
        assertThat(moment.decisive()).as("nobody acted").isPresent();
    }

    @Test
    void aParameterAnOrderAndAPersonsPlaceAreOfferedWithWhatTheyMayBe() {
        RunRecord smed = reference("smed");
        RunRecord supplier = reference("supplier-stop");
        RunRecord absent = reference("absent-operator");

        Choice setUp = choice(smed, Verb.SET, "set-up time factor");
        assertThat(setUp.span().orElseThrow().unit()).isEqualTo(Choice.Unit.FACTOR);
        assertThat(setUp.span().orElseThrow().least())
                .isLessThan(setUp.span().orElseThrow().most());
        assertThat(choice(supplier, Verb.ORDER, "bushing supplier")
                        .span()
                        .orElseThrow()
                        .unit())
                .isEqualTo(Choice.Unit.PIECES);
        assertThat(choice(absent, Verb.REASSIGN, "operators").deed().word()).isNotEmpty();
    }

    private static Choice choice(RunRecord record, Verb verb, String element) {
        return Choices.at(record, record.endMicros() / 2).stream()
                .filter(choice ->
                        choice.deed().verb() == verb && choice.deed().element().equals(element))
                .filter(choice -> choice.step().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNobodyCouldHaveThoughtOfThenStandsLastAndSaysSo() {
        RunRecord record = reference("breakdown");

        List<Choice> choices = Choices.at(record, 60_000_000L);

        int first = choices.indexOf(choices.stream()
                .filter(choice -> choice.reason().isEmpty() && choice.step().isEmpty())
                .findFirst()
                .orElseThrow());
        assertThat(choices.subList(first, choices.size()))
                .allMatch(choice -> choice.reason().isEmpty());
        assertThat(choices.subList(0, first))
                .allMatch(choice -> !choice.reason().isEmpty() || !choice.step().isEmpty());
        assertThat(choices.subList(first, choices.size()))
                .as("only what could be done")
                .allMatch(choice -> choice.refusal().isEmpty());
    }

    @Test
    void putInBesideTheAbsentOperatorTheStandInChangesTheFan() {
        RunRecord record = Rehearsal.of(reference("absent-operator").script()).nothing(7);
        Step standIn = record.script().scenario().findStep("stand in").orElseThrow();
        WhatIf.Doing doing =
                Choices.doing(record.script().scenario(), standIn.deed()).orElseThrow();

        Fan fan = WhatIf.of(record, new WhatIf.Ask(300_000_000L, Optional.of(doing), true, 20, 1, 5, 0))
                .done();

        assertThat(fan.shareDone()).isEqualTo(1);
        assertThat(fan.moreGood().mean()).isGreaterThan(0);
        assertThat(fan.instead().course(Quantity.GOOD).bands()).hasSize(5);
    }
}
