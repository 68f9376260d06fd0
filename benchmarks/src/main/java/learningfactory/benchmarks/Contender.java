package learningfactory.benchmarks;

import java.util.Optional;

/// One program that does one workload: the product, another engine, or the bare machine.
public interface Contender {
    /// Whose program it is; the table compares ours with the other two.
    enum Side {
        /// the product as its users run it
        OURS,
        /// arrays and a heap, no model: the floor
        RAW,
        /// another engine with a model written by hand
        PEER
    }

    /// The name in the table.
    ///
    /// @return a few words, unique within the workload
    String name();

    /// Whose program it is.
    ///
    /// @return the side
    Side side();

    /// The task it does.
    ///
    /// @return the workload
    Workload workload();

    /// How much it does in a full run: the amount of the workload, or less where the engine is slow.
    ///
    /// @return customers, parts or events, more than zero
    default long amount() {
        return workload().amount();
    }

    /// Why it cannot run on this machine.
    ///
    /// @return empty when it can run, else a sentence for the table
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /// Whether a first run in a fresh Java machine is slower than the later ones, so that some are made before the
    /// clock starts.
    ///
    /// @return false for programs outside Java
    default boolean isWarmedUp() {
        return true;
    }

    /// Does the task once from an empty start.
    ///
    /// @param amount customers, parts or events to do, at least 2
    /// @param seed   start of the random numbers
    /// @return the cost and the result
    Outcome run(long amount, long seed);
}
