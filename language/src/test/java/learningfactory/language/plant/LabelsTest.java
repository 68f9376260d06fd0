package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.plant.Labels;
import learningfactory.factory.plant.Plant;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people call the parts of a plant stands in its file beside the names.
class LabelsTest {
    private static List<String> problems(String text) {
        return PlantFile.read("line.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static String line(String stations) {
        return "sources: {in: }\nstations:\n" + stations.indent(2) + "flow: [in -> saw -> shipped]\n";
    }

    @Test
    void aLabelOfSomethingThatIsNotThereSaysWhereAndWhatWasMaybeMeant() {
        assertThat(problems(line("saw: {cycle: 80 s}") + "labels: {nb: {sew: sag}}"))
                .containsExactly("""
                        line.yaml:5:20: there is no part of the plant (sew).
                        Maybe "saw"?""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{bokmål: {saw: sag}}    | the language (bokmål) is not a code; expected two or three small letters",
                "{nb: sag}               | the labels in (nb) are the text (sag); expected names after it",
                "{nb: {saw: }}           | the label of (saw) is nothing; expected a text",
                "nb                      | labels"
            })
    void labelsThatCannotBeShownAreSaidInOneSentence(String labels, String said) {
        assertThat(problems(line("saw: {cycle: 80 s}") + "labels: " + labels))
                .singleElement()
                .asString()
                .contains(said);
    }

    private static Plant good(String text) {
        return ((Read.Good) PlantFile.read("line.yaml", text)).plant();
    }

    @Test
    void aPlantIsCalledByItsLabelsAndKnownByItsNames() {
        String line = line("saw: {cycle: 80 s, failures: {blade: {every: 1 h, repair: 1 min}}}");

        Labels labels = good(line + "labels: {nb: {saw: sag, blade: sagblad}}").labels();

        assertThat(labels.called("nb", "saw")).isEqualTo("sag");
        assertThat(labels.calledWhole("nb", "saw: blade")).isEqualTo("sag: sagblad");
        assertThat(labels.called("nb", "saw 2")).isEqualTo("sag 2");
        assertThat(labels.called("nb", "mill 2")).isEqualTo("mill 2");
        assertThat(labels.calledWhole("en", "saw: blade")).isEqualTo("saw: blade");
    }

    /// The lessons are played on these plants in bokmål: nothing on the floor keeps its English name by
    /// mistake.
    @ParameterizedTest
    @ValueSource(strings = {"raufoss", "control-arm", "assembly-line", "cnc-cell", "welding-cell"})
    void everyPlaceAndCrewOfThePlantsOfTheLessonsIsCalledSomethingInBokmal(String name) {
        Plant plant = good(ShippedPlants.find(name).orElseThrow());
        List<String> shown = new ArrayList<>();
        plant.equipment().stations().forEach(station -> shown.add(station.name()));
        plant.equipment().buffers().forEach(buffer -> shown.add(buffer.name()));
        plant.equipment().conveyors().forEach(belt -> shown.add(belt.name()));
        plant.equipment().transports().forEach(way -> shown.add(way.name()));
        plant.material().sources().forEach(source -> shown.add(source.name()));
        plant.material().sinks().forEach(sink -> shown.add(sink.name()));
        plant.people().crews().forEach(crew -> shown.add(crew.name()));

        assertThat(plant.labels().byLanguage().get("nb").keySet()).containsAll(shown);
    }
}
