package learningfactory.factory.performance;

import learningfactory.factory.equipment.Condition;

/// How long a work unit, or all units of a station together, spent in each part of the ISO 22400-2 time
/// model. All µs.
///
///     reference time = not planned + POT      POT  = PDOT + PBT
///     PBT = ADOT + AUBT                       AUBT = ADET + AUPT      AUPT = AUST + APT
///
/// @param productionMicros APT, actual production time
/// @param setupMicros AUST, actual unit set-up time
/// @param delayMicros ADET, actual unit delay time
/// @param downMicros ADOT, actual unit down time
/// @param plannedDownMicros PDOT, planned down time
/// @param notPlannedMicros outside planned operation time
public record TimeModel(
        long productionMicros,
        long setupMicros,
        long delayMicros,
        long downMicros,
        long plannedDownMicros,
        long notPlannedMicros) {
    /// Checks that no time is negative.
    public TimeModel {
        if ((productionMicros | setupMicros | delayMicros | downMicros | plannedDownMicros | notPlannedMicros) < 0) {
            throw new IllegalArgumentException(
                    "A time model has APT %d, AUST %d, ADET %d, ADOT %d, PDOT %d and unplanned %d µs; none may be negative."
                            .formatted(
                                    productionMicros,
                                    setupMicros,
                                    delayMicros,
                                    downMicros,
                                    plannedDownMicros,
                                    notPlannedMicros));
        }
    }

    /// From the time spent in each condition; [TimeElement#of] says which goes where.
    ///
    /// @param microsByCondition µs by the ordinal of [Condition], one for each condition
    /// @return the time model, whose reference time is their sum
    /// @throws IllegalArgumentException when there are more or fewer times than conditions
    public static TimeModel of(long[] microsByCondition) {
        Condition[] conditions = Condition.values();
        if (microsByCondition.length != conditions.length) {
            throw new IllegalArgumentException("There are times for %d conditions; a unit has %d."
                    .formatted(microsByCondition.length, conditions.length));
        }
        long[] sums = new long[TimeElement.values().length];
        for (Condition condition : conditions) {
            sums[TimeElement.of(condition).ordinal()] += microsByCondition[condition.ordinal()];
        }
        return new TimeModel(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    /// AUPT, actual unit processing time: production and set-up.
    ///
    /// @return µs
    public long processingMicros() {
        return productionMicros + setupMicros;
    }

    /// AUBT, actual unit busy time: an order is being worked on, going on or not.
    ///
    /// @return µs
    public long busyMicros() {
        return processingMicros() + delayMicros;
    }

    /// PBT, planned busy time: planned operation less planned stops.
    ///
    /// @return µs
    public long plannedBusyMicros() {
        return busyMicros() + downMicros;
    }

    /// POT, planned operation time.
    ///
    /// @return µs
    public long plannedOperationMicros() {
        return plannedBusyMicros() + plannedDownMicros;
    }

    /// All time looked at.
    ///
    /// @return µs
    public long referenceMicros() {
        return plannedOperationMicros() + notPlannedMicros;
    }
}
