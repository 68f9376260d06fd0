package learningfactory.store.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.words.Words;

/// A hall for tests: resources, requests, and many who press the button at once.
final class TestHall {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    static final OrganisationId SCHOOL = new OrganisationId("school");
    static final PersonId KARI = new PersonId("kari");

    private TestHall() {}

    static Resource mill(String id) {
        return resource(id, ResourceKind.MACHINE, "cnc-mill", 2, Duration.ofMinutes(30), Duration.ofMinutes(15));
    }

    static Resource room(String id, int capacity) {
        return resource(id, ResourceKind.ROOM, "room", capacity, Duration.ZERO, Duration.ofMinutes(15));
    }

    static Resource instructor(String id, String... families) {
        Resource plain = resource(id, ResourceKind.ROOM, "instructor", 8, Duration.ZERO, Duration.ZERO);
        return new Resource(
                plain.id(),
                plain.label(),
                new Resource.Description(
                        ResourceKind.INSTRUCTOR,
                        new Words(id, id),
                        "instructor",
                        RiskClass.LOW,
                        8,
                        Optional.of(new PersonId("person-" + id)),
                        List.of(families)),
                plain.terms(),
                plain.opening(),
                plain.ownership(),
                false);
    }

    static Resource shared(String id, int capacity) {
        Resource room = room(id, capacity);
        return with(
                room, new Resource.Terms(List.of(), List.of(), List.of(), Duration.ZERO, Duration.ZERO, false, true));
    }

    static Resource with(Resource resource, Resource.Terms terms) {
        return new Resource(
                resource.id(),
                resource.label(),
                resource.is(),
                terms,
                resource.opening(),
                resource.ownership(),
                resource.isRetired());
    }

    private static Resource resource(
            String id, ResourceKind kind, String family, int capacity, Duration setUp, Duration cleanUp) {
        return new Resource(
                new ResourceId(id),
                "label-" + id,
                new Resource.Description(
                        kind, new Words(id, id), family, RiskClass.HIGH, capacity, Optional.empty(), List.of()),
                new Resource.Terms(
                        List.of(Mode.values()),
                        List.of(Mode.DEMONSTRATION),
                        List.of(Mode.DEMONSTRATION, Mode.SOLO),
                        setUp,
                        cleanUp,
                        false,
                        false),
                Opening.days(OSLO, 1, 7, LocalTime.of(7, 0), LocalTime.of(22, 0)),
                new Ownership(
                        new OrganisationId("hall"),
                        List.of(
                                new Ownership.Share(new OrganisationId("county"), 2_500),
                                new Ownership.Share(new OrganisationId("works"), 7_500))),
                false);
    }

    static Reservation.Draft draft() {
        return new Reservation.Draft(id(), "CODE", "");
    }

    static ReservationId id() {
        return new ReservationId(UUID.randomUUID().toString());
    }

    /// A use by one known person alone.
    static Request solo(String person, Interval during, String... resources) {
        return request(person, Mode.SOLO, 1, during, resources);
    }

    static Request request(String person, Mode mode, int party, Interval during, String... resources) {
        return new Request(
                new Request.Holder(new PersonId(person), SCHOOL),
                new Request.Purpose("", "test"),
                during,
                Stream.of(resources).map(ResourceId::new).toList(),
                new Request.Use(mode, party, List.of(new PersonId(person))));
    }

    static Interval hours(int fromHour, int hours) {
        return Interval.of(NOW.plus(Duration.ofHours(fromHour)), Duration.ofHours(hours));
    }

    /// So many do it at the same moment.
    static <T> List<T> atOnce(int many, java.util.function.IntFunction<Callable<T>> deed) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                Callable<T> mine = deed.apply(i);
                answers.add(clients.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw new AssertionError("One of those who pressed at once got no answer.", failed.getCause());
        }
    }
}
