package learningfactory.factory.equipment;

/// A link of the flow that is driven by a fleet: parts wait at the pick-up point, are carried, and are handed
/// over at the drop-off point.
///
/// @param name how the plant file calls it; it stands in the flow like a buffer
/// @param fleet who drives
/// @param from pick-up point
/// @param to drop-off point
/// @param places waiting places at the pick-up point, at least 1
/// @param load pieces carried at once, at least 1; a vehicle leaves with what is there
public record Transport(String name, String fleet, String from, String to, int places, int load) {
    public Transport {
        if (places < 1 || load < 1) {
            throw new IllegalArgumentException(
                    "The transport (%s) has %d waiting places and carries %d pieces; both must be at least 1."
                            .formatted(name, places, load));
        }
    }
}
