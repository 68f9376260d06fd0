package learningfactory.app;

import java.nio.file.Path;
import learningfactory.report.HtmlReport;
import learningfactory.report.Result;
import learningfactory.report.RunJson;
import learningfactory.report.RunPlan;
import learningfactory.report.RunTable;
import learningfactory.report.WipSeries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a plant and shows its figures.
@Command(name = "run", description = "Run a plant and show its figures.", footer = ExitCode.HELP)
final class RunCommand extends FactoryCommand {

    @Mixin
    private RunOptions options;

    @Parameters(
            paramLabel = "PLANT",
            arity = "0..1",
            defaultValue = "raufoss",
            description = "A name from ./factory plants, or a file. Default: ${DEFAULT-VALUE}.")
    private String asked;

    @Option(names = "--json", description = "Print one JSON document instead of the table (./factory schema run).")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write an HTML page that needs nothing else.")
    private @Nullable Path report;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Also write what happened in the first replication, one JSON line a fact.")
    private @Nullable Path journal;

    @Override
    public Integer call() {
        RunPlan plan = options.plan();
        Study study = new Study(plan, options.threads(), err(), screen());
        OutputFile.refuseHopeless(report);
        OutputFile.refuseHopeless(journal);
        PlantChoice choice = PlantChoice.open(asked, options.changes());
        if (choice.show(err(), screen().errInk())) {
            return ExitCode.PLANT;
        }
        Result result = study.run(choice);
        if (report != null || journal != null) {
            WipSeries wip = new Observation(choice, plan).observe(journal);
            if (report != null) {
                OutputFile.write(report, HtmlReport.of(result, wip));
            }
        }
        return print(json ? RunJson.of(result) : RunTable.of(result, screen().ink()));
    }
}
