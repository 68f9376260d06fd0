package learningfactory.factory.performance;

/// What failures cost a work unit in the time looked at.
///
/// @param failures FE, failure events
/// @param operatingMicros time the unit operated between them, all pieces together, µs
/// @param repairMicros TTR, from the failure to the end of the repair, waiting for the repairer included, µs
/// @param handsOnMicros the part of it in which someone repaired (CMT, corrective maintenance time), µs
/// @param preventiveMicros PMT, preventive maintenance time, µs
public record Breakdowns(
        long failures, long operatingMicros, long repairMicros, long handsOnMicros, long preventiveMicros) {
    /// Nothing ever failed.
    public static final Breakdowns NONE = new Breakdowns(0, 0, 0, 0, 0);

    /// Checks that nothing is negative and that nobody repaired longer than the unit was broken.
    public Breakdowns {
        if (failures < 0 || operatingMicros < 0 || handsOnMicros < 0 || preventiveMicros < 0) {
            throw new IllegalArgumentException(
                    "Failures %d, operating %d µs, hands-on %d µs, preventive %d µs; none may be negative."
                            .formatted(failures, operatingMicros, handsOnMicros, preventiveMicros));
        }
        if (repairMicros < handsOnMicros) {
            throw new IllegalArgumentException(
                    "The unit was broken for %d µs but repaired for %d µs.\nMaybe they are swapped."
                            .formatted(repairMicros, handsOnMicros));
        }
    }
}
