package learningfactory.app;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.plant.Plant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says everything that is wrong in plant files, or what was read.
@Command(
        name = "check",
        description = "Say everything that is wrong in plant files, with line and column.",
        footer = ExitCode.HELP)
final class CheckCommand extends FactoryCommand {

    @Parameters(paramLabel = "PLANT", arity = "1..*", description = "Names from ./factory plants, or files.")
    private List<String> asked = new ArrayList<>();

    @Override
    public Integer call() {
        boolean isBad = false;
        for (String name : asked) {
            PlantChoice choice = PlantChoice.open(name, List.of());
            isBad |= choice.show(out(), screen().ink());
            String ok = name + ": " + screen().ink().green("OK") + ", ";
            choice.findPlant().ifPresent(plant -> out().println(ok + summary(plant)));
        }
        out().flush();
        return isBad ? ExitCode.PLANT : ExitCode.OK;
    }

    private static String summary(Plant plant) {
        List<String> parts = new ArrayList<>();
        parts.add("\"" + plant.name() + "\"");
        count(parts, plant.material().products().size(), "product", "products");
        count(parts, plant.material().sources().size(), "source", "sources");
        count(parts, plant.equipment().stations().size(), "station", "stations");
        count(parts, plant.equipment().buffers().size(), "buffer", "buffers");
        count(parts, plant.equipment().conveyors().size(), "conveyor", "conveyors");
        count(parts, plant.equipment().fleets().size(), "fleet", "fleets");
        count(parts, plant.people().crews().size(), "crew", "crews");
        count(parts, plant.flow().cards().size(), "card loop", "card loops");
        count(parts, plant.material().sinks().size(), "sink", "sinks");
        return String.join(", ", parts);
    }

    private static void count(List<String> parts, int number, String one, String many) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : many));
        }
    }
}
