package learningfactory.language;

/// A place in a plant file.
///
/// @param line counted from 1
/// @param column counted from 1, in characters
/// @param from first character of the value, counted from 0 in the whole text
/// @param to one past its last character
record Spot(int line, int column, int from, int to) {
    static final Spot START = new Spot(1, 1, 0, 0);
}
