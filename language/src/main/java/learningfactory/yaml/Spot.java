package learningfactory.yaml;

/// A place in a file.
///
/// @param line counted from 1
/// @param column counted from 1, in characters
/// @param from first character of the value, counted from 0 in the whole text
/// @param to one past its last character
public record Spot(int line, int column, int from, int to) {
    /// The beginning of a file.
    public static final Spot START = new Spot(1, 1, 0, 0);
}
