package learningfactory.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learningfactory.counterfactual.WhatIf;
import learningfactory.counterfactual.Work;
import learningfactory.run.Rehearsal;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.web.live.Lessons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks what-if by itself after a start, so that Java has compiled the simulation by the time somebody
/// asks: the first who did waited four times as long as the second.
///
/// It goes through the lessons on the plant that newcomers try first, small questions in turn. One lesson
/// alone is not enough: a first question about another one still took twice as long. All plants are too
/// many: code made quick for every kind of plant at once is slower (on the largest half as fast, measured).
///
/// Done in memory alone: nothing of it is kept or seen. It rests as long as each piece took, so at most
/// half a processor is gone for it, and it ends after a bounded amount of work.
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int FUTURES = 50;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long MOST_NANOS = 12_000_000_000L;

    private final List<Script> scripts;
    private long workedNanos;

    private WarmUp(List<Script> scripts) {
        this.scripts = scripts;
    }

    /// Begins it in the background; it ends by itself or with the server.
    static void begin(Lessons lessons) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                of(lessons).untilItIsWarm();
            } catch (RuntimeException stopped) {
                LOG.debug("The first what-if will be slow", stopped);
            }
        });
    }

    private static WarmUp of(Lessons lessons) {
        Optional<Script> trial = lessons.findScript(lessons.trial());
        String plant = trial.map(script -> script.scenario().plant()).orElse("");
        Stream<Script> everybodys = lessons.offers().stream()
                .filter(offer -> offer.by() == null && offer.scenario().plant().equals(plant))
                .flatMap(offer -> lessons.findScript(offer.scenario().name()).stream());
        return new WarmUp(Stream.concat(trial.stream(), everybodys).distinct().toList());
    }

    private void untilItIsWarm() {
        for (int i = 0; !scripts.isEmpty() && workedNanos < MOST_NANOS; i++) {
            Script script = scripts.get(i % scripts.size());
            answer(rested(() -> question(script)));
        }
    }

    private <P> void answer(Work<P, ?> question) {
        question.merged(question.pieces().stream().map(this::rested).toList());
    }

    /// What would have happened without the good response.
    private static Work<?, ?> question(Script script) {
        RunRecord record = Rehearsal.of(script).reference(1);
        return WhatIf.of(record, new WhatIf.Ask(0, Optional.empty(), true, FUTURES, 1, 61, 0));
    }

    private <P> P rested(Supplier<P> piece) {
        long begun = System.nanoTime();
        P result = piece.get();
        long nanos = System.nanoTime() - begun;
        workedNanos += nanos;
        try {
            Thread.sleep(Math.max(1, nanos / NANOS_A_MILLI));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return result;
    }
}
