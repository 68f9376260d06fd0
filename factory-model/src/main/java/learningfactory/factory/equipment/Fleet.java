package learningfactory.factory.equipment;

import java.util.Optional;

/// Identical vehicles on the path network.
///
/// @param name how the plant file calls it
/// @param vehicles how many, at least 1
/// @param home the point where they start and wait
/// @param metresPerSecond speed, m/s
/// @param loadMicros time to load or to unload, µs
/// @param rule which waiting transport a free vehicle takes
/// @param battery its battery, if it must be charged
public record Fleet(
        String name,
        int vehicles,
        String home,
        double metresPerSecond,
        long loadMicros,
        Rule rule,
        Optional<Battery> battery) {
    public Fleet {
        if (vehicles < 1 || !(metresPerSecond > 0) || loadMicros < 0) {
            throw new IllegalArgumentException(
                    "The fleet (%s) has %d vehicles at %s m/s that load in %d µs; it needs a vehicle, a speed and no negative time."
                            .formatted(name, vehicles, metresPerSecond, loadMicros));
        }
    }

    /// Which waiting transport a free vehicle takes.
    public enum Rule {
        /// The one that has waited longest.
        LONGEST_WAITING,
        /// The one whose pick-up point is nearest.
        NEAREST
    }

    /// A battery.
    ///
    /// @param metres range of a full battery, m of driving
    /// @param chargeAt share of the charge, 0..1, below which a free vehicle goes to charge
    /// @param chargeMicros time from empty to full, µs; charging is linear
    /// @param charger the point where it charges
    public record Battery(double metres, double chargeAt, long chargeMicros, String charger) {
        public Battery {
            if (!(metres > 0 && chargeAt >= 0 && chargeAt < 1) || chargeMicros < 0) {
                throw new IllegalArgumentException(
                        "A battery lasts %s m, is charged at %s and takes %d µs; range must be more than zero and the share within 0..1."
                                .formatted(metres, chargeAt, chargeMicros));
            }
        }
    }
}
