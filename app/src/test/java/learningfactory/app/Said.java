package learningfactory.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// What a command answered.
///
/// @param exitCode its exit code
/// @param out what it printed on standard output
/// @param err what it printed on standard error
record Said(int exitCode, String out, String err) {

    /// Runs a command in this process as `./factory` would, on no terminal.
    static Said to(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(Screen.PLAIN);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exitCode = line.execute(words);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
