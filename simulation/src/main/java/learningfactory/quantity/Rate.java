package learningfactory.quantity;

/// How often something happens, such as parts that arrive.
///
/// @param perSecond at least zero
public record Rate(double perSecond) implements Comparable<Rate> {
    /// Checks that the number is finite and not negative.
    public Rate {
        Amount.checkNotNegative("rate", perSecond, "1/s");
    }

    private static final double SECONDS_PER_HOUR = 3600;

    /// The rate in the unit of the shop floor.
    ///
    /// @return so many an hour
    public double perHour() {
        return perSecond * SECONDS_PER_HOUR;
    }

    /// The mean time from one to the next.
    ///
    /// @return the duration, to the nearest microsecond
    /// @throws IllegalArgumentException when the rate is zero
    public Ticks meanInterval() {
        if (perSecond == 0) {
            throw new IllegalArgumentException("A rate of zero has no interval: nothing ever happens.");
        }
        return Ticks.ofSeconds(1 / perSecond);
    }

    @Override
    public int compareTo(Rate other) {
        return Double.compare(perSecond, other.perSecond);
    }

    @Override
    public String toString() {
        return Numbers.brief(perSecond) + " 1/s";
    }
}
