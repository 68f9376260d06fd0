package learningfactory.quantity;

/// A share or a ratio without unit; 1 is 100 %.
///
/// @param value at least zero; more than one is allowed (an effectiveness may exceed 100 %)
public record Ratio(double value) implements Comparable<Ratio> {
    /// Checks that the number is finite and not negative.
    public Ratio {
        Amount.checkNotNegative("ratio", value, "");
    }

    /// A ratio in percent.
    ///
    /// @param percent at least zero
    /// @return the ratio
    public static Ratio ofPercent(double percent) {
        return new Ratio(percent / 100);
    }

    /// The ratio in percent.
    ///
    /// @return 100 for the whole
    public double percent() {
        return value * 100;
    }

    /// Whether it is a share of a whole, such as a probability.
    ///
    /// @return true from zero to one
    public boolean isShare() {
        return value <= 1;
    }

    @Override
    public int compareTo(Ratio other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Numbers.brief(percent()) + " %";
    }
}
