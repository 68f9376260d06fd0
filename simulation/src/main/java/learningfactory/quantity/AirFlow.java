package learningfactory.quantity;

/// Compressed air that is used, as it would be at 0 °C and 101,325 Pa (DIN 1343).
///
/// @param normalCubicMetresPerSecond at least zero
public record AirFlow(double normalCubicMetresPerSecond) implements Comparable<AirFlow> {
    /// Checks that the number is finite and not negative.
    public AirFlow {
        Amount.checkNotNegative("air flow", normalCubicMetresPerSecond, "Nm3/s");
    }

    @Override
    public int compareTo(AirFlow other) {
        return Double.compare(normalCubicMetresPerSecond, other.normalCubicMetresPerSecond);
    }

    @Override
    public String toString() {
        return Numbers.brief(normalCubicMetresPerSecond) + " Nm3/s";
    }
}
