package learningfactory.quantity;

/// Greenhouse gas, as the carbon dioxide that warms alike (GHG Protocol).
///
/// @param kilograms at least zero
public record Emission(double kilograms) implements Comparable<Emission> {
    /// Checks that the number is finite and not negative.
    public Emission {
        Amount.checkNotNegative("emission", kilograms, "kg CO2e");
    }

    /// Two emissions together.
    ///
    /// @param other the other
    /// @return the sum
    public Emission plus(Emission other) {
        return new Emission(kilograms + other.kilograms);
    }

    @Override
    public int compareTo(Emission other) {
        return Double.compare(kilograms, other.kilograms);
    }

    @Override
    public String toString() {
        return Numbers.brief(kilograms) + " kg CO2e";
    }
}
