package learningfactory.debrief;

import java.util.List;
import java.util.Optional;
import learningfactory.assessment.AlarmBurden;
import learningfactory.factory.equipment.Condition;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// A run on one line of time, ready for a page: what happened, what sounded, what each machine did, how the
/// figures ran.
///
/// @param endMicros how far the run came, µs
/// @param happenings injects, deeds, hazards, findings, messages and marks, in order of time
/// @param alarms each coming of an alarm
/// @param units what each unit did, in the order of the plant file
/// @param series figures read at even moments
public record Timeline(
        long endMicros,
        List<Happening> happenings,
        List<AlarmBurden.Rung> alarms,
        List<UnitBar> units,
        List<Series> series) {
    public Timeline {
        happenings = List.copyOf(happenings);
        alarms = List.copyOf(alarms);
        units = List.copyOf(units);
        series = List.copyOf(series);
    }

    /// The timeline of a run, its figures read at 241 moments.
    public static Timeline of(RunRecord record) {
        return TimelineMaker.timeline(record, 241);
    }

    /// Something that happened.
    ///
    /// @param fact its place among the facts of the run
    /// @param atMicros when
    /// @param untilMicros for a deed that takes time until it took effect; else the same
    /// @param kind what kind of thing
    /// @param title what a person would say
    /// @param actor who; empty when nobody did it
    /// @param role as what; null: as the instructor, or nobody
    /// @param accepted false for a deed or a wish that was refused
    /// @param deed the deed, if it is one
    public record Happening(
            int fact,
            long atMicros,
            long untilMicros,
            Kind kind,
            Words title,
            String actor,
            Role.@Nullable Kind role,
            boolean accepted,
            Optional<Deed> deed) {}

    /// Kinds of happenings.
    public enum Kind {
        /// Trouble or news came.
        INJECT,
        /// Somebody did something.
        ACTION,
        /// An edge of safety was stepped over and this is what would have happened.
        HAZARD,
        /// Something hidden was found out.
        REVEALED,
        /// A screen began to show something false.
        DECEIT,
        /// All screens show the truth again.
        TRUTH,
        /// A hint was taken, or asked for in vain.
        HINT,
        /// Somebody said something.
        SAID,
        /// The instructor marked the moment.
        BOOKMARK,
        /// The run was over.
        END
    }

    /// What one unit did.
    ///
    /// @param unit its name
    /// @param spans without gaps, in order of time
    public record UnitBar(String unit, List<Span> spans) {
        public UnitBar {
            spans = List.copyOf(spans);
        }
    }

    /// A stretch of time in one condition.
    public record Span(long fromMicros, long toMicros, Condition condition) {}

    /// A figure over time.
    ///
    /// @param name `good`, `scrap`, `escaped` (pieces since the start), `wip` (pieces), `power` (kW),
    ///     `rate` (good parts an hour over the last ten minutes) or `nok` (worth so far)
    /// @param atMicros moments, evenly spaced
    /// @param values one for each moment
    public record Series(String name, List<Long> atMicros, List<Double> values) {
        public Series {
            atMicros = List.copyOf(atMicros);
            values = List.copyOf(values);
        }
    }

    /// The figure with this name.
    public Series series(String name) {
        return series.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The timeline has no figure (%s).".formatted(name)));
    }
}
