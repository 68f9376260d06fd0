package learningfactory.factory.equipment;

/// A stop at a fixed time, whatever the unit is doing; work goes on afterwards where it stopped.
///
/// @param name the reason as the report names it
/// @param fromMicros start, µs after the start of the run
/// @param lengthMicros length, µs, more than zero
/// @param planned a planned stop is outside planned busy time (ISO 22400-2); an unplanned one is down time
public record Outage(String name, long fromMicros, long lengthMicros, boolean planned) {
    public Outage {
        if (fromMicros < 0 || lengthMicros <= 0) {
            throw new IllegalArgumentException(
                    "The outage (%s) starts at %d µs and lasts %d µs; it must start in the run and last."
                            .formatted(name, fromMicros, lengthMicros));
        }
    }
}
