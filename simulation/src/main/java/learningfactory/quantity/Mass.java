package learningfactory.quantity;

/// How heavy something is.
///
/// @param kilograms at least zero
public record Mass(double kilograms) implements Comparable<Mass> {
    /// Checks that the number is finite and not negative.
    public Mass {
        Amount.checkNotNegative("mass", kilograms, "kg");
    }

    /// Two masses together.
    ///
    /// @param other the other
    /// @return the sum
    public Mass plus(Mass other) {
        return new Mass(kilograms + other.kilograms);
    }

    @Override
    public int compareTo(Mass other) {
        return Double.compare(kilograms, other.kilograms);
    }

    @Override
    public String toString() {
        return Numbers.brief(kilograms) + " kg";
    }
}
