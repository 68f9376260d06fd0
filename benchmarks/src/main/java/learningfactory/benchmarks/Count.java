package learningfactory.benchmarks;

import java.util.List;

/// A number of something on the command line of a bench.
public final class Count {
    private Count() {}

    /// The number that stands at this place.
    ///
    /// @param what is counted, for the error
    /// @param words of the command line
    /// @param at the place; when nothing stands there, `otherwise` counts
    /// @throws IllegalArgumentException when it is no whole number of at least 1
    public static int of(String what, List<String> words, int at, int otherwise) {
        return words.size() <= at ? otherwise : of(what, words.get(at));
    }

    /// The same of one word.
    ///
    /// @throws IllegalArgumentException when it is no whole number of at least 1
    public static int of(String what, String word) {
        try {
            int count = Integer.parseInt(word);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The number of %s ('%s') is no whole number.\nMaybe look at ./factory bench --help"
                            .formatted(what, word),
                    e);
        }
        throw new IllegalArgumentException("The number of %s (%s) must be 1 or more.".formatted(what, word));
    }
}
