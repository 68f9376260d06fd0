package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPlantsTest {
    static List<String> names() {
        return ShippedPlants.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aShippedPlantIsReadWithoutAnyProblem(String name) {
        String text = ShippedPlants.find(name).orElseThrow();

        Read read = PlantFile.read(name + ".yaml", text);

        assertThat(read.problems()).isEmpty();
        assertThat(read).isInstanceOf(Read.Good.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aShippedPlantBeginsWithAPictureWithUnits(String name) {
        String text = ShippedPlants.find(name).orElseThrow();

        List<String> picture =
                text.lines().takeWhile(line -> line.startsWith("#")).toList();

        assertThat(picture).hasSizeGreaterThan(2);
        assertThat(String.join("\n", picture)).contains("─▶").containsPattern("\\d (s|min|h)\\b");
    }

    @Test
    void theDefaultPlantAndTheGreatOnesAreShipped() {
        assertThat(ShippedPlants.names())
                .contains(
                        ShippedPlants.DEFAULT,
                        "control-arm",
                        "welding-cell",
                        "cnc-cell",
                        "assembly-line",
                        "penny-fab",
                        "tandem-20");
    }

    @Test
    void aPlantIsFoundWithAndWithoutTheEndingOfItsFile() {
        assertThat(ShippedPlants.find("raufoss.yaml")).isEqualTo(ShippedPlants.find("raufoss"));
    }

    @Test
    void aNameThatIsNotShippedIsNotFound() {
        assertThat(ShippedPlants.find("../language/plant.schema")).isEmpty();
    }
}
