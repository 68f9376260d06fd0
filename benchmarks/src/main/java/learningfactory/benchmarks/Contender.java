package learningfactory.benchmarks;

import java.util.Optional;

/// One program that does one workload: the product, another engine, or the bare machine.
public abstract class Contender {
    private final String name;
    private final Workload workload;

    /// A program under its name in the table.
    ///
    /// @param name     a few words, unique within the workload; the first word says whose program it is
    /// @param workload the task it does
    protected Contender(String name, Workload workload) {
        this.name = name;
        this.workload = workload;
    }

    /// The name in the table.
    ///
    /// @return a few words, unique within the workload
    public final String name() {
        return name;
    }

    /// The task it does.
    ///
    /// @return the workload
    public final Workload workload() {
        return workload;
    }

    /// How much it does in a full run: the amount of the workload, or less where the engine is slow.
    ///
    /// @return customers, parts or events, more than zero
    public long amount() {
        return workload.amount();
    }

    /// Why it cannot run on this machine.
    ///
    /// @return empty when it can run, else a sentence for the table
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    /// Whether a first run in a fresh Java machine is slower than the later ones, so that some are made
    /// before the clock starts.
    ///
    /// @return false for programs outside Java
    public boolean isWarmedUp() {
        return true;
    }

    /// Does the task once from an empty start.
    ///
    /// @param amount customers, parts or events to do, at least 2
    /// @param seed   start of the random numbers
    /// @return the cost and the result
    public abstract Outcome run(long amount, long seed);
}
