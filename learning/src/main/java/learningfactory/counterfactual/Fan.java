package learningfactory.counterfactual;

import java.util.List;
import learningfactory.simulation.statistic.Estimate;

/// A thousand futures of one moment, in two arms that met the same luck: the run as it went on, and the run
/// with something else done at that moment.
///
/// @param fromMicros the moment
/// @param endMicros where the lesson ends; what lies after it is the plant running on by itself
/// @param atMicros the moments at which quantities were read, the first is `fromMicros`
/// @param happened what happened in truth
/// @param asItWent the students' own later deeds under other luck
/// @param instead the other deed, under the same other luck
/// @param moreGood good parts more in `instead` than in `asItWent`, pair by pair, with its 95 % interval
/// @param moreNok NOK more, likewise
/// @param shareBetter share of the pairs in which `instead` was worth more; pairs that are worth the same
///     count half
/// @param shareDone share of the futures in which the other deed was accepted; 1 when nothing was to be
///     done
/// @param futures pairs
public record Fan(
        long fromMicros,
        long endMicros,
        List<Long> atMicros,
        Happened happened,
        Arm asItWent,
        Arm instead,
        Estimate moreGood,
        Estimate moreNok,
        double shareBetter,
        double shareDone,
        int futures) {
    public Fan {
        atMicros = List.copyOf(atMicros);
    }

    /// One arm.
    ///
    /// @param courses one for each [Quantity], in its order
    /// @param good good parts at the end
    /// @param nok what the run was worth, NOK
    /// @param nokByFuture the same, future by future: pairs of the two arms stand at the same place
    public record Arm(List<Course> courses, Band good, Band nok, List<Double> nokByFuture) {
        public Arm {
            courses = List.copyOf(courses);
            nokByFuture = List.copyOf(nokByFuture);
        }

        /// The course of a quantity.
        public Course course(Quantity quantity) {
            return courses.get(quantity.ordinal());
        }
    }

    /// How a quantity spreads over time.
    ///
    /// @param quantity which
    /// @param bands one for each moment
    public record Course(Quantity quantity, List<Band> bands) {
        public Course {
            bands = List.copyOf(bands);
        }
    }

    /// What happened in truth.
    ///
    /// @param values by [Quantity], in its order, then by moment; shorter than the moments when the run is
    ///     still going
    /// @param nok what the run was worth, NOK, up to where it came
    public record Happened(List<List<Double>> values, double nok) {
        public Happened {
            values = values.stream().map(List::copyOf).toList();
        }
    }
}
