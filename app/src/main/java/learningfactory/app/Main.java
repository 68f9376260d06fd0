package learningfactory.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The one entry: `./factory` passes its words here.
@Command(
        name = "factory",
        description = "Describe a factory in a text file, run it, learn from it.",
        subcommands = Version.class)
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param words what stands after `./factory`
    public static void main(String[] words) {
        System.exit(new CommandLine(new Main()).execute(words));
    }
}
