package learningfactory.quantity;

/// Work done or electricity used.
///
/// @param joules at least zero
public record Energy(double joules) implements Comparable<Energy> {
    /// Checks that the number is finite and not negative.
    public Energy {
        Amount.checkNotNegative("energy", joules, "J");
    }

    private static final double JOULES_PER_KILOWATT_HOUR = 3.6e6;

    /// An energy in kilowatt-hours.
    ///
    /// @param kilowattHours at least zero
    /// @return the energy
    public static Energy ofKilowattHours(double kilowattHours) {
        return new Energy(kilowattHours * JOULES_PER_KILOWATT_HOUR);
    }

    /// The energy in the unit of the meter.
    ///
    /// @return kilowatt-hours
    public double kilowattHours() {
        return joules / JOULES_PER_KILOWATT_HOUR;
    }

    /// Two energies together.
    ///
    /// @param other the other
    /// @return the sum
    public Energy plus(Energy other) {
        return new Energy(joules + other.joules);
    }

    @Override
    public int compareTo(Energy other) {
        return Double.compare(joules, other.joules);
    }

    @Override
    public String toString() {
        return Numbers.brief(joules) + " J";
    }
}
