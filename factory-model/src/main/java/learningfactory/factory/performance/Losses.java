package learningfactory.factory.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import learningfactory.factory.equipment.Condition;

/// Where the planned busy time of a station went, from all of it down to the time that made good parts: the
/// waterfall of the report. The steps and what is left add up to planned busy time exactly.
///
/// @param plannedBusyMicros PBT, µs
/// @param steps losses in the order of the flow of time: what stopped the unit, what made it wait, what
///     slowed it, what spoiled its work; losses of zero are left out
/// @param goodMicros what is left: PRI · GQ, the time that good pieces needed by plan, µs
public record Losses(long plannedBusyMicros, List<Loss> steps, long goodMicros) {
    /// Copies the steps.
    public Losses {
        steps = List.copyOf(steps);
    }

    /// One cause.
    ///
    /// @param kind what it is
    /// @param cause the failure mode by its name, otherwise empty
    /// @param micros time it cost, µs; negative only for speed, when the work was faster than planned
    public record Loss(Kind kind, String cause, long micros) {}

    /// The kinds of losses, in the order of the waterfall.
    public enum Kind {
        /// A failure mode, from the failure to the end of its repair.
        FAILURE,
        /// An unplanned stop at a fixed time.
        OUTAGE,
        /// Changing a tool, or waiting for it.
        TOOL_CHANGE,
        /// Held, suspended, stopped, aborted or left idle by the order of a person, and passing between
        /// PackML states.
        ORDER_OF_A_PERSON,
        /// Changing over to another product.
        SETUP,
        /// Being loaded.
        LOADING,
        /// Nothing came.
        STARVED,
        /// The next place had no room.
        BLOCKED,
        /// The person needed was busy or away.
        WAITING_FOR_PERSON,
        /// The power cap left no room.
        WAITING_FOR_POWER,
        /// No card was free.
        WAITING_FOR_CARD,
        /// Worked slower than planned.
        SPEED,
        /// Worked on pieces that did not become good.
        QUALITY
    }

    /// What is needed to draw the waterfall of a station.
    ///
    /// @param microsByCondition µs by the ordinal of [Condition]
    /// @param failureMicros µs a failure mode kept units from working, by its name, in the order of the plant
    ///     file; together the time waiting for repair and in repair, and what is missing is shown without a
    ///     name
    /// @param pieces what came out
    /// @param plannedRuntimeMicros PRI, planned run time per item, µs
    public record Account(
            long[] microsByCondition,
            SequencedMap<String, Long> failureMicros,
            Quantities pieces,
            double plannedRuntimeMicros) {}

    /// Draws the waterfall.
    ///
    /// @param account the times and counts of the station
    /// @return its losses
    public static Losses of(Account account) {
        TimeModel time = TimeModel.of(account.microsByCondition());
        List<Loss> steps = new ArrayList<>();
        addFailures(account, steps);
        long[] sums = byKind(account.microsByCondition());
        for (Kind kind : Kind.values()) {
            add(steps, kind, "", sums[kind.ordinal()]);
        }
        long good = StrictMath.round(
                account.plannedRuntimeMicros() * account.pieces().good());
        long planned = StrictMath.round(
                account.plannedRuntimeMicros() * account.pieces().produced());
        add(steps, Kind.SPEED, "", time.productionMicros() - planned);
        add(steps, Kind.QUALITY, "", planned - good);
        return new Losses(time.plannedBusyMicros(), steps, good);
    }

    /// What a cause cost as a share of planned busy time.
    ///
    /// @param loss one of the steps
    /// @return 0..1; NaN when there was no planned busy time
    public double share(Loss loss) {
        return plannedBusyMicros == 0 ? Double.NaN : (double) loss.micros() / plannedBusyMicros;
    }

    private static void addFailures(Account account, List<Loss> steps) {
        long[] micros = account.microsByCondition();
        long unnamed = micros[Condition.WAITING_FOR_REPAIR.ordinal()] + micros[Condition.IN_REPAIR.ordinal()];
        for (Map.Entry<String, Long> mode : account.failureMicros().entrySet()) {
            add(steps, Kind.FAILURE, mode.getKey(), mode.getValue());
            unnamed -= mode.getValue();
        }
        add(steps, Kind.FAILURE, "", unnamed);
    }

    private static void add(List<Loss> steps, Kind kind, String cause, long micros) {
        if (micros != 0) {
            steps.add(new Loss(kind, cause, micros));
        }
    }

    private static long[] byKind(long[] micros) {
        long[] sums = new long[Kind.values().length];
        for (Condition condition : Condition.values()) {
            Optional<Kind> kind = kind(condition);
            if (kind.isPresent()) {
                sums[kind.get().ordinal()] += micros[condition.ordinal()];
            }
        }
        return sums;
    }

    /// The kind of loss that time in a condition is; empty for work, for failures (they go by their mode) and
    /// for time outside planned busy time.
    private static Optional<Kind> kind(Condition condition) {
        return switch (condition) {
            case WORKING, WAITING_FOR_REPAIR, IN_REPAIR, IN_MAINTENANCE, PLANNED_STOP, OFF_SHIFT -> Optional.empty();
            case OUTAGE -> Optional.of(Kind.OUTAGE);
            case CHANGING_TOOL -> Optional.of(Kind.TOOL_CHANGE);
            case HELD, SUSPENDED, STOPPED, ABORTED, IDLE, COMPLETE, CHANGING_STATE ->
                Optional.of(Kind.ORDER_OF_A_PERSON);
            case SETTING_UP -> Optional.of(Kind.SETUP);
            case LOADING -> Optional.of(Kind.LOADING);
            case STARVED -> Optional.of(Kind.STARVED);
            case BLOCKED -> Optional.of(Kind.BLOCKED);
            case WAITING_FOR_PERSON -> Optional.of(Kind.WAITING_FOR_PERSON);
            case WAITING_FOR_POWER -> Optional.of(Kind.WAITING_FOR_POWER);
            case WAITING_FOR_CARD -> Optional.of(Kind.WAITING_FOR_CARD);
        };
    }
}
