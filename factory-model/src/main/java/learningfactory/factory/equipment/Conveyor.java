package learningfactory.factory.equipment;

/// A belt that carries parts at constant speed from its start to its end.
///
/// An accumulating belt lets parts close up behind a part that cannot leave; the other kind stops as a whole
/// until it can.
///
/// @param name how the plant file calls it
/// @param lengthMetres from start to end, m, more than zero
/// @param metresPerSecond speed, m/s, more than zero
/// @param pitchMetres room one part takes, m, more than zero, at most the length
/// @param accumulating whether parts close up
public record Conveyor(
        String name, double lengthMetres, double metresPerSecond, double pitchMetres, boolean accumulating) {
    public Conveyor {
        if (!(lengthMetres > 0 && metresPerSecond > 0 && pitchMetres > 0 && pitchMetres <= lengthMetres)) {
            throw new IllegalArgumentException(
                    "The conveyor (%s) is %s m long, runs at %s m/s and gives each part %s m; all must be more than zero and a part must fit."
                            .formatted(name, lengthMetres, metresPerSecond, pitchMetres));
        }
    }

    /// Parts it holds.
    public int capacity() {
        return (int) Math.floor(lengthMetres / pitchMetres + 1e-9);
    }

    /// Time from start to end of an unhindered part, µs.
    public long travelMicros() {
        return Math.round(lengthMetres / metresPerSecond * 1e6);
    }

    /// Least time between two parts entering, µs.
    public long pitchMicros() {
        return Math.round(pitchMetres / metresPerSecond * 1e6);
    }
}
