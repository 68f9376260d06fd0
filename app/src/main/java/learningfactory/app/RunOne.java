package learningfactory.app;

import learningfactory.factory.performance.Figures;

/// Runs one replication from its start to its figures.
@FunctionalInterface
interface RunOne {
    /// Parts into which a replication is cut for the progress bar.
    int SLICES = 16;

    /// Runs it.
    ///
    /// @param replication which, from 0
    /// @param onSlice called after each of the [#SLICES]
    /// @return its figures
    Figures run(int replication, Runnable onSlice);
}
