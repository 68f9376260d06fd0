package learningfactory.benchmarks.ours;

import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import learningfactory.simulation.journal.Journal;

/// Whether a run writes a journal.
public enum JournalKind {
    /// none
    OFF("ours: plant file, journal off"),
    /// every fact as a record of 32 bytes, handed on 64 KiB at a time to nobody
    WRITTEN("ours: plant file, journal written");

    private final String title;

    JournalKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    RunningPlant start(CompiledPlant plant, long seed) {
        return switch (this) {
            case OFF -> plant.start(seed, 0);
            case WRITTEN -> plant.start(seed, 0, Journal.to((chunk, length) -> {}));
        };
    }
}
