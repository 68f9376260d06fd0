package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.List;
import learningfactory.assessment.Opening;
import learningfactory.assessment.Tally;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;

/// A moment of a run, opened again: the run as it stood when everything due until then had happened, and
/// nothing had yet been done at exactly that moment.
final class Moment {
    private final Run run;
    private final Tally tally;
    private final List<Entry> later;
    private final long endMicros;

    private Moment(Run run, Tally tally, List<Entry> later, long endMicros) {
        this.run = run;
        this.tally = tally;
        this.later = later;
        this.endMicros = endMicros;
    }

    /// Opens a moment of a recorded run.
    ///
    /// @throws IllegalArgumentException when the run had not come so far
    static Moment of(RunRecord record, long atMicros) {
        if (atMicros < 0 || atMicros > record.endMicros()) {
            throw new IllegalArgumentException(
                    "The run went from 0 to %d µs; %d µs lies outside.\nMaybe pick an earlier moment."
                            .formatted(record.endMicros(), atMicros));
        }
        return allOf(record, List.of(atMicros)).getFirst();
    }

    /// Several moments of a recorded run, which is played again only once for all of them. Each may go to a
    /// thread of its own.
    ///
    /// @param atMicros in order of time, none outside the run
    static List<Moment> allOf(RunRecord record, List<Long> atMicros) {
        Run run = Run.begin(record.script(), record.seed());
        Tally tally = Tally.at(Opening.of(run), record.script());
        List<Entry> log = record.log();
        long endMicros = horizonMicros(record);
        List<Moment> moments = new ArrayList<>();
        int next = 0;
        for (long at : atMicros) {
            while (next < log.size() && log.get(next).atMicros() < at) {
                run.apply(log.get(next++));
            }
            if (!run.isEnded()) {
                run.runUntil(at);
            }
            tally.follow(run);
            moments.add(new Moment(run.fork(), tally.copy(), later(log, next), endMicros));
        }
        return moments;
    }

    private static List<Entry> later(List<Entry> log, int from) {
        return log.subList(from, log.size()).stream()
                .filter(entry -> !(entry.what() instanceof Entry.Reached))
                .toList();
    }

    /// Futures go as far as the run went, or to its planned end when it has not ended.
    static long horizonMicros(RunRecord record) {
        boolean hasEnded = record.facts().stream().anyMatch(RunFact.Stopped.class::isInstance);
        return hasEnded ? record.endMicros() : record.script().runMicros();
    }

    Script script() {
        return run.script();
    }

    long atMicros() {
        return run.nowMicros();
    }

    long endMicros() {
        return endMicros;
    }

    /// What came from outside from this moment on.
    List<Entry> later() {
        return later;
    }

    Tally tally() {
        return tally.copy();
    }

    Run run() {
        return run;
    }

    /// The same moment for another thread to take futures from; made by the thread that owns this one.
    Moment twin() {
        return twin(0);
    }

    /// The same, and its futures may go on so long after the lesson's end.
    Moment twin(long beyondMicros) {
        Run fork = run.fork();
        if (beyondMicros > 0) {
            fork.openUntil(endMicros + beyondMicros);
        }
        return new Moment(fork, tally.copy(), later, endMicros);
    }

    /// One future: the same state, the luck with this number.
    Future future(long luck) {
        return new Future(run.fork(luck), tally.copy());
    }
}
