package learningfactory.debrief;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.performance.StationShares;

/// What a run says about one station: where its time went, how parts came to it, waited and were worked.
final class StationReading {
    private final Station station;
    private final long[] spentMicros = new long[Condition.values().length];
    private final List<Long> arrivalMicros = new ArrayList<>();
    private final Moments waits = new Moments();
    private final Moments holds = new Moments();
    private long done;
    private long rejected;

    StationReading(Station station) {
        this.station = station;
    }

    Station station() {
        return station;
    }

    void spent(Condition condition, long micros) {
        spentMicros[condition.ordinal()] += micros;
    }

    void taken(long enteredMicros, long takenMicros) {
        if (enteredMicros >= 0) {
            arrivalMicros.add(enteredMicros);
            waits.add(takenMicros - enteredMicros);
        }
    }

    /// A part was worked on.
    ///
    /// @param heldMicros how long it was in the machine, repairs included; -1 when it was there from the
    ///     start
    void done(long heldMicros) {
        done++;
        if (heldMicros >= 0) {
            holds.add(heldMicros);
        }
    }

    void reject() {
        rejected++;
    }

    long[] spentMicros() {
        return spentMicros.clone();
    }

    StationShares shares() {
        return StationShares.of(station.name(), spentMicros);
    }

    /// Share of all its machines' time at work.
    double utilisation(long micros) {
        return (double) spentMicros[Condition.WORKING.ordinal()] / micros / station.units();
    }

    long done() {
        return done;
    }

    long rejected() {
        return rejected;
    }

    Moments waits() {
        return waits;
    }

    Moments holds() {
        return holds;
    }

    /// Times between two parts that came.
    Moments gaps() {
        List<Long> ordered = arrivalMicros.stream().sorted().toList();
        Moments gaps = new Moments();
        for (int i = 1; i < ordered.size(); i++) {
            gaps.add(ordered.get(i) - ordered.get(i - 1));
        }
        return gaps;
    }

    /// Mean and squared coefficient of variation of times.
    static final class Moments {
        private final learningfactory.simulation.statistic.Tally tally =
                new learningfactory.simulation.statistic.Tally();

        void add(long micros) {
            tally.add(micros);
        }

        long count() {
            return tally.count();
        }

        double meanMicros() {
            return tally.mean();
        }

        double squaredVariation() {
            return tally.count() < 2 ? 0 : tally.variance() / (tally.mean() * tally.mean());
        }
    }
}
