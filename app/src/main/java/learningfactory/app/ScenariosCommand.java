package learningfactory.app;

import learningfactory.language.scenario.ReadScenario;
import learningfactory.language.scenario.ShippedScenarios;
import learningfactory.scenario.Scenario;
import picocli.CommandLine.Command;

/// Lists the scenarios that come with the factory.
@Command(name = "scenarios", description = "List the scenarios that come with the factory.", footer = ExitCode.HELP)
final class ScenariosCommand extends FactoryCommand {

    @Override
    public Integer call() {
        for (String name : ShippedScenarios.names()) {
            if (ShippedScenarios.read(name) instanceof ReadScenario.Good good) {
                Scenario scenario = good.scenario();
                out().printf(
                                "%-24s %4s min  %-14s %s%n",
                                name,
                                scenario.timing().minutes(),
                                scenario.plant(),
                                scenario.title().nb() + " · " + scenario.title().en());
            }
        }
        out().flush();
        return ExitCode.OK;
    }
}
