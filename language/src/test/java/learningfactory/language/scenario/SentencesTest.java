package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import learningfactory.factory.plant.Plant;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Objective;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Sign;
import learningfactory.scenario.Verb;
import learningfactory.yaml.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Deeds, signs and rules in words: what is written is what is meant, and comes out as it was written.
class SentencesTest {
    private static final PlantNames NAMES = PlantNames.of(plant());
    private static final DeedReader DEEDS = new DeedReader(NAMES);
    private static final SignReader SIGNS = new SignReader(NAMES);

    private static Plant plant() {
        String text = """
                plant: Names
                characteristics:
                  width: {nominal: 10 mm, tolerance: 1 mm}
                sources:
                  blanks: {feed: always}
                buffers:
                  bay 3: 5
                stations:
                  press: {cycle: 30 s, failures: {hydraulics: {every: exponential mean 5 h, repair: 5 min}}}
                  cell: {units: 3, cycle: 30 s, failures: {jam: {every: exponential mean 5 h, repair: 5 min}}}
                  cell 2: {cycle: 30 s, makes: {width: {spread: 0.1 mm}}}
                people:
                  operator: {persons: 2}
                flow:
                  - blanks -> press -> bay 3 -> cell -> cell 2 -> shipped
                parameters:
                  pace: {changes: speed, of: press, least: 0.5, most: 2}
                  cap: {changes: power cap, least: 10 kW, most: 90 kW}
                """;
        return ((Read.Good) PlantFile.read("names.yaml", text)).plant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repair press",
                "repair cell 3",
                "repair cell 2 1",
                "repair cell 2",
                "repair",
                "break press: hydraulics",
                "break cell 1: jam",
                "set pace: 1.2",
                "send away operator 1: 20 min",
                "shelve press/hydraulics: 90 s",
                "acknowledge cell-2/jam",
                "report: customer",
                "emergency stop",
                "release emergency stop",
                "release press",
                "resume supply blanks",
                "stop supply blanks: 5 min",
                "stop press",
                "quarantine bay 3",
                "wear tool press: 95 %",
                "disturb cell 2: width by -0.2",
                "release order blanks: 20 pieces of part",
                "order blanks: 100 pieces",
                "reassign operator 2: operator"
            })
    void aDeedIsWrittenAsItWasRead(String text) throws Mistake {
        assertThat(DEEDS.parse(text).text()).isEqualTo(text);
    }

    @Test
    void theNamesOfThePlantSayWhereANameEndsAndANumberBegins() throws Mistake {
        assertThat(DEEDS.parse("repair cell 2")).isEqualTo(Deed.of(Verb.REPAIR, "cell 2", 0));
        assertThat(DEEDS.parse("repair cell 3")).isEqualTo(Deed.of(Verb.REPAIR, "cell", 3));
        assertThat(DEEDS.parse("repair cell 2 1")).isEqualTo(Deed.of(Verb.REPAIR, "cell 2", 1));
    }

    @Test
    void anAlarmIsKeptAsThePlantCallsIt() throws Mistake {
        assertThat(DEEDS.parse("acknowledge press/hydraulics").element()).isEqualTo("press: hydraulics");
        assertThat(DEEDS.parse("acknowledge press: hydraulics").element()).isEqualTo("press: hydraulics");
        assertThat(SIGNS.parse("alarm press/hydraulics is active").element()).isEqualTo("press: hydraulics");
    }

    @Test
    void aValueMayHaveTheUnitOfWhatItIsGivenTo() throws Mistake {
        assertThat(DEEDS.parse("set cap: 60 kW").value()).isEqualTo(60_000);
        assertThat(DEEDS.parse("disturb cell 2: width by 0.2 mm").value()).isEqualTo(0.2);
        assertThat(DEEDS.parse("send away operator 1: 1 h 30 min").value()).isEqualTo(5.4e9);
        assertThat(DEEDS.parse("wear tool press: 29 %").value()).isEqualTo(0.29);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repiar press               | nothing is done by (repiar press) | \"repair press\"?",
                "lock press                 | nothing is done by (lock press) |",
                "dance                      | nothing is done by (dance) |",
                "repair press: now          | goes on with \"now\" | \"repair press\"?",
                "emergency stop press       | goes on with \"press\" |",
                "report customer            | goes on with \"customer\" | \"report: customer\"?",
                "send away operator 1: 20   | has no unit | \"20 min\"?",
                "order blanks: 2.5 pieces   | is not a whole number of pieces |",
                "disturb cell 2: width by 0.2 kg | is not in the unit of width |",
                "set pace: fast             | is not a number |"
            })
    void aDeedThatMeansNothingIsRefusedInWords(String text, String found, String maybe) {
        assertThatThrownBy(() -> DEEDS.parse(text)).isInstanceOfSatisfying(Mistake.class, mistake -> {
            assertThat(mistake.found()).contains(found);
            if (maybe != null && !maybe.contains("20 min")) {
                assertThat(mistake.maybe()).isEqualTo(maybe);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press is ABORTED",
                "cell 3 is not EXECUTE",
                "press is locked out",
                "press is not locked out",
                "press is broken",
                "press is not broken: hydraulics",
                "any unit is ABORTED",
                "bay 3 holds at least 4",
                "bay 3 holds at most 0",
                "shipped at least 30",
                "escaped at least 1",
                "scrapped at most 3",
                "alarm cell-1/jam is not active",
                "operator 1 is present",
                "operator is not present",
                "power at least 60 kW",
                "power at most 500 W",
                "emergency stop is pressed",
                "emergency stop is not pressed",
                "tool of press is worn at least 90 %",
                "something false is shown",
                "nothing false is shown"
            })
    void aSignIsWrittenAsItWasRead(String text) throws Mistake {
        assertThat(SIGNS.parse(text).text()).isEqualTo(text);
    }

    @Test
    void aStateMayBeWrittenInSmallLetters() throws Mistake {
        Sign sign = SIGNS.parse("press is in repair");

        assertThat(sign.word()).isEqualTo("IN_REPAIR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "press is ABROTED         | a unit is never (ABROTED)          | \"ABORTED\"?",
                "press stands             | nothing can be seen by (press stands) | ''",
                "bay 3 holds at least few | is not a number                    | ''",
                "power at least 60        | has no unit                        | '\"60 kW\"?'"
            })
    void aSignThatMeansNothingIsRefusedInWords(String text, String found, String maybe) {
        assertThatThrownBy(() -> SIGNS.parse(text)).isInstanceOfSatisfying(Mistake.class, mistake -> {
            assertThat(mistake.found()).contains(found);
            assertThat(mistake.maybe()).isEqualTo(maybe);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press is WORKING",
                "cell 2 is WORKING",
                "cell 3 is STOPPED",
                "bay 3 holds 3",
                "no alarm press/hydraulics",
                "counters stand still",
                "everything stands still"
            })
    void whatAScreenIsMadeToShowIsWrittenAsItWasRead(String text) throws Mistake {
        assertThat(SIGNS.shown(text).text()).isEqualTo(text);
    }

    @Test
    void rulesOfEvidenceMeasureInTheUnitOfTheMeasure() throws Mistake {
        Map<String, Double> limits = Map.of(
                "time to detect at most 2 min", 120.0,
                "conformance at most 80 %", 0.8,
                "energy at most 12 kWh", 12.0,
                "result at most -500 NOK", -500.0,
                "lost at most 4 pieces", 4.0);

        for (Map.Entry<String, Double> each : limits.entrySet()) {
            assertThat(RuleReader.parse(each.getKey()))
                    .isInstanceOfSatisfying(
                            Objective.Rule.AtMost.class,
                            rule -> assertThat(rule.value()).isEqualTo(each.getValue()));
        }
    }

    @Test
    void aRuleOfEvidenceWithoutAMeasureIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> RuleReader.parse("time to detct at most 2 min"))
                .isInstanceOfSatisfying(
                        Mistake.class, mistake -> assertThat(mistake.maybe()).isEqualTo("\"time to detect\"?"));
        List.of("energy at most 5 kW", "good at least 5 min", "be nice")
                .forEach(
                        text -> assertThatThrownBy(() -> RuleReader.parse(text)).isInstanceOf(Mistake.class));
    }
}
