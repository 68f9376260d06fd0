package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import learningfactory.factory.performance.FactoryPhysics;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.RunningPlant;
import org.junit.jupiter.api.Test;

/// Takes chance away again and adds the rest of the flow: furnaces, belts, vehicles, kits, cuts, suppliers,
/// curing, cards. All by hand calculation, exact.
class A33_FlowWithoutChance {
    @Test
    void aFurnaceWaitsUntilItIsFull() {
        Certain run = Certain.of("""
                sources: {parts: {feed: {every: 1 min}}}
                stations:
                  furnace: {cycle: 3 min, queue: unlimited, batch: {at least: 4, at most: 4}}
                flow: [parts -> furnace -> shipped]
                """, 4_000);

        run.expect("station.furnace.Wq", 60 * (3 + 2 + 1 + 0) / 4.0);
        run.expect("station.furnace.fraction.working", 0.75);
        run.expect("plant.lead_time", 60 * 4.5);
    }

    @Test
    void aFurnaceStartsWhenTheFirstPieceHasWaitedLongEnough() {
        Certain run = Certain.of("""
                sources: {parts: {feed: {every: 1 min}}}
                stations:
                  furnace: {cycle: 12 s, queue: unlimited, batch: {at least: 1, at most: 10, wait at most: 2.5 min}}
                flow: [parts -> furnace -> shipped]
                """, 3_000);

        run.expect("station.furnace.Wq", 60 * (2.5 + 1.5 + 0.5) / 3);
        run.expect("station.furnace.fraction.working", 0.2 / 3);
    }

    @Test
    void aVehicleGoesToAndFro() {
        Certain run = Certain.of("""
                sources: {parts: {feed: always}}
                vehicles: {paths: [{from: a, to: b, length: 60 m}], fleets: {truck: {home: a, speed: 1 m/s, load: 15 s}}}
                transports: {drive: {from: a, to: b}}
                stations:
                  m: {cycle: 1 s, queue: unlimited}
                flow: [parts -> drive -> m -> shipped]
                """, 5_000);

        run.expect("plant.throughput", 3600.0 / 150);
        run.expect("fleet.truck.fraction.loaded", 60.0 / 150);
        run.expect("fleet.truck.fraction.empty", 60.0 / 150);
    }

    @Test
    void aKitTakesWhatItsListSays() {
        Certain run = Certain.of("""
                products: [frame, screw, lamp]
                sources:
                  a: {product: frame, feed: {every: 2 min}}
                  b: {product: screw, feed: {every: 1 min}}
                buffers: {frames: unlimited, screws: unlimited}
                stations:
                  m: {cycle: 1 min, kit: {frame: 1, screw: 2}, becomes: lamp}
                flow: [a -> frames -> m -> shipped, b -> screws -> m]
                """, 2_000);

        run.expect("product.lamp.throughput", 30.0);
        run.expect("station.m.fraction.working", 0.5);
    }

    @Test
    void aSawMakesTwelveOfOne() {
        Certain run = Certain.of("""
                products: [bar, blank]
                sources: {bars: {product: bar, feed: {every: 12 min}}}
                stations:
                  saw: {cycle: 4 min, queue: unlimited, splits: {blank: 12}}
                  m: {cycle: 30 s, queue: unlimited}
                flow: [bars -> saw -> m -> shipped]
                """, 1_200);

        run.expect("product.blank.throughput", 60.0);
        run.expect("station.saw.fraction.working", 1.0 / 3);
        run.expect("station.m.fraction.working", 0.5);
    }

    /// The tenth piece is taken at the start of its minute and the lot comes four minutes after that minute
    /// ends.
    @Test
    void aStockThatRunsOutWaitsForItsSupplier() {
        Certain run = Certain.of("""
                sources: {mill: {feed: {supplier: {stock: store, order point: 0, lot: 10, lead time: 5 min}}}}
                buffers: {store: {capacity: 100, initial: 10}}
                stations:
                  m: {cycle: 1 min}
                flow: [mill -> store -> m -> shipped]
                """, 14_000);

        run.expect("plant.throughput", 60 * 10.0 / 14);
    }

    @Test
    void whatCuresStaysTenMinutes() {
        Certain run = Certain.of("""
                sources: {parts: {feed: {every: 2 min}}}
                buffers: {cure: {capacity: unlimited, dwell: 10 min}}
                stations:
                  m: {cycle: 1 min}
                flow: [parts -> cure -> m -> shipped]
                """, 2_000);

        run.expect("buffer.cure.W", 600.0);
        run.expect("buffer.cure.L", 5.0);
    }

    @Test
    void belowItsCriticalWipTheLineIsTheBestCase() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  a: {cycle: 2 min, queue: unlimited}
                  b: {cycle: 2 min, queue: unlimited}
                  c: {cycle: 2 min, queue: unlimited}
                  d: {cycle: 2 min, queue: unlimited}
                cards: {loop: {cards: 3, from: blanks, to: shipped}}
                flow: [blanks -> a -> b -> c -> d -> shipped]
                """, 8_000);

        run.expect("plant.throughput", 60 * new FactoryPhysics(0.5, 8).bestThroughput(3));
        run.expect("plant.wip", 3.0);
        run.expect("plant.lead_time", 480.0);
    }

    @Test
    void aSlowMachineFillsThePlacesBeforeIt() {
        Certain run = Certain.of("""
                sources: {blanks: {feed: always}}
                stations:
                  a: {cycle: 1 min}
                  b: {cycle: 2 min}
                buffers: {places: 3}
                flow: [blanks -> a -> places -> b -> shipped]
                """, 1_000);

        run.expect("station.a.fraction.blocked", 0.5);
        run.expect("buffer.places.L", 3.0);
        run.expect("buffer.places.fraction.full", 1.0);
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
