package learningfactory.factory.material;

/// A measured property of a part and its limits, in the unit of the drawing.
///
/// @param name such as `bore diameter`
/// @param unit as written on the drawing, such as `mm`; only shown, never computed with
/// @param nominal the value aimed at
/// @param lower lower specification limit, at most `upper`
/// @param upper upper specification limit
public record Characteristic(String name, String unit, double nominal, double lower, double upper) {
    public Characteristic {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "The characteristic (%s) has the lower limit %s above the upper limit %s.\nMaybe they are swapped."
                            .formatted(name, lower, upper));
        }
    }

    /// Whether a part with this value is within its drawing.
    public boolean accepts(double value) {
        return value >= lower && value <= upper;
    }
}
