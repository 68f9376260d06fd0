package learningfactory.quantity;

/// Refuses numbers that measure nothing, and says why.
final class Amount {
    private Amount() {}

    static void checkFinite(String what, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The %s (%s %s) must be a finite number.".formatted(what, value, unit));
        }
    }

    static void checkNotNegative(String what, double value, String unit) {
        checkFinite(what, value, unit);
        if (value < 0) {
            throw new IllegalArgumentException("The %s (%s %s) must not be negative.".formatted(what, value, unit));
        }
    }
}
