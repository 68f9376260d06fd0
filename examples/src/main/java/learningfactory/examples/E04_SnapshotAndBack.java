package learningfactory.examples;

import java.util.Arrays;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.simulation.Snapshot;

/// A running plant as bytes, and back: go on tomorrow, or on another machine, as if it had never stopped.
///
///     0 h ─────────── 8 h            never stopped
///     0 h ── 4 h ▶ bytes ▶ 4 h ── 8 h   saved and restored
public final class E04_SnapshotAndBack {
    private static final long HOUR_MICROS = 3_600_000_000L;

    private E04_SnapshotAndBack() {}

    /// Prints whether both runs end alike.
    ///
    /// @param words none
    public static void main(String[] words) {
        CompiledPlant plant = CompiledPlant.of(E01_ThreeStationLine.plant());
        RunningPlant first = plant.start(7, 0);
        first.runUntil(4 * HOUR_MICROS);
        byte[] bytes = first.snapshot().toBytes();

        RunningPlant second = plant.start(1, 0); // its own luck does not matter: the snapshot brings its luck along
        second.restore(Snapshot.of(bytes));
        System.out.println("restored at " + second.nowMicros() / HOUR_MICROS + " h");

        first.runUntil(8 * HOUR_MICROS);
        second.runUntil(8 * HOUR_MICROS);
        boolean isSame =
                Arrays.equals(first.figures().values(), second.figures().values());
        System.out.println("good parts after 8 h: " + (long) first.figures().value("plant.good") + " and "
                + (long) second.figures().value("plant.good"));
        System.out.println(isSame ? "every figure is the same" : "the figures differ");
    }
}
