package learningfactory.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.Price;
import learningfactory.ledger.Use;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.NoShow;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.words.Property;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// What not coming costs: each owner's own word, for as long as a thing was kept.
class NoShowTest {
    private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void nobodyPaysForMoreThanTheTimeForWhichAThingWasKeptNorMoreOfItThanItsOwnerAsksFor() {
        Property.holds(500, chance -> {
            List<Resource> things = things(chance);
            Duration planned = Duration.ofMinutes(chance.nextInt(1, 600));
            Price price = new Price("x", "member", chance.nextInt(0, 200_000), DAY);

            Reservation missed = missed(things, planned, "");

            Duration kept = missed.paidFor();
            assertThat(kept).isPositive().isLessThanOrEqualTo(planned);
            assertThat(kept)
                    .isLessThanOrEqualTo(things.stream()
                            .map(one -> one.terms().noShow().grace())
                            .max(Duration::compareTo)
                            .orElseThrow());
            for (Resource thing : things) {
                long paid = use(missed, thing.id()).oere(price);
                long whole = price.oereFor(kept.toMinutes());
                assertThat(paid).isBetween(0L, whole);
                switch (thing.terms().noShow().percent()) {
                    case 0 -> assertThat(paid).isZero();
                    case 100 -> assertThat(paid).isEqualTo(whole);
                    default ->
                        assertThat(paid)
                                .isBetween(
                                        Math.floorDiv(
                                                        whole
                                                                * thing.terms()
                                                                        .noShow()
                                                                        .percent(),
                                                        100L)
                                                - 1,
                                        Math.floorDiv(
                                                        whole
                                                                * thing.terms()
                                                                        .noShow()
                                                                        .percent(),
                                                        100L)
                                                + 1);
                }
            }
        });
    }

    @Test
    void aMoreGenerousOwnerNeverMakesItDearer() {
        Property.holds(300, chance -> {
            Duration planned = Duration.ofMinutes(chance.nextInt(1, 600));
            Duration grace = Duration.ofMinutes(chance.nextInt(1, 240));
            int percent = chance.nextInt(1, 101);
            Price price = new Price("x", "member", chance.nextInt(0, 200_000), DAY);
            Resource strict = thing("x", new NoShow(grace, percent));
            Resource generous = thing("x", new NoShow(grace, chance.nextInt(0, percent)));

            long dear = use(missed(List.of(strict), planned, ""), strict.id()).oere(price);
            long cheap =
                    use(missed(List.of(generous), planned, ""), generous.id()).oere(price);

            assertThat(cheap).isLessThanOrEqualTo(dear);
        });
    }

    @Test
    void thingsThatWereBookedTogetherAreKeptAsLongAsOneOfThemIsAndEachCostsItsOwnShare() {
        Resource mill = thing("mill", new NoShow(Duration.ofMinutes(40), 50));
        Resource room = thing("room", new NoShow(Duration.ofMinutes(10), 0));

        Reservation missed = missed(List.of(mill, room), Duration.ofHours(2), "");

        assertThat(missed.paidFor()).isEqualTo(Duration.ofMinutes(40));
        assertThat(missed.noShow().percent(mill.id())).isEqualTo(50);
        assertThat(missed.noShow().percent(room.id())).isZero();
    }

    @Test
    void aCourseIsKeptToItsEndAndItsThingsCostTheirShareOfThat() {
        Resource mill = thing("mill", new NoShow(Duration.ofMinutes(10), 25));

        Reservation missed = missed(List.of(mill), Duration.ofHours(2), "course-1");

        assertThat(missed.paidFor()).isEqualTo(Duration.ofHours(2));
        assertThat(missed.noShow().percent(mill.id())).isEqualTo(25);
    }

    @Test
    void whereAnOwnerHasSaidNothingItIsAQuarterOfAnHourAndTheWholePrice() {
        Reservation missed = missed(List.of(thing("room")), Duration.ofHours(2), "");

        assertThat(missed.paidFor()).isEqualTo(Duration.ofMinutes(15));
        assertThat(missed.noShow().percent(new ResourceId("room"))).isEqualTo(100);
    }

    @Test
    void aStatementSaysInItsOwnWordsThatNobodyCameAndHowMuchOfThePriceThatIs() {
        Price price = new Price("room", "school", 60_000, DAY);
        Use there = Use.of(new EntryId("use-1"), new OrganisationId("school"), "room", DAY, 30);

        assertThat(text(there, price)).isEqualTo("room, 30 min");
        assertThat(text(there.keptInVain(100), price)).isEqualTo("room, 30 min, kom ikke");
        assertThat(text(there.keptInVain(50), price)).isEqualTo("room, 30 min, kom ikke, 50 % av prisen");
        assertThat(there.keptInVain(0).entry(new OrganisationId("hall"), price)).isEmpty();
    }

    @Test
    void nobodyIsAskedToComeBeforeTheBeginningNorToPayMoreThanThePrice() {
        assertThatThrownBy(() -> new NoShow(Duration.ZERO, 50)).hasMessageContaining("Maybe from a minute to a day");
        assertThatThrownBy(() -> new NoShow(Duration.ofMinutes(15), 101)).hasMessageContaining("Maybe from 0 to 100");
        assertThatThrownBy(() -> new NoShow(Duration.ofMinutes(15), -1)).hasMessageContaining("Maybe from 0 to 100");
    }

    private static String text(Use use, Price price) {
        return use.entry(new OrganisationId("hall"), price).orElseThrow().text().nb();
    }

    private static Use use(Reservation missed, ResourceId thing) {
        return Use.of(
                        new EntryId("use-1"),
                        missed.request().holder().organisation(),
                        thing.value(),
                        DAY,
                        missed.paidFor().toMinutes())
                .keptInVain(missed.noShow().percent(thing));
    }

    private static List<Resource> things(SplittableRandom chance) {
        return IntStream.range(0, chance.nextInt(1, 5))
                .mapToObj(number -> thing(
                        "thing-" + number,
                        new NoShow(Duration.ofMinutes(chance.nextInt(1, 240)), chance.nextInt(0, 101))))
                .toList();
    }

    private static Resource thing(String id, NoShow said) {
        Resource plain = thing(id);
        return plain.with(plain.terms().with(said));
    }

    private static Resource thing(String id) {
        return new Resource(
                new ResourceId(id),
                "label-" + id,
                new Resource.Description(
                        ResourceKind.ROOM, new Words(id, id), "room", RiskClass.LOW, 4, Optional.empty(), List.of()),
                new Resource.Terms(List.of(), List.of(), List.of(), Duration.ZERO, Duration.ZERO, false, true),
                Opening.always(ZoneOffset.UTC),
                new Ownership(new OrganisationId("forge"), List.of()),
                false);
    }

    private static Reservation missed(List<Resource> things, Duration planned, String session) {
        Request request = new Request(
                new Request.Holder(new PersonId("ola"), new OrganisationId("school")),
                new Request.Purpose(session, ""),
                Interval.of(NINE, planned),
                things.stream().map(Resource::id).toList(),
                new Request.Use(Mode.SOLO, 1, List.of()));
        return Reservation.held(new Reservation.Draft(new ReservationId("r-1"), "CODE", ""), request, things, NINE)
                .become(ReservationState.CONFIRMED)
                .become(ReservationState.NO_SHOW);
    }
}
