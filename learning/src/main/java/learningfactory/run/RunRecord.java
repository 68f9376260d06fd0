package learningfactory.run;

import java.util.List;

/// A run as it can be kept and judged: what came from outside, and everything that followed from it.
///
/// The facts are a function of the rest, so only script, seed and log are stored; [#replay] gives the facts
/// again, bit by bit, on every machine.
///
/// @param script what was played
/// @param seed the luck
/// @param log what came from outside, [Entry.OfRun] only; the last is a [Entry.Reached] unless the run has
///     ended
/// @param facts everything that happened
/// @param endMicros how far the run has come, µs of the run
/// @param digest the same exactly when two runs are the same
public record RunRecord(Script script, long seed, List<Entry> log, List<RunFact> facts, long endMicros, long digest) {
    public RunRecord {
        log = List.copyOf(log);
        facts = List.copyOf(facts);
    }

    /// Plays a log again.
    ///
    /// @param log entries in order; those that are no [Entry.OfRun] are passed over
    /// @throws IllegalArgumentException when the entries are not in the order of time
    public static RunRecord replay(Script script, long seed, List<Entry> log) {
        Run run = Run.begin(script, seed);
        log.forEach(run::apply);
        return run.record();
    }
}
