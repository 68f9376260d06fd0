package learningfactory.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.plant.Plant;
import learningfactory.language.scenario.ReadScenario;
import learningfactory.scenario.Scenario;
import learningfactory.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says everything that is wrong in plant and scenario files, or what was read.
@Command(
        name = "check",
        description = "Say everything that is wrong in plant and scenario files, with line and column.",
        footer = ExitCode.HELP)
final class CheckCommand extends FactoryCommand {

    @Parameters(
            paramLabel = "PLANT|SCENARIO",
            arity = "1..*",
            description = "Names from ./factory plants or scenarios, or files.")
    private List<String> asked = new ArrayList<>();

    @Override
    public Integer call() {
        boolean isBad = false;
        for (String name : asked) {
            Optional<ReadScenario> scenario = ScenarioChoice.find(name);
            isBad |=
                    scenario.isPresent() ? isBad(name, scenario.get()) : isBad(name, PlantChoice.open(name, List.of()));
        }
        out().flush();
        return isBad ? ExitCode.PLANT : ExitCode.OK;
    }

    private boolean isBad(String name, PlantChoice choice) {
        boolean isBad = choice.show(out(), screen().ink());
        choice.findPlant().ifPresent(plant -> say(name, summary(plant)));
        return isBad;
    }

    private boolean isBad(String name, ReadScenario read) {
        for (Problem problem : read.problems()) {
            String words = problem.toString();
            out().println(problem.isError() ? screen().ink().red(words) : words);
        }
        return switch (read) {
            case ReadScenario.Good good -> {
                say(name, summary(good.scenario()));
                yield false;
            }
            case ReadScenario.Bad _ -> true;
        };
    }

    private void say(String name, String summary) {
        out().println(name + ": " + screen().ink().green("OK") + ", " + summary);
    }

    private static String summary(Scenario scenario) {
        List<String> parts = new ArrayList<>();
        parts.add("\"%s\" on %s".formatted(scenario.title().nb(), scenario.plant()));
        parts.add(scenario.timing().minutes() + " min");
        count(parts, scenario.roles().size(), "role", "roles");
        count(parts, scenario.objectives().size(), "objective", "objectives");
        count(parts, scenario.injects().size(), "inject", "injects");
        count(parts, scenario.response().size(), "step", "steps");
        count(parts, scenario.envelope().size(), "hazard", "hazards");
        return String.join(", ", parts);
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
