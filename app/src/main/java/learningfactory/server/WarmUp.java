package learningfactory.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learningfactory.counterfactual.Fan;
import learningfactory.counterfactual.WhatIf;
import learningfactory.counterfactual.Work;
import learningfactory.run.Rehearsal;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.web.live.Lessons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks what-if once by itself after a start, so that Java has compiled the simulation by the time somebody
/// asks: the first who did waited four times as long as the second.
///
/// Done with the lesson that guests try, in memory alone: nothing of it is kept or seen. It rests as long
/// as each piece took, so at most half a processor is gone for it.
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long NANOS_A_MILLI = 1_000_000;

    private WarmUp() {}

    /// Begins it in the background; it ends by itself or with the server.
    static void begin(Lessons lessons) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                lessons.findScript(lessons.trial()).ifPresent(WarmUp::askOnce);
            } catch (RuntimeException stopped) {
                LOG.debug("The first what-if will be slow", stopped);
            }
        });
    }

    private static void askOnce(Script script) {
        RunRecord record = Rehearsal.of(script).reference(1);
        done(WhatIf.of(record, WhatIf.Ask.of(0, Optional.empty())));
    }

    private static <P> Fan done(Work<P, Fan> work) {
        List<P> results = work.pieces().stream().map(WarmUp::rested).toList();
        return work.merged(results);
    }

    private static <P> P rested(Supplier<P> piece) {
        long begun = System.nanoTime();
        P result = piece.get();
        try {
            Thread.sleep(Math.max(1, (System.nanoTime() - begun) / NANOS_A_MILLI));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return result;
    }
}
