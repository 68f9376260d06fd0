package learningfactory.app;

import java.util.ArrayList;
import java.util.List;
import learningfactory.report.CompareJson;
import learningfactory.report.CompareTable;
import learningfactory.report.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs plants against each other with the same luck: same seed, same replications, same stream for every
/// source of chance that has the same name in both.
@Command(
        name = "compare",
        description = "Run plants against each other with the same luck and show the difference to the first.",
        footer = ExitCode.HELP)
final class CompareCommand extends FactoryCommand {

    @Mixin
    private RunOptions options;

    @Parameters(
            paramLabel = "PLANT",
            arity = "2..26",
            description = "Two plants or more; every later one is held against the first.")
    private List<String> asked = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document instead of the table (./factory schema compare).")
    private boolean json;

    @Override
    public Integer call() {
        Study study = new Study(options.plan(), options.threads(), err(), screen());
        List<PlantChoice> choices = new ArrayList<>();
        boolean isBad = false;
        for (String name : asked) {
            PlantChoice choice = PlantChoice.open(name, options.changes());
            isBad |= choice.show(err(), screen().errInk());
            choices.add(choice);
        }
        if (isBad) {
            return ExitCode.PLANT;
        }
        Comparison comparison = new Comparison(choices.stream().map(study::run).toList());
        return print(json ? CompareJson.of(comparison) : CompareTable.of(comparison, screen().ink()));
    }
}
