package learningfactory.scenario;

/// What a customer is promised.
///
/// @param product which; empty: any
/// @param pieces how many shipped in all since the lesson began
/// @param byMicros until when, µs after the start of the run part
public record Demand(String product, long pieces, long byMicros) {}
