package learningfactory.counterfactual;

import java.util.List;
import learningfactory.assessment.Tally;
import learningfactory.run.Entry;
import learningfactory.run.Run;

/// One future of a run, and what has been counted in it.
final class Future {
    private final Run run;
    private final Tally tally;

    Future(Run run, Tally tally) {
        this.run = run;
        this.tally = tally;
    }

    Run run() {
        return run;
    }

    Tally tally() {
        return tally;
    }

    /// Does these entries at their moments, as far as they come before the end, and lets the rest of the
    /// time pass.
    void play(List<Entry> entries, long endMicros) {
        for (Entry entry : entries) {
            if (entry.atMicros() <= endMicros && !run.isEnded()) {
                run.apply(entry);
            }
        }
        runUntil(endMicros);
    }

    /// Lets time pass and counts.
    void runUntil(long micros) {
        if (!run.isEnded() && micros > run.nowMicros()) {
            run.runUntil(micros);
        }
        tally.follow(run);
    }

    /// What it was worth, NOK.
    double nok() {
        return tally.nok();
    }
}
