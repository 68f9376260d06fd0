package learningfactory.app;

/// Ends a command with a message for its user and an exit code.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// One of [ExitCode].
    int exitCode() {
        return exitCode;
    }
}
