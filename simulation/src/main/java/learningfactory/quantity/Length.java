package learningfactory.quantity;

/// How long something or a way is.
///
/// @param metres at least zero
public record Length(double metres) implements Comparable<Length> {
    /// Checks that the number is finite and not negative.
    public Length {
        Amount.checkNotNegative("length", metres, "m");
    }

    /// How long a way of this length takes.
    ///
    /// @param speed more than zero
    /// @return length / speed, to the nearest microsecond
    /// @throws IllegalArgumentException when the speed is zero
    public Ticks at(Speed speed) {
        if (speed.metresPerSecond() == 0) {
            throw new IllegalArgumentException("At a speed of 0 m/s nothing covers %s m.".formatted(metres));
        }
        return Ticks.ofSeconds(metres / speed.metresPerSecond());
    }

    @Override
    public int compareTo(Length other) {
        return Double.compare(metres, other.metres);
    }

    @Override
    public String toString() {
        return Numbers.brief(metres) + " m";
    }
}
