package learningfactory.simulation.journal;

/// Receives the records of a journal one by one, without an object for each.
@FunctionalInterface
public interface Entry {
    /// Takes a record.
    ///
    /// @param nowMicros when, in microseconds since the start
    /// @param kind      what
    /// @param subject   whom it befell
    /// @param a         the first value
    /// @param b         the second value
    void accept(long nowMicros, int kind, int subject, long a, long b);
}
