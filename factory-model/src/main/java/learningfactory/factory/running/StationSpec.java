package learningfactory.factory.running;

import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.simulation.random.Distribution;
import org.jspecify.annotations.Nullable;

/// A station as compiled: everything by product number.
///
/// @param cycles working time by product
/// @param kit pieces by product for assembly, or null
/// @param kitSize pieces of a whole kit
/// @param mainProduct the product that lives on in an assembly
/// @param setupMicros change-over time by [from][to], or null when there is no set-up
/// @param firstSetup product set up for at the start, -1 for none
/// @param becomes product of what comes out, -1 for unchanged
/// @param splits pieces by product of what comes out of one part, or null
/// @param inputs inlet numbers of the places it takes from: its own queue first when something leads there,
///     then buffers
/// @param inputProduct for each input the product it may take there, -1 for all
/// @param reworkPossible whether a way out for rework exists
/// @param cardsTaken numbers of the card loops whose card a part needs to get in
/// @param firstCause number of its first defect cause in the plant's list
/// @param characteristics plant numbers of the characteristics it makes
/// @param measured plant numbers of the characteristics it measures
/// @param seenCauses mask of the causes its inspection can see
record StationSpec(
        Station station,
        Cycle[] cycles,
        int @Nullable [] kit,
        int kitSize,
        int mainProduct,
        Distribution @Nullable [][] setupMicros,
        int firstSetup,
        int becomes,
        int @Nullable [] splits,
        int[] inputs,
        int[] inputProduct,
        boolean reworkPossible,
        int[] cardsTaken,
        int[] cardsFreedAtEntry,
        int[] cardsFreedAtExit,
        int firstCause,
        int[] characteristics,
        int[] measured,
        long seenCauses) {
    Work work() {
        return station.work();
    }

    /// Pieces a unit can hold: a load, what comes out of it, or a lot that waits for its judgement.
    int room() {
        int in = switch (station.work().intake()) {
            case Work.Intake.One one -> 1;
            case Work.Intake.Batch batch -> batch.most();
            case Work.Intake.Kit k -> kitSize;
        };
        int out = 1;
        if (splits != null) {
            out = 0;
            for (int n : splits) {
                out += n;
            }
        }
        int lot = station.quality().inspection().map(StationSpec::lot).orElse(0);
        return Math.max(in, 1) * Math.max(out, 1) + lot;
    }

    private static int lot(learningfactory.factory.material.Inspection inspection) {
        return switch (inspection.sampling()) {
            case learningfactory.factory.material.Inspection.Sampling.All all -> 0;
            case learningfactory.factory.material.Inspection.Sampling.EveryNth nth -> 0;
            case learningfactory.factory.material.Inspection.Sampling.Lots lots -> lots.lot();
        };
    }
}
