package learningfactory.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// What every command has: help, a way to show failures, and where it writes to.
abstract class FactoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("unused") // Main asks whether it was given
    @Option(names = "--verbose", description = "Show where in the program a failure happened.")
    private boolean verbose;

    /// Standard output: the result and nothing else.
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Standard error: problems and progress.
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// What the output goes to.
    final Screen screen() {
        return main.screen();
    }

    /// Prints a result.
    ///
    /// @return the exit code for success
    final int print(String text) {
        out().print(text);
        out().flush();
        return ExitCode.OK;
    }
}
