package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import learningfactory.factory.performance.FactoryPhysics;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Takes chance away again and adds the rest of the flow: furnaces, belts, vehicles, kits, cuts, suppliers,
/// curing, cards. All by hand calculation, exact.
class A33_FlowWithoutChance {
    private static final Offset<Double> DIGITS = within(1e-6);

    @Test
    void aFurnaceWaitsUntilItIsFull() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {parts: {feed: {every: 1 min}}}
                stations:
                  furnace: {cycle: 3 min, queue: unlimited, batch: {at least: 4, at most: 4}}
                flow: [parts -> furnace -> shipped]
                """), 4_000);

        assertThat(figures.value("station.furnace.Wq")).isCloseTo(60 * (3 + 2 + 1 + 0) / 4.0, DIGITS);
        assertThat(figures.value("station.furnace.fraction.working")).isCloseTo(0.75, DIGITS);
        assertThat(figures.value("plant.lead_time")).isCloseTo(60 * 4.5, DIGITS);
    }

    @Test
    void aFurnaceStartsWhenTheFirstPieceHasWaitedLongEnough() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {parts: {feed: {every: 1 min}}}
                stations:
                  furnace: {cycle: 12 s, queue: unlimited, batch: {at least: 1, at most: 10, wait at most: 2.5 min}}
                flow: [parts -> furnace -> shipped]
                """), 3_000);

        assertThat(figures.value("station.furnace.Wq")).isCloseTo(60 * (2.5 + 1.5 + 0.5) / 3, DIGITS);
        assertThat(figures.value("station.furnace.fraction.working")).isCloseTo(0.2 / 3, DIGITS);
    }

    @Test
    void aVehicleGoesToAndFro() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {parts: {feed: always}}
                vehicles: {paths: [{from: a, to: b, length: 60 m}], fleets: {truck: {home: a, speed: 1 m/s, load: 15 s}}}
                transports: {drive: {from: a, to: b}}
                stations:
                  m: {cycle: 1 s, queue: unlimited}
                flow: [parts -> drive -> m -> shipped]
                """), 5_000);

        assertThat(figures.value("plant.throughput")).isCloseTo(3600.0 / 150, DIGITS);
        assertThat(figures.value("fleet.truck.fraction.loaded")).isCloseTo(60.0 / 150, DIGITS);
        assertThat(figures.value("fleet.truck.fraction.empty")).isCloseTo(60.0 / 150, DIGITS);
    }

    @Test
    void aKitTakesWhatItsListSays() {
        Figures figures = Ladder.certain(Ladder.plant("""
                products: [frame, screw, lamp]
                sources:
                  a: {product: frame, feed: {every: 2 min}}
                  b: {product: screw, feed: {every: 1 min}}
                buffers: {frames: unlimited, screws: unlimited}
                stations:
                  m: {cycle: 1 min, kit: {frame: 1, screw: 2}, becomes: lamp}
                flow: [a -> frames -> m -> shipped, b -> screws -> m]
                """), 2_000);

        assertThat(figures.value("product.lamp.throughput")).isCloseTo(30.0, DIGITS);
        assertThat(figures.value("station.m.fraction.working")).isCloseTo(0.5, DIGITS);
    }

    @Test
    void aSawMakesTwelveOfOne() {
        Figures figures = Ladder.certain(Ladder.plant("""
                products: [bar, blank]
                sources: {bars: {product: bar, feed: {every: 12 min}}}
                stations:
                  saw: {cycle: 4 min, queue: unlimited, splits: {blank: 12}}
                  m: {cycle: 30 s, queue: unlimited}
                flow: [bars -> saw -> m -> shipped]
                """), 1_200);

        assertThat(figures.value("product.blank.throughput")).isCloseTo(60.0, DIGITS);
        assertThat(figures.value("station.saw.fraction.working")).isCloseTo(1.0 / 3, DIGITS);
        assertThat(figures.value("station.m.fraction.working")).isCloseTo(0.5, DIGITS);
    }

    /// The tenth piece is taken at the start of its minute and the lot comes four minutes after that minute
    /// ends.
    @Test
    void aStockThatRunsOutWaitsForItsSupplier() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {mill: {feed: {supplier: {stock: store, order point: 0, lot: 10, lead time: 5 min}}}}
                buffers: {store: {capacity: 100, initial: 10}}
                stations:
                  m: {cycle: 1 min}
                flow: [mill -> store -> m -> shipped]
                """), 14_000);

        assertThat(figures.value("plant.throughput")).isCloseTo(60 * 10.0 / 14, DIGITS);
    }

    @Test
    void whatCuresStaysTenMinutes() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {parts: {feed: {every: 2 min}}}
                buffers: {cure: {capacity: unlimited, dwell: 10 min}}
                stations:
                  m: {cycle: 1 min}
                flow: [parts -> cure -> m -> shipped]
                """), 2_000);

        assertThat(figures.value("buffer.cure.W")).isCloseTo(600.0, DIGITS);
        assertThat(figures.value("buffer.cure.L")).isCloseTo(5.0, DIGITS);
    }

    @Test
    void belowItsCriticalWipTheLineIsTheBestCase() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {blanks: {feed: always}}
                stations:
                  a: {cycle: 2 min, queue: unlimited}
                  b: {cycle: 2 min, queue: unlimited}
                  c: {cycle: 2 min, queue: unlimited}
                  d: {cycle: 2 min, queue: unlimited}
                cards: {loop: {cards: 3, from: blanks, to: shipped}}
                flow: [blanks -> a -> b -> c -> d -> shipped]
                """), 8_000);

        assertThat(figures.value("plant.throughput"))
                .isCloseTo(60 * new FactoryPhysics(0.5, 8).bestThroughput(3), DIGITS);
        assertThat(figures.value("plant.wip")).isCloseTo(3.0, DIGITS);
        assertThat(figures.value("plant.lead_time")).isCloseTo(480.0, DIGITS);
    }

    @Test
    void aSlowMachineFillsThePlacesBeforeIt() {
        Figures figures = Ladder.certain(Ladder.plant("""
                sources: {blanks: {feed: always}}
                stations:
                  a: {cycle: 1 min}
                  b: {cycle: 2 min}
                buffers: {places: 3}
                flow: [blanks -> a -> places -> b -> shipped]
                """), 1_000);

        assertThat(figures.value("station.a.fraction.blocked")).isCloseTo(0.5, DIGITS);
        assertThat(figures.value("buffer.places.L")).isCloseTo(3.0, DIGITS);
        assertThat(figures.value("buffer.places.fraction.full")).isCloseTo(1.0, DIGITS);
    }

    /// 1 min for the first piece, then 1 + 1 to the second product and 2 + 1 back to the first: the sixth is
    /// done at 13 min.
    @Test
    void aSequenceHoldsAlsoWhereNobodyCanWait() {
        RunningPlant run = CompiledPlant.of(Ladder.plant("""
                products: [A, B]
                sources: {a: {product: A}, b: {product: B}}
                stations:
                  m:
                    cycle: 1 min
                    dispatch: {sequence: [A, B, A, B, A, B]}
                    setup: {otherwise: 9 min, matrix: {A: {B: 1 min}, B: {A: 2 min}}}
                flow: [a -> m -> shipped, b -> m]
                """)).start(1, 0);

        run.runUntil(12 * 60_000_000L);
        assertThat(run.figures().value("plant.shipped")).isEqualTo(5);
        run.runUntil(13 * 60_000_000L);
        assertThat(run.figures().value("plant.shipped")).isEqualTo(6);
    }
}
