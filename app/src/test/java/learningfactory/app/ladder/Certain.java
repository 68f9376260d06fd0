package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import learningfactory.factory.performance.Figures;
import org.assertj.core.data.Offset;

/// One run of a plant without chance, whose figures are known by hand calculation to the last digit that is
/// shown.
///
/// @param figures measured after a warm-up of a twentieth of the run
record Certain(Figures figures) {
    private static final Offset<Double> DIGITS = within(1e-6);

    /// Runs a plant as a plant file describes it.
    ///
    /// @param yaml    the file
    /// @param minutes length of the run after the warm-up
    static Certain of(String yaml, long minutes) {
        return new Certain(Ladder.certain(Ladder.plant(yaml), minutes));
    }

    /// Compares a figure in its own unit: times are in seconds, rates per hour.
    void expect(String path, double exact) {
        assertThat(figures.value(path)).as(path).isCloseTo(exact, DIGITS);
    }
}
