package learningfactory.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/// The middle of some figures, which one disturbed run does not move.
final class Median {
    private Median() {}

    /// The middle figure, or the mean of the two in the middle.
    ///
    /// @throws IllegalArgumentException when there is none
    static double of(Stream<Double> figures) {
        List<Double> sorted = figures.sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("No figure has no median.");
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
