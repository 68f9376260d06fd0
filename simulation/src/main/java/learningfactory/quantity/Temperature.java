package learningfactory.quantity;

/// How hot something is.
///
/// @param degreesCelsius not below absolute zero, -273.15 °C
public record Temperature(double degreesCelsius) implements Comparable<Temperature> {
    private static final double ABSOLUTE_ZERO = -273.15;

    /// Checks that the number is finite and not below absolute zero.
    public Temperature {
        Amount.checkFinite("temperature", degreesCelsius, "°C");
        if (degreesCelsius < ABSOLUTE_ZERO) {
            throw new IllegalArgumentException(
                    "The temperature (%s °C) is below absolute zero (%s °C).".formatted(degreesCelsius, ABSOLUTE_ZERO));
        }
    }

    @Override
    public int compareTo(Temperature other) {
        return Double.compare(degreesCelsius, other.degreesCelsius);
    }

    @Override
    public String toString() {
        return Numbers.brief(degreesCelsius) + " °C";
    }
}
