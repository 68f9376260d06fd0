package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.Readings;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.scenario.PlantNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A scenario knows the alarms of a plant before it runs.
class AlarmNamesTest {
    static List<String> plants() {
        return ShippedPlants.names();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void theAlarmsAScenarioKnowsAreThoseOfTheRunningPlant(String name) {
        Plant plant = ((Read.Good) PlantFile.read(name, ShippedPlants.find(name).orElseThrow())).plant();

        List<String> running = Readings.of(CompiledPlant.of(plant).start(0, 0)).alarms();

        assertThat(PlantNames.of(plant).alarms()).containsExactlyInAnyOrderElementsOf(running);
    }
}
