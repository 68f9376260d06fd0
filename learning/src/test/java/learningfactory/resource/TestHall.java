package learningfactory.resource;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// Resources for tests.
final class TestHall {
    private TestHall() {}

    static Resource shared(String id, int capacity) {
        return new Resource(
                new ResourceId(id),
                "label-" + id,
                new Resource.Description(
                        ResourceKind.ROOM,
                        new Words(id, id),
                        "room",
                        RiskClass.LOW,
                        capacity,
                        Optional.empty(),
                        List.of()),
                new Resource.Terms(List.of(), List.of(), List.of(), Duration.ZERO, Duration.ZERO, false, true),
                Opening.always(ZoneId.of("Europe/Oslo")),
                new Ownership(new OrganisationId("hall"), List.of()),
                false);
    }
}
