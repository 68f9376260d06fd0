package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import learningfactory.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {
    static List<String> names() {
        return ShippedScenarios.names();
    }

    static Scenario scenario(String name) {
        ReadScenario read = ShippedScenarios.read(name);
        assertThat(read.problems()).isEmpty();
        return ((ReadScenario.Good) read).scenario();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aShippedScenarioIsReadWithoutAnyProblem(String name) {
        assertThat(scenario(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aShippedScenarioIsWrittenAndReadAgainAsItWas(String name) {
        Scenario scenario = scenario(name);

        ReadScenario again = ScenarioFile.read("again.yaml", ScenarioText.write(scenario));

        assertThat(again.problems()).isEmpty();
        assertThat(((ReadScenario.Good) again).scenario()).isEqualTo(scenario);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aShippedScenarioBeginsWithAPictureOfItsTime(String name) {
        List<String> picture = ShippedScenarios.find(name)
                .orElseThrow()
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .toList();

        assertThat(picture).hasSizeGreaterThan(2);
        assertThat(String.join("\n", picture)).contains("─").containsPattern("\\d+ (min|h)|\\d\\d:\\d\\d");
    }

    @Test
    void theDoorTryItNowLeadsToAScenarioOfTwoMinutes() {
        Scenario scenario = scenario(ShippedScenarios.TRY_NOW);

        assertThat(scenario.timing().runMicros() / scenario.timing().pace()).isEqualTo(120e6);
        assertThat(scenario.roles()).hasSize(1);
    }

    @Test
    void aScenarioIsFoundWithAndWithoutTheEndingOfItsFile() {
        assertThat(ShippedScenarios.find("breakdown.yaml")).isEqualTo(ShippedScenarios.find("breakdown"));
        assertThat(ShippedScenarios.find("../plants/raufoss")).isEmpty();
    }

    @Test
    void aNameThatIsNotShippedIsRefusedWithThoseThatAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedScenarios.read("holiday"))
                .withMessageContaining("breakdown");
    }
}
