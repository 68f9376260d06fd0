package learningfactory.factory.performance;

/// The key performance indicators of ISO 22400-2 for one work unit, or for all units of a station together.
///
/// Each is a ratio without unit unless it says otherwise, and NaN where it is a share of nothing. The words
/// and formulas are those of ISO 22400-2:2014, by the name of the indicator; the abbreviations stand in
/// [TimeModel], [Quantities] and [Breakdowns].
///
/// @param time where the time went
/// @param pieces what came out
/// @param breakdowns what failures cost
/// @param plannedRuntimeMicros PRI, planned run time per item: the mean working time the plan foresees for a
///     piece of the mix that was made, µs; times the pieces it gives the production time that would have been
///     enough
public record Kpis(TimeModel time, Quantities pieces, Breakdowns breakdowns, double plannedRuntimeMicros) {
    private static final double MICROS_PER_HOUR = 3.6e9;
    private static final double MICROS_PER_SECOND = 1e6;

    /// Checks that the planned run time is a time.
    public Kpis {
        if (!(plannedRuntimeMicros >= 0)) {
            throw new IllegalArgumentException(
                    "The planned run time per item is %s µs; it must not be negative.".formatted(plannedRuntimeMicros));
        }
    }

    /// Availability: APT / PBT. The share of planned busy time in which the unit really produced.
    ///
    /// @return 0..1
    public double availability() {
        return ratio(time.productionMicros(), time.plannedBusyMicros());
    }

    /// Effectiveness: PRI · PQ / APT. How fast it produced against the plan; above 1 when faster.
    ///
    /// @return at least 0
    public double effectiveness() {
        return ratio(plannedRuntimeMicros * pieces.produced(), time.productionMicros());
    }

    /// Quality ratio: GQ / PQ.
    ///
    /// @return 0..1
    public double qualityRatio() {
        return ratio(pieces.good(), pieces.produced());
    }

    /// Overall equipment effectiveness index: availability · effectiveness · quality ratio.
    ///
    /// A unit that produced nothing in planned busy time has an index of zero, although its factors do not
    /// exist.
    ///
    /// @return at least 0
    public double oee() {
        if (pieces.produced() == 0 || time.productionMicros() == 0) {
            return time.plannedBusyMicros() == 0 ? Double.NaN : 0;
        }
        return availability() * effectiveness() * qualityRatio();
    }

    /// Net equipment effectiveness index: AUPT / PBT · effectiveness · quality ratio. Like OEE, but set-up is
    /// no loss.
    ///
    /// @return at least 0
    public double nee() {
        if (pieces.produced() == 0 || time.productionMicros() == 0) {
            return time.plannedBusyMicros() == 0 ? Double.NaN : 0;
        }
        return ratio(time.processingMicros(), time.plannedBusyMicros()) * effectiveness() * qualityRatio();
    }

    /// Allocation efficiency: AUBT / PBT. How much of the planned time had an order on the unit.
    ///
    /// @return 0..1
    public double allocationEfficiency() {
        return ratio(time.busyMicros(), time.plannedBusyMicros());
    }

    /// Utilisation efficiency: APT / AUBT. How much of the time with an order was production.
    ///
    /// @return 0..1
    public double utilisationEfficiency() {
        return ratio(time.productionMicros(), time.busyMicros());
    }

    /// Technical efficiency: APT / (APT + ADET).
    ///
    /// @return 0..1
    public double technicalEfficiency() {
        return ratio(time.productionMicros(), time.productionMicros() + time.delayMicros());
    }

    /// Set-up ratio: AUST / AUPT.
    ///
    /// @return 0..1
    public double setupRatio() {
        return ratio(time.setupMicros(), time.processingMicros());
    }

    /// Scrap ratio: SQ / PQ.
    ///
    /// @return 0..1
    public double scrapRatio() {
        return ratio(pieces.scrap(), pieces.produced());
    }

    /// Rework ratio: RQ / PQ.
    ///
    /// @return 0..1
    public double reworkRatio() {
        return ratio(pieces.rework(), pieces.produced());
    }

    /// First time quality (first pass yield): GP / PQ.
    ///
    /// @return 0..1
    public double firstTimeQuality() {
        return ratio(pieces.firstPass(), pieces.produced());
    }

    /// Throughput rate of this unit: PQ by planned busy time. The standard divides by the order's execution
    /// time; a unit that works without orders has its planned time.
    ///
    /// @return pieces an hour
    public double throughputPerHour() {
        return ratio(pieces.produced() * MICROS_PER_HOUR, time.plannedBusyMicros());
    }

    /// Mean operating time between failures: operating time by failures.
    ///
    /// The standard divides by FE + 1, because an observation that starts and ends with a running unit has
    /// one time more than failures; that is [#mtbfOfStandardSeconds()]. Dividing by the failures estimates
    /// the law of the unit without bias as the time grows, and is what maintenance people mean.
    ///
    /// @return s; NaN when nothing failed
    public double mtbfSeconds() {
        return ratio(breakdowns.operatingMicros() / MICROS_PER_SECOND, breakdowns.failures());
    }

    /// Mean operating time between failures as the standard writes it: Σ TBF / (FE + 1).
    ///
    /// @return s
    public double mtbfOfStandardSeconds() {
        return breakdowns.operatingMicros() / MICROS_PER_SECOND / (breakdowns.failures() + 1);
    }

    /// Mean time to restoration: from the failure to the end of the repair, waiting for the repairer
    /// included.
    ///
    /// @return s; NaN when nothing failed
    public double mttrSeconds() {
        return ratio(breakdowns.repairMicros() / MICROS_PER_SECOND, breakdowns.failures());
    }

    /// Corrective maintenance ratio: CMT / (CMT + PMT). How much of the maintenance was forced upon us.
    ///
    /// @return 0..1
    public double correctiveMaintenanceRatio() {
        return ratio(breakdowns.handsOnMicros(), breakdowns.handsOnMicros() + breakdowns.preventiveMicros());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
