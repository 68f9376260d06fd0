package learningfactory.examples;

import java.util.Locale;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.Fact;
import learningfactory.factory.running.FactReader;
import learningfactory.factory.running.RunningPlant;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.journal.JournalReader;
import learningfactory.simulation.journal.JournalRecord;

/// The journal of a shift, read as facts: when did the mill fail, and how long did each repair take?
///
///     running plant ─▶ journal (bytes) ─▶ facts with names ─▶ answers
///
/// Whatever is asked later can be answered from the journal alone; the plant need not run again.
public final class E06_JournalToFacts {
    private static final long MINUTE_MICROS = 60_000_000;

    private E06_JournalToFacts() {}

    /// Prints the failures of a shift.
    ///
    /// @param words none
    public static void main(String[] words) {
        CompiledPlant plant = CompiledPlant.of(E01_ThreeStationLine.plant());
        Journal journal = Journal.inMemory();
        RunningPlant running = plant.start(7, 0, journal);
        running.runUntil(8 * 60 * MINUTE_MICROS);

        FactReader facts = FactReader.of(plant);
        long failedAtMicros = 0;
        for (JournalRecord record : JournalReader.of(journal.bytes())) {
            Fact fact = facts.fact(record);
            if (fact instanceof Fact.Failed failed) {
                failedAtMicros = failed.atMicros();
            } else if (fact instanceof Fact.Repaired repaired) {
                System.out.println(String.format(
                        Locale.ROOT,
                        "%5.1f min: %s, %s, repaired after %.1f min",
                        minutes(failedAtMicros),
                        repaired.unit(),
                        repaired.mode(),
                        minutes(repaired.atMicros() - failedAtMicros)));
            }
        }
        System.out.println(journal.count() + " facts, digest " + Long.toHexString(journal.digest()));
    }

    private static double minutes(long micros) {
        return (double) micros / MINUTE_MICROS;
    }
}
