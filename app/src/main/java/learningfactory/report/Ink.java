package learningfactory.report;

/// Emphasis on a terminal; on paper or in a file it leaves the text as it is.
///
/// @param isColoured whether escape sequences may be written
public record Ink(boolean isColoured) {
    /// No escape sequences.
    public static final Ink PLAIN = new Ink(false);

    /// A heading.
    public String bold(String text) {
        return wrap(1, text);
    }

    /// Something of less weight.
    public String faint(String text) {
        return wrap(2, text);
    }

    /// Something wrong.
    public String red(String text) {
        return wrap(31, text);
    }

    /// Something in order.
    public String green(String text) {
        return wrap(32, text);
    }

    /// In the foreground colour of this SGR number.
    String colour(int number, String text) {
        return wrap(number, text);
    }

    private String wrap(int code, String text) {
        return isColoured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
