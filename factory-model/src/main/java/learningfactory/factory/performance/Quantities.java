package learningfactory.factory.performance;

/// What came out of a work unit in the time looked at, in pieces (ISO 22400-2, logistical and quality
/// elements).
///
/// @param produced PQ, produced quantity: all pieces worked, good or not
/// @param scrap SQ, scrap quantity
/// @param rework RQ, pieces sent to be worked again
/// @param firstPass GP, good parts: right the first time, without rework
public record Quantities(long produced, long scrap, long rework, long firstPass) {
    /// Checks that no quantity is negative and none is larger than what was produced.
    public Quantities {
        if (produced < 0 || scrap < 0 || rework < 0 || firstPass < 0) {
            throw new IllegalArgumentException(
                    "Produced %d, scrap %d, rework %d, right first time %d pieces; none may be negative."
                            .formatted(produced, scrap, rework, firstPass));
        }
        if (scrap + rework > produced || firstPass > produced) {
            throw new IllegalArgumentException(
                    "Scrap %d and rework %d, or right first time %d, are more than the %d pieces produced."
                            .formatted(scrap, rework, firstPass, produced));
        }
    }

    /// Pieces of which none was bad.
    ///
    /// @param produced how many
    /// @return as many, all right the first time
    public static Quantities allGood(long produced) {
        return new Quantities(produced, 0, 0, produced);
    }

    /// GQ, good quantity: produced, and neither scrapped nor sent back.
    ///
    /// @return pieces
    public long good() {
        return produced - scrap - rework;
    }
}
