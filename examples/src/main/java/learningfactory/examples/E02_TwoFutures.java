package learningfactory.examples;

import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;

/// One moment, two futures: what does it cost to hold the mill for half an hour?
///
///     0 h ───────── 4 h ─┬─ nothing ──────────────────────── 8 h
///                        └─ hold the mill ─ 30 min ─ unhold ─ 8 h
///
/// Both futures have the same luck, so the difference is the decision's and nobody else's.
public final class E02_TwoFutures {
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long HOUR_MICROS = 60 * MINUTE_MICROS;

    private E02_TwoFutures() {}

    /// Prints both futures.
    ///
    /// @param words none
    public static void main(String[] words) {
        RunningPlant calm = CompiledPlant.of(E01_ThreeStationLine.plant()).start(7, 0);
        calm.runUntil(4 * HOUR_MICROS);
        RunningPlant held = calm.fork();

        say("hold", held.command(new Command.Hold("mill", 1)));
        say("hold again", held.command(new Command.Hold("mill", 1)));
        held.runUntil(4 * HOUR_MICROS + 30 * MINUTE_MICROS);
        say("unhold", held.command(new Command.Unhold("mill", 1)));

        calm.runUntil(8 * HOUR_MICROS);
        held.runUntil(8 * HOUR_MICROS);
        double lost = calm.figures().value("plant.good") - held.figures().value("plant.good");
        System.out.println("good parts in 8 h: " + (long) calm.figures().value("plant.good") + " undisturbed, "
                + (long) held.figures().value("plant.good") + " held");
        System.out.println("half an hour cost " + (long) lost + " parts");
    }

    private static void say(String order, Answer answer) {
        System.out.println(
                switch (answer) {
                    case Answer.Accepted accepted -> order + ": accepted";
                    case Answer.Refused refused -> order + ": refused. " + refused.reason();
                });
    }
}
