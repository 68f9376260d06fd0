package learningfactory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The nearest times.
class SearchTest {
    private static final Instant DAY = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void whatIsFoundCloseByIsTheBeginningOfWhatIsFoundFarAndWide() {
        SplittableRandom chance = new SplittableRandom(11);
        int found = 0;
        for (int trial = 0; trial < 300; trial++) {
            List<List<Resource>> wanted = List.of(List.of(TestHall.shared("mill-1", 1), TestHall.shared("mill-2", 1)));
            Interval use = Interval.of(DAY.plus(Duration.ofMinutes(5L * chance.nextInt(288))), Duration.ofHours(1));
            List<Busy> busy = busy(chance);
            boolean[] isGood = new boolean[7];
            for (int i = 0; i < isGood.length; i++) {
                isGood[i] = chance.nextInt(4) > 0;
            }

            List<Offer> near = nearest(wanted, busy, use, Duration.ofHours(6), isGood);
            List<Offer> wide = nearest(wanted, busy, use, Duration.ofDays(7), isGood);

            assertThat(wide).startsWith(near.toArray(Offer[]::new)).hasSizeGreaterThanOrEqualTo(near.size());
            found += near.size() == 3 ? 1 : 0;
        }
        assertThat(found).as("often enough lies close by").isBetween(100, 299);
    }

    @Test
    void ofInstructorsWhoTogetherHoldTheGroupTheFirstPairThatDoesIsTakenAndNoPairIsTriedTwice() {
        List<Resource> instructors =
                List.of(TestHall.shared("anna", 4), TestHall.shared("kari", 8), TestHall.shared("per", 8));
        Interval use = Interval.of(DAY, Duration.ofHours(1));
        List<List<String>> tried = new ArrayList<>();
        Picking.Suits twoForSixteen = new Picking.Suits() {
            @Override
            public boolean suits(Resource candidate, List<Resource> picked, Interval during) {
                return true;
            }

            @Override
            public boolean areEnough(List<Resource> picked) {
                tried.add(picked.stream().map(one -> one.id().value()).toList());
                return picked.stream().mapToInt(one -> one.is().capacity()).sum() >= 16;
            }
        };

        Picking picking =
                new Picking(new Timetable(use, List.of()), List.of(instructors, instructors), twoForSixteen, 1);

        assertThat(picking.at(use).orElseThrow()).extracting(ResourceId::value).containsExactly("kari", "per");
        assertThat(tried).containsExactly(List.of("anna", "kari"), List.of("anna", "per"), List.of("kari", "per"));
    }

    private static List<Busy> busy(SplittableRandom chance) {
        List<Busy> busy = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Instant from = DAY.plus(Duration.ofMinutes(15L * chance.nextInt(-96, 192)));
            busy.add(new Busy(
                    new ResourceId("mill-" + chance.nextInt(1, 3)),
                    Interval.of(from, Duration.ofMinutes(15L * chance.nextInt(1, 20))),
                    1,
                    new ReservationId("r" + i),
                    false));
        }
        return busy;
    }

    private static List<Offer> nearest(
            List<List<Resource>> wanted, List<Busy> busy, Interval use, Duration near, boolean[] isGood) {
        Interval window = use.widened(near, near);
        Picking picking = new Picking(new Timetable(window, busy), wanted, (one, picked, during) -> true, 1);
        return new Search(
                        picking, offer -> isGood[(int) (offer.during().from().getEpochSecond() / 900 % isGood.length)])
                .nearest(use, window, 3);
    }
}
