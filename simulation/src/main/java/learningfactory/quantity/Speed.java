package learningfactory.quantity;

/// How fast a conveyor or a vehicle moves.
///
/// @param metresPerSecond at least zero
public record Speed(double metresPerSecond) implements Comparable<Speed> {
    /// Checks that the number is finite and not negative.
    public Speed {
        Amount.checkNotNegative("speed", metresPerSecond, "m/s");
    }

    @Override
    public int compareTo(Speed other) {
        return Double.compare(metresPerSecond, other.metresPerSecond);
    }

    @Override
    public String toString() {
        return Numbers.brief(metresPerSecond) + " m/s";
    }
}
