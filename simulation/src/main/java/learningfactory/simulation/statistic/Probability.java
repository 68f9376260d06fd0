package learningfactory.simulation.statistic;

/// What all quantiles ask of a probability.
final class Probability {
    private Probability() {}

    static void check(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "The probability (%s) must lie between 0 and 1.\nMaybe it is in percent.".formatted(probability));
        }
    }
}
