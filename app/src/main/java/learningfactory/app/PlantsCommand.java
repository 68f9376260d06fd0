package learningfactory.app;

import learningfactory.factory.plant.Plant;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.language.plant.ShippedPlants;
import picocli.CommandLine.Command;

/// Lists the plants that come with the factory.
@Command(name = "plants", description = "List the plants that come with the factory.", footer = ExitCode.HELP)
final class PlantsCommand extends FactoryCommand {

    private static final int NAME_WIDTH = 34;

    @Override
    public Integer call() {
        for (String name : ShippedPlants.names()) {
            String gap = " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
            out().println(name + gap + title(name));
        }
        out().flush();
        return ExitCode.OK;
    }

    private static String title(String name) {
        return switch (PlantFile.read(name, ShippedPlants.find(name).orElseThrow())) {
            case Read.Good(Plant plant, var warnings) -> plant.name();
            case Read.Bad bad -> "";
        };
    }
}
