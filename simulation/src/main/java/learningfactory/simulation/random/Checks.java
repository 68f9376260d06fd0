package learningfactory.simulation.random;

/// Refuses parameters that make no law, and says why.
final class Checks {
    private Checks() {}

    static void finite(String law, String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The %s of the %s distribution (%s) must be a finite number.".formatted(name, law, value));
        }
    }

    static void positive(String law, String name, double value) {
        finite(law, name, value);
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "The %s of the %s distribution (%s) must be more than zero.\nMaybe use a constant."
                            .formatted(name, law, value));
        }
    }

    static void notNegative(String law, String name, double value) {
        finite(law, name, value);
        if (value < 0) {
            throw new IllegalArgumentException(
                    "The %s of the %s distribution (%s) must not be negative.".formatted(name, law, value));
        }
    }

    static void ordered(String law, String lowName, double low, String highName, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "The %s (%s) of the %s distribution must not exceed the %s (%s).\nMaybe they are exchanged."
                            .formatted(lowName, low, law, highName, high));
        }
    }
}
