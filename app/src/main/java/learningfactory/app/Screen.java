package learningfactory.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import learningfactory.report.Ink;

/// What the output goes to.
///
/// @param ink emphasis on standard output
/// @param errInk emphasis on standard error
/// @param showsProgress whether standard error is a terminal, where a line can be written over
record Screen(Ink ink, Ink errInk, boolean showsProgress) {

    /// Files and pipes: plain text, no progress.
    static final Screen PLAIN = new Screen(Ink.PLAIN, Ink.PLAIN, false);

    /// The screen of this process. Colours only on a terminal, and never when `NO_COLOR` is set
    /// (no-color.org) or `TERM` is `dumb`.
    static Screen ofThisProcess(Map<String, String> environment) {
        boolean isDumb = "dumb".equals(environment.get("TERM"));
        boolean mayColour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb;
        boolean isOutTerminal = isTerminal(1);
        boolean isErrTerminal = isTerminal(2);
        return new Screen(
                new Ink(isOutTerminal && mayColour), new Ink(isErrTerminal && mayColour), isErrTerminal && !isDumb);
    }

    /// Whether a standard stream is a terminal. Java's own console asks for input and output together, so
    /// ask Linux first.
    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25
    private static boolean isTerminal(int stream) {
        try {
            String target =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            Console console = System.console();
            return console != null && console.isTerminal();
        }
    }
}
