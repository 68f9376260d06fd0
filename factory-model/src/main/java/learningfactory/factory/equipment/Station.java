package learningfactory.factory.equipment;

import java.util.List;
import java.util.Optional;
import learningfactory.factory.material.Defect;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Process;

/// A work centre: one machine, or several identical ones that share their inputs (ISA-95 work units).
///
/// A unit takes one load when it is free, works on it, and keeps it until the next place has room (blocking
/// after service). A unit that fails keeps its load. Everything absent simply does not exist: a station
/// without staffing needs nobody.
///
/// @param name how the plant file calls it
/// @param units identical machines, at least 1
/// @param queue waiting places in front of the station itself, when no buffer is named; 0 means parts wait
///     upstream
/// @param work what it does to a load
/// @param reliability what can interrupt it
/// @param quality what it does to the quality of a part, and what it finds out
/// @param staffing who must be there
/// @param utilities what it draws
/// @param control how it starts, stops and reports
public record Station(
        String name,
        int units,
        int queue,
        Work work,
        Reliability reliability,
        Quality quality,
        List<Staffing> staffing,
        Utilities utilities,
        Control control) {
    /// A queue or buffer without end.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Station {
        staffing = List.copyOf(staffing);
        if (units < 1) {
            throw new IllegalArgumentException(
                    "The station (%s) has %d units; it needs at least one.".formatted(name, units));
        }
        if (queue < 0) {
            throw new IllegalArgumentException("The station (%s) has a queue of %d places.".formatted(name, queue));
        }
    }

    /// A station that does this work and has nothing else: never fails, needs nobody, draws nothing.
    public static Station of(String name, Work work) {
        return new Station(
                name, 1, 0, work, Reliability.PERFECT, Quality.PERFECT, List.of(), Utilities.NONE, Control.PLAIN);
    }

    /// The same with other units.
    public Station withUnits(int units) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// The same with another queue.
    public Station withQueue(int queue) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// The same doing other work.
    public Station withWork(Work work) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// The same with other reliability.
    public Station withReliability(Reliability reliability) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// The same with other quality.
    public Station withQuality(Quality quality) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// The same with other staffing.
    public Station withStaffing(List<Staffing> staffing) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// The same with other utilities.
    public Station withUtilities(Utilities utilities) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// The same with other control.
    public Station withControl(Control control) {
        return new Station(name, units, queue, work, reliability, quality, staffing, utilities, control);
    }

    /// What interrupts the units of a station.
    ///
    /// @param failures failure modes; each unit has each of them, independently
    /// @param outages stops at fixed times
    /// @param maintenance planned and condition-based maintenance
    /// @param tool the tool that wears, if any
    /// @param degradation how the unit itself loses health, if it does
    public record Reliability(
            List<Failure> failures,
            List<Outage> outages,
            List<Maintenance> maintenance,
            Optional<Tool> tool,
            Optional<Degradation> degradation) {
        /// Nothing ever interrupts it.
        public static final Reliability PERFECT =
                new Reliability(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

        public Reliability {
            failures = List.copyOf(failures);
            outages = List.copyOf(outages);
            maintenance = List.copyOf(maintenance);
        }

        /// Only these failure modes.
        public static Reliability failing(Failure... failures) {
            return new Reliability(List.of(failures), List.of(), List.of(), Optional.empty(), Optional.empty());
        }
    }

    /// What a station does to the quality of a part and what it finds out about it.
    ///
    /// @param defects causes that strike a piece worked here
    /// @param processes characteristics that are made here
    /// @param inspection how parts are judged after the work, if they are
    public record Quality(List<Defect> defects, List<Process> processes, Optional<Inspection> inspection) {
        /// Makes no defects and looks for none.
        public static final Quality PERFECT = new Quality(List.of(), List.of(), Optional.empty());

        public Quality {
            defects = List.copyOf(defects);
            processes = List.copyOf(processes);
        }
    }

    /// How a station starts, stops and reports.
    ///
    /// @param shifts when it is manned at all; outside it is not planned to be busy and work rests; absent
    ///     means always
    /// @param changeMicros how long each acting PackML state takes, by its place in [PackMl]; all zero when
    ///     empty
    /// @param startsStopped whether the run begins in Stopped, waiting for Reset and Start, instead of in
    ///     Execute
    /// @param alarmAfterBlockedMicros raise an alarm when blocked longer than this, µs; `Long.MAX_VALUE`
    ///     never
    /// @param alarmAfterStarvedMicros raise an alarm when starved longer than this, µs; `Long.MAX_VALUE`
    ///     never
    public record Control(
            Optional<String> shifts,
            List<Long> changeMicros,
            boolean startsStopped,
            long alarmAfterBlockedMicros,
            long alarmAfterStarvedMicros) {
        /// Always there, changes state in no time, starts in Execute, raises no alarm for waiting.
        public static final Control PLAIN =
                new Control(Optional.empty(), List.of(), false, Long.MAX_VALUE, Long.MAX_VALUE);

        public Control {
            changeMicros = List.copyOf(changeMicros);
        }
    }
}
