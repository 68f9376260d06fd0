package learningfactory.app;

/// What the process says when it ends; the same numbers stand in every `--help` and in
/// docs/guides/developer/command-line.md.
final class ExitCode {

    /// Done.
    static final int OK = 0;
    /// A plant has errors.
    static final int PLANT = 1;
    /// The words of the command line are wrong.
    static final int USAGE = 2;
    /// A file cannot be read or written.
    static final int FILE = 3;
    /// The program itself has failed.
    static final int INTERNAL = 70;

    /// For the help of every command.
    static final String HELP =
            "%nExit codes: 0 done, 1 a plant has errors, 2 wrong words, 3 a file cannot be read or written,"
                    + " 70 the program itself failed.";

    private ExitCode() {}
}
