package learningfactory.factory.performance;

import learningfactory.factory.equipment.Condition;

/// How a station spent its planned time, as far as its neighbours matter: what the search for the bottleneck
/// looks at. Shares of all its units' planned operation time that is not a planned stop; the rest of it was
/// work, set-up, faults and other causes inside the station.
///
/// @param station its name
/// @param working share in which it worked
/// @param starved share in which nothing had come (no part, no card)
/// @param blocked share in which it could not give its part away
public record StationShares(String station, double working, double starved, double blocked) {
    /// Checks that the shares are shares.
    public StationShares {
        if (!(working >= 0 && starved >= 0 && blocked >= 0 && working + starved + blocked <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "The station (%s) worked %s, starved %s and was blocked %s of its time; shares lie between 0 and 1 and add up to at most 1."
                            .formatted(station, working, starved, blocked));
        }
    }

    /// From the time spent in each condition.
    ///
    /// @param station its name
    /// @param microsByCondition µs by the ordinal of [Condition]
    /// @return its shares of planned busy time; all zero when it had none
    public static StationShares of(String station, long[] microsByCondition) {
        double planned = TimeModel.of(microsByCondition).plannedBusyMicros();
        if (planned == 0) {
            return new StationShares(station, 0, 0, 0);
        }
        long starved = microsByCondition[Condition.STARVED.ordinal()]
                + microsByCondition[Condition.WAITING_FOR_CARD.ordinal()];
        return new StationShares(
                station,
                microsByCondition[Condition.WORKING.ordinal()] / planned,
                starved / planned,
                microsByCondition[Condition.BLOCKED.ordinal()] / planned);
    }

    /// The share in which the station itself, and not a neighbour, set the pace: neither starved nor blocked.
    ///
    /// @return 0..1
    public double active() {
        return Math.max(0, 1 - starved - blocked);
    }
}
