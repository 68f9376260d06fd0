package learningfactory.quantity;

/// What a machine draws.
///
/// @param watts at least zero
public record Power(double watts) implements Comparable<Power> {
    /// Checks that the number is finite and not negative.
    public Power {
        Amount.checkNotNegative("power", watts, "W");
    }

    /// A power in kilowatts.
    ///
    /// @param kilowatts at least zero
    /// @return the power
    public static Power ofKilowatts(double kilowatts) {
        return new Power(kilowatts * 1e3);
    }

    /// The energy that this power takes over a time.
    ///
    /// @param time how long
    /// @return power × time
    public Energy over(Ticks time) {
        return new Energy(watts * time.seconds());
    }

    @Override
    public int compareTo(Power other) {
        return Double.compare(watts, other.watts);
    }

    @Override
    public String toString() {
        return Numbers.brief(watts) + " W";
    }
}
