package learningfactory.factory.material;

import java.util.Optional;
import learningfactory.simulation.random.Distribution;

/// One step of a product's route.
///
/// @param station the station that does it
/// @param cycleMicros how long it takes there, in µs; absent when the station's own cycle time holds
public record Step(String station, Optional<Distribution> cycleMicros) {}
