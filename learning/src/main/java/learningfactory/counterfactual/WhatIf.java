package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learningfactory.assessment.Tally;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.simulation.statistic.Estimate;
import org.jspecify.annotations.Nullable;

/// What would have happened if something else, or nothing, had been done at a moment of a run.
///
/// Both arms go on from the same state, each future `i` of both with the luck number `i` of every source of
/// chance (common random numbers): what differs between a pair comes from the deed and not from luck. In
/// the arm `as it went` the students do at and after the moment what they did. In the arm `instead` what
/// they did at that very moment is left out, the other deed is done if there is one, and afterwards they do
/// what they did, or nothing. What the instructor did to the plant comes in both.
///
/// A short lesson leaves chance little time to work, so the futures may go on beyond the lesson's end: the
/// plant then runs by itself, and an end by hand or by time counts for nothing.
///
/// Future deeds of the students come at their moments even where they make no sense any more; the plant
/// then refuses them, as it would have refused the students.
public final class WhatIf {
    private static final int FUTURES_A_PIECE = 25;
    private static final double CONFIDENCE = 0.95;

    private final RunRecord record;
    private final Ask ask;
    private final Moment moment;
    private final long[] atMicros;
    private final List<Entry> asItWent;
    private final List<Entry> instead;

    /// What is asked.
    ///
    /// @param atMicros the moment, µs of the run
    /// @param instead the other deed; empty: nothing
    /// @param goesOn whether the students afterwards do what they did; else nothing
    /// @param futures pairs, at least 2
    /// @param luck another number gives other thousand futures
    /// @param points moments at which quantities are read, at least 2
    /// @param beyondMicros how long the plant is followed after the lesson's end, at least 0
    public record Ask(
            long atMicros,
            Optional<Doing> instead,
            boolean goesOn,
            int futures,
            long luck,
            int points,
            long beyondMicros) {
        /// A thousand futures up to the lesson's end, read at 61 moments.
        public static Ask of(long atMicros, Optional<Doing> instead) {
            return new Ask(atMicros, instead, true, 1000, 1, 61, 0);
        }

        public Ask {
            if (futures < 2 || points < 2) {
                throw new IllegalArgumentException(
                        "A fan of %d futures read at %d moments says nothing; both must be at least 2."
                                .formatted(futures, points));
            }
            if (beyondMicros < 0) {
                throw new IllegalArgumentException(
                        "Futures cannot be followed %d µs beyond the end; at least 0.".formatted(beyondMicros));
            }
        }
    }

    /// A deed with its doer.
    ///
    /// @param actor who
    /// @param role as what; null: as the instructor
    /// @param deed what
    public record Doing(String actor, Role.@Nullable Kind role, Deed deed) {}

    private WhatIf(RunRecord record, Ask ask) {
        this.record = record;
        this.ask = ask;
        this.moment = Moment.of(record, ask.atMicros());
        this.atMicros = moments(ask.atMicros(), moment.endMicros() + ask.beyondMicros(), ask.points());
        this.asItWent = Entries.ofAll(moment.later());
        List<Entry> others = new ArrayList<>();
        ask.instead().ifPresent(d -> others.add(Entries.acted(ask.atMicros(), d.actor(), d.role(), d.deed())));
        for (Entry entry : asItWent) {
            if (!Entries.isStudents(entry) || (ask.goesOn() && entry.atMicros() > ask.atMicros())) {
                others.add(entry);
            }
        }
        this.instead = List.copyOf(others);
    }

    /// The work of answering; its pieces may run on any threads.
    ///
    /// @throws IllegalArgumentException when the run had not come to that moment
    public static Work<?, Fan> of(RunRecord record, Ask ask) {
        WhatIf question = new WhatIf(record, ask);
        return new Work<>(question.pieces(), question::fan);
    }

    private static long[] moments(long from, long to, int points) {
        long[] moments = new long[points];
        for (int i = 0; i < points; i++) {
            moments[i] = from + (to - from) * i / (points - 1);
        }
        return moments;
    }

    /// What one arm of one piece has found: by future, then by quantity, then by moment.
    record Found(double[][][] values, double[] nok, double[] good, int done) {}

    /// Both arms of some futures.
    record Piece(Found asItWent, Found instead) {}

    private List<Supplier<Piece>> pieces() {
        List<Supplier<Piece>> pieces = new ArrayList<>();
        for (int first = 0; first < ask.futures(); first += FUTURES_A_PIECE) {
            int from = first;
            int to = Math.min(ask.futures(), first + FUTURES_A_PIECE);
            Moment twin = moment.twin(ask.beyondMicros());
            pieces.add(() -> new Piece(play(twin, from, to, asItWent), play(twin, from, to, instead)));
        }
        return pieces;
    }

    private Found play(Moment from, int first, int after, List<Entry> entries) {
        int n = after - first;
        double[][][] values = new double[n][][];
        double[] nok = new double[n];
        double[] good = new double[n];
        int done = 0;
        for (int i = 0; i < n; i++) {
            Future future = from.future(luck(ask.luck(), first + i));
            values[i] = new double[Quantity.values().length][atMicros.length];
            done += play(future, entries, values[i]) ? 1 : 0;
            nok[i] = future.nok();
            good[i] = future.tally().good();
        }
        return new Found(values, nok, good, done);
    }

    /// Whether the first entry, which is the other deed where there is one, was accepted.
    private boolean play(Future future, List<Entry> entries, double[][] values) {
        int next = 0;
        boolean isDone = true;
        for (int t = 0; t < atMicros.length; t++) {
            while (next < entries.size() && entries.get(next).atMicros() <= atMicros[t]) {
                boolean isAccepted = apply(future.run(), entries.get(next));
                isDone &= next > 0 || isAccepted;
                next++;
            }
            future.runUntil(atMicros[t]);
            for (Quantity quantity : Quantity.values()) {
                values[quantity.ordinal()][t] = quantity.of(future.tally());
            }
        }
        return isDone;
    }

    private static boolean apply(Run run, Entry entry) {
        return !run.isEnded() && run.apply(entry).isAccepted();
    }

    /// The luck with this number of this series of lucks.
    static long luck(long series, int number) {
        return series * 1_000_003L + number;
    }

    private Fan fan(List<Piece> pieces) {
        Found was = joined(pieces.stream().map(Piece::asItWent).toList());
        Found other = joined(pieces.stream().map(Piece::instead).toList());
        double better = 0;
        for (int i = 0; i < ask.futures(); i++) {
            better += other.nok()[i] > was.nok()[i] ? 1 : other.nok()[i] == was.nok()[i] ? 0.5 : 0;
        }
        return new Fan(
                ask.atMicros(),
                moment.endMicros(),
                java.util.Arrays.stream(atMicros).boxed().toList(),
                happened(),
                arm(was),
                arm(other),
                Estimate.difference(was.good(), other.good(), CONFIDENCE),
                Estimate.difference(was.nok(), other.nok(), CONFIDENCE),
                better / ask.futures(),
                ask.instead().isEmpty() ? 1 : (double) other.done() / ask.futures(),
                ask.futures());
    }

    private Found joined(List<Found> found) {
        double[][][] values = new double[ask.futures()][][];
        double[] nok = new double[ask.futures()];
        double[] good = new double[ask.futures()];
        int at = 0;
        int done = 0;
        for (Found some : found) {
            int n = some.nok().length;
            System.arraycopy(some.values(), 0, values, at, n);
            System.arraycopy(some.nok(), 0, nok, at, n);
            System.arraycopy(some.good(), 0, good, at, n);
            at += n;
            done += some.done();
        }
        return new Found(values, nok, good, done);
    }

    private Fan.Arm arm(Found found) {
        List<Fan.Course> courses = new ArrayList<>();
        double[] column = new double[ask.futures()];
        for (Quantity quantity : Quantity.values()) {
            List<Band> bands = new ArrayList<>();
            for (int t = 0; t < atMicros.length; t++) {
                for (int i = 0; i < column.length; i++) {
                    column[i] = found.values()[i][quantity.ordinal()][t];
                }
                bands.add(Band.of(column));
            }
            courses.add(new Fan.Course(quantity, bands));
        }
        List<Double> nok = java.util.Arrays.stream(found.nok()).boxed().toList();
        return new Fan.Arm(courses, Band.of(found.good()), Band.of(found.nok()), nok);
    }

    private Fan.Happened happened() {
        Future truth = new Future(moment.run().fork(), moment.tally());
        List<List<Double>> values = new ArrayList<>();
        for (int q = 0; q < Quantity.values().length; q++) {
            values.add(new ArrayList<>());
        }
        int next = 0;
        for (long at : atMicros) {
            if (at > record.endMicros()) {
                break;
            }
            while (next < asItWent.size() && asItWent.get(next).atMicros() <= at) {
                apply(truth.run(), asItWent.get(next++));
            }
            truth.runUntil(at);
            for (Quantity quantity : Quantity.values()) {
                values.get(quantity.ordinal()).add(quantity.of(truth.tally()));
            }
        }
        return new Fan.Happened(values, Tally.of(record).nok());
    }
}
