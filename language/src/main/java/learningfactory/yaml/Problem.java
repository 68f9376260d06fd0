package learningfactory.yaml;

/// Something in a file that is wrong or looks wrong: where it stands, what was found there, what was
/// expected, and what the writer may have meant.
///
/// @param file the file as the reader was told
/// @param line counted from 1
/// @param column counted from 1, in characters
/// @param found what stands there, as the beginning of a sentence without its full stop
/// @param expected what could stand there; empty when `found` says it all
/// @param maybe a proposal; empty when there is none
/// @param severity whether the file can be used all the same
public record Problem(
        String file, int line, int column, String found, String expected, String maybe, Severity severity) {

    /// How bad it is.
    public enum Severity {
        /// What the file describes cannot be used.
        ERROR,
        /// It can be used, but may not do what was meant.
        WARNING
    }

    /// Whether the file cannot be used because of this.
    ///
    /// @return false for a warning
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// The problem as a person reads it, such as `raufoss.yaml:12:9: the cycle (80) has no unit; expected a
    /// duration such as "80 s".` and a line `Maybe "80 s"?`.
    @Override
    public String toString() {
        return "%s:%d:%d: %s%s%s.%s"
                .formatted(
                        file,
                        line,
                        column,
                        isError() ? "" : "warning: ",
                        found,
                        expected.isEmpty() ? "" : "; expected " + expected,
                        maybe.isEmpty() ? "" : "\nMaybe " + maybe);
    }
}
