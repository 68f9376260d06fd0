package learningfactory.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one entry: `./factory` passes its words here.
@Command(
        name = "factory",
        description = "Describe a factory in a text file, run it, learn from it.",
        footer = ExitCode.HELP,
        subcommands = {
            StartCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RunCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            SetCommand.class,
            PlantsCommand.class,
            ScenariosCommand.class,
            SchemaCommand.class,
            Version.class
        })
public final class Main {

    private final Screen screen;

    Main(Screen screen) {
        this.screen = screen;
    }

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param words what stands after `./factory`
    public static void main(String[] words) {
        System.exit(commandLine(Screen.ofThisProcess(System.getenv())).execute(words));
    }

    /// The command line with all its commands; no command shows a stack trace unless asked to.
    static CommandLine commandLine(Screen screen) {
        CommandLine line = new CommandLine(new Main(screen));
        line.setParameterExceptionHandler(Main::wrongWords);
        line.setExecutionExceptionHandler(Main::failure);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        return line;
    }

    /// Where the commands write to.
    Screen screen() {
        return screen;
    }

    private static int wrongWords(ParameterException wrong, String[] words) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            String path = line.getCommandSpec().qualifiedName();
            err.printf("Maybe look at ./%s --help.%n", path);
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private static int failure(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof Refusal refusal) {
            err.println(refusal.getMessage());
            err.flush();
            return refusal.exitCode();
        }
        err.println("The program itself has failed: " + failure);
        err.println("Please report it with the command and the plant file; --verbose shows where it happened.");
        if (parsed.hasMatchedOption("--verbose")) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.INTERNAL;
    }
}
