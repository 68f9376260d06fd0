package learningfactory.simulation.journal;

/// One thing that happened.
///
/// @param nowMicros when, in microseconds since the start
/// @param kind      what
/// @param subject   whom it befell
/// @param a         the first value
/// @param b         the second value
public record JournalRecord(long nowMicros, int kind, int subject, long a, long b) {}
