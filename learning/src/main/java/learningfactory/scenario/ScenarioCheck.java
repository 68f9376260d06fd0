package learningfactory.scenario;

import java.util.List;
import learningfactory.factory.plant.Finding;
import learningfactory.factory.plant.Findings;
import learningfactory.factory.plant.Plant;

/// Says what does not fit together between a scenario and its plant.
public final class ScenarioCheck {
    private ScenarioCheck() {}

    /// Everything that is wrong or looks wrong, in the order of the file.
    public static List<Finding> findings(Scenario scenario, Plant plant) {
        return new Findings().all();
    }
}
