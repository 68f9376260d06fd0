package learningfactory.factory.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.material.Step;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Link.Branch;
import learningfactory.factory.operations.Link.Rule;
import learningfactory.factory.operations.Link.Verdict;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Exponential;
import org.junit.jupiter.api.Test;

class PlantCheckTest {
    private static final Work MINUTE = Work.of(new Constant(60e6));
    private static final Inspection LOOK =
            new Inspection(new Inspection.Sampling.All(), List.of(), List.of(), 0, 0, 0, Optional.empty(), 1);

    private static Plant plant(List<Station> stations, List<Buffer> buffers, List<Link> links) {
        return new Plant(
                "test",
                new Plant.Material(
                        List.of(Product.named("part"), Product.named("bolt")),
                        List.of(),
                        List.of(new Source(
                                "in", List.of(new Source.Share("part", 1)), new Source.Feed.Always(), false)),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED), new Sink("scrap", Sink.Fate.SCRAPPED))),
                Plant.Equipment.of(stations, buffers),
                new Plant.Flow(links, List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    private static Plant line(Station station) {
        return plant(
                List.of(station),
                List.of(),
                List.of(Link.of("in", station.name()), Link.of(station.name(), "shipped")));
    }

    private static Plant with(Plant plant, Site site, List<CardLoop> cards) {
        return new Plant(
                plant.name(),
                plant.material(),
                plant.equipment(),
                new Plant.Flow(plant.flow().links(), cards),
                plant.people(),
                site,
                plant.parameters());
    }

    @Test
    void aLineThatFitsTogetherHasNothingWrong() {
        assertThat(PlantCheck.check(line(Station.of("saw", MINUTE)))).isEmpty();
    }

    @Test
    void anArrowToANameThatNothingHasIsFoundWithTheNearestName() {
        Plant plant = plant(
                List.of(Station.of("saw", MINUTE)),
                List.of(),
                List.of(Link.of("in", "sow"), Link.of("saw", "shipped")));

        assertThat(PlantCheck.check(plant))
                .containsExactly(
                        new Finding(List.of("flow", "in", "sow"), "there is no place (sow)", "", "\"saw\"?", true));
    }

    @Test
    void aPlaceThatNoArrowReachesIsFound() {
        Plant plant = plant(
                List.of(Station.of("saw", MINUTE), Station.of("spare", MINUTE)),
                List.of(),
                List.of(Link.of("in", "saw"), Link.of("saw", "shipped"), Link.of("spare", "shipped")));

        assertThat(PlantCheck.check(plant)).extracting(Finding::path).containsExactly(List.of("stations", "spare"));
    }

    @Test
    void aPlaceWithoutOutletIsFound() {
        Plant plant = plant(
                List.of(Station.of("saw", MINUTE)),
                List.of(Buffer.of("rest", 5)),
                List.of(Link.of("in", "saw"), Link.of("saw", "rest")));

        assertThat(PlantCheck.check(plant)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).containsExactly("buffers", "rest");
            assertThat(finding.found()).isEqualTo("the buffer (rest) has no outlet");
        });
    }

    @Test
    void placesThatGoRoundForEverAreFound() {
        Plant plant = plant(
                List.of(Station.of("a", MINUTE), Station.of("b", MINUTE)),
                List.of(),
                List.of(Link.of("in", "a"), Link.of("a", "b"), Link.of("b", "a")));

        assertThat(PlantCheck.check(plant))
                .singleElement()
                .extracting(Finding::found)
                .isEqualTo("parts that come to (a) go round for ever: a -> b -> a");
    }

    @Test
    void aRouteNeedsNoArrows() {
        Plant base = plant(List.of(Station.of("a", MINUTE), Station.of("b", MINUTE)), List.of(), List.of());
        Product routed =
                new Product("part", 0, 0, List.of(new Step("b", Optional.empty()), new Step("a", Optional.empty())));
        Plant plant = new Plant(
                "test",
                new Plant.Material(
                        List.of(routed),
                        List.of(),
                        base.material().sources(),
                        base.material().sinks()),
                base.equipment(),
                base.flow(),
                base.people(),
                base.site(),
                List.of());

        assertThat(PlantCheck.check(plant)).isEmpty();
    }

    @Test
    void aKitWhosePartNobodyDeliversIsFound() {
        LinkedHashMap<String, Integer> parts = new LinkedHashMap<>();
        parts.put("part", 1);
        parts.put("bolt", 4);
        Plant plant = line(Station.of("assemble", MINUTE.withIntake(new Work.Intake.Kit(parts))));

        assertThat(PlantCheck.check(plant))
                .extracting(Finding::path)
                .containsExactly(List.of("stations", "assemble", "kit", "bolt"));
    }

    @Test
    void aRepairerWhomNobodyEmploysIsFound() {
        Failure failure = new Failure(
                "spindle",
                Failure.Clock.OPERATING,
                new Exponential(1e9),
                new Exponential(1e8),
                Optional.of("mechanic"),
                false,
                AlarmPriority.HIGH);
        Plant plant = line(Station.of("mill", MINUTE).withReliability(Station.Reliability.failing(failure)));

        assertThat(PlantCheck.check(plant))
                .extracting(Finding::path)
                .containsExactly(List.of("stations", "mill", "failures", "spindle", "crew"));
    }

    @Test
    void everyVerdictOfAnInspectionNeedsAWay() {
        Station check =
                Station.of("check", MINUTE).withQuality(new Station.Quality(List.of(), List.of(), Optional.of(LOOK)));
        Link ways = new Link(
                "check",
                List.of(new Branch("shipped", 1, "", Verdict.GOOD), new Branch("scrap", 1, "", Verdict.SCRAP)),
                Rule.CONDITION);
        Plant plant = plant(List.of(check), List.of(), List.of(Link.of("in", "check"), ways));

        assertThat(PlantCheck.check(plant))
                .singleElement()
                .extracting(Finding::found)
                .isEqualTo("the product (part) with the verdict rework finds no way out of (check)");
    }

    @Test
    void anInspectionThatDecidesNothingIsAWarning() {
        Station check =
                Station.of("check", MINUTE).withQuality(new Station.Quality(List.of(), List.of(), Optional.of(LOOK)));

        assertThat(PlantCheck.check(line(check))).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.found()).contains("decides nothing");
        });
    }

    @Test
    void aCapBelowWhatOneUnitDrawsIsFound() {
        Plant plant = with(
                line(Station.of("mill", MINUTE).withUtilities(new Utilities(0, 0, 0, 9000, 0))),
                new Site(8000, List.of(), 0, 0, "NOK"),
                List.of());

        assertThat(PlantCheck.check(plant))
                .extracting(Finding::path)
                .containsExactly(List.of("stations", "mill", "power"));
    }

    @Test
    void aFurnaceThatWaitsForMorePiecesThanCardsIsFound() {
        Plant plant = with(
                line(Station.of("oven", MINUTE.withIntake(new Work.Intake.Batch(20, 60, Long.MAX_VALUE, false)))),
                Site.PLAIN,
                List.of(new CardLoop("loop", 8, "oven", "shipped", CardLoop.FreedAt.ENTRY)));

        assertThat(PlantCheck.check(plant))
                .singleElement()
                .extracting(Finding::found)
                .isEqualTo("the load of 60 pieces never comes together with 8 cards (loop)");
    }

    @Test
    void workThatTakesNoTimeCannotEmptyASourceThatNeverEnds() {
        Plant plant = line(Station.of("gate", Work.of(new Constant(0))));

        assertThat(PlantCheck.check(plant))
                .singleElement()
                .extracting(Finding::found)
                .asString()
                .contains("in no time");
    }

    @Test
    void twoThousandStationsAreCheckedInAMoment() {
        List<Station> stations = new ArrayList<>();
        List<Link> links = new ArrayList<>(List.of(Link.of("in", "s0")));
        IntStream.range(0, 2000).forEach(i -> {
            stations.add(Station.of("s" + i, MINUTE));
            links.add(Link.of("s" + i, i == 1999 ? "shipped" : "s" + (i + 1)));
        });

        long start = System.nanoTime();
        List<Finding> findings = PlantCheck.check(plant(stations, List.of(), links));

        assertThat(findings).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
