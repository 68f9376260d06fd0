package learningfactory.factory.running;

import static learningfactory.factory.running.TestPlants.HOUR;
import static learningfactory.factory.running.TestPlants.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.PathNetwork;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.equipment.VehicleActivity;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.operations.Command;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.journal.Journal;
import org.junit.jupiter.api.Test;

/// The picture of a running plant.
class PlantViewTest {
    @Test
    void lookingAtARunChangesNothing() {
        CompiledPlant compiled = CompiledPlant.of(TestPlants.everything());
        RunningPlant watched = compiled.start(9, 0, Journal.digestOnly());
        RunningPlant alone = compiled.start(9, 0, Journal.digestOnly());

        for (int looks = 0; watched.step(24 * HOUR); looks++) {
            watched.view();
            if (looks % 100 == 0) {
                watched.figures();
            }
        }
        alone.runUntil(24 * HOUR);

        watched.runUntil(24 * HOUR);
        assertThat(watched.snapshot()).isEqualTo(alone.snapshot());
        assertThat(watched.journal().orElseThrow().digest())
                .isEqualTo(alone.journal().orElseThrow().digest());
        assertThat(watched.figures().values()).containsExactly(alone.figures().values());
    }

    @Test
    void everyPartInThePlantIsSeenSomewhere() {
        RunningPlant run = CompiledPlant.of(TestPlants.everything()).start(9, 0);
        for (int h = 1; h < 24; h++) {
            run.runUntil(h * HOUR);
            PlantView view = run.view();

            int seen = piecesSeen(view);
            assertThat(seen).as("after %d hours", h).isEqualTo(view.totals().inPlant());
            assertThat(view.vehicles().stream()
                            .mapToInt(PlantView.VehicleView::load)
                            .sum())
                    .isEqualTo(view.transports().stream()
                            .mapToInt(PlantView.TransportView::underWay)
                            .sum());
            assertThat(view.power().kilowattHours())
                    .isCloseTo(run.fork().figures().value("plant.energy"), within(1e-6));
            assertThat(view.power().cost()).isCloseTo(run.fork().figures().value("plant.energy_cost"), within(1e-6));
        }
    }

    static int piecesSeen(PlantView view) {
        return view.units().stream().mapToInt(PlantView.UnitView::pieces).sum()
                + view.places().stream().mapToInt(PlantView.PlaceView::content).sum()
                + view.conveyors().stream()
                        .mapToInt(PlantView.ConveyorView::content)
                        .sum()
                + view.transports().stream()
                        .mapToInt(t -> t.waiting() + t.underWay())
                        .sum();
    }

    @Test
    void aMachineShowsItsPieceAndWhenItWillBeReady() {
        RunningPlant run =
                CompiledPlant.of(TestPlants.line(2, 3, TestPlants.seconds(10))).start(1, 0);
        run.runUntil(25 * SECOND);
        PlantView.UnitView first = run.view().units().getFirst();

        assertThat(first)
                .isEqualTo(new PlantView.UnitView(
                        "m1",
                        1,
                        "m1",
                        Condition.WORKING,
                        Condition.WORKING.packMl(),
                        20 * SECOND,
                        "part",
                        3,
                        1,
                        "",
                        20 * SECOND,
                        30 * SECOND,
                        false));
        assertThat(run.view().units()).hasSize(2);
        assertThat(run.view().places())
                .contains(new PlantView.PlaceView("b1", 0, 3, false), new PlantView.PlaceView("m1", 0, 0, true));
        assertThat(run.view().totals().created()).isEqualTo(3);
    }

    @Test
    void theEmergencyStopAndALockAreSeen() {
        RunningPlant run =
                CompiledPlant.of(TestPlants.line(2, 3, TestPlants.seconds(10))).start(1, 0);
        run.command(new Command.EmergencyStop());
        run.command(new Command.LockOut("m2", 1));

        assertThat(run.view().emergencyStopPressed()).isTrue();
        assertThat(run.view().units()).extracting(PlantView.UnitView::lockedOut).containsExactly(false, true);
        assertThat(run.view().units()).extracting(PlantView.UnitView::condition).containsOnly(Condition.ABORTED);
    }

    /// blanks ─▶ m1 (10 s) ─▶ belt (10 m, 0.5 m/s, 1 m a part) ─▶ m2 (1 h) ─▶ shipped.
    @Test
    void partsCloseUpOnABeltWhoseEndIsBlocked() {
        Plant plain = TestPlants.plant(
                List.of(TestPlants.always("blanks", "part")),
                List.of(
                        Station.of("m1", Work.of(TestPlants.seconds(10))),
                        Station.of("m2", Work.of(TestPlants.seconds(3600)))),
                List.of(),
                List.of(
                        Link.of("blanks", "m1"),
                        Link.of("m1", "belt"),
                        Link.of("belt", "m2"),
                        Link.of("m2", "shipped")));
        Plant plant = TestPlants.with(
                plain,
                new Plant.Equipment(
                        plain.equipment().stations(),
                        List.of(),
                        List.of(new Conveyor("belt", 10, 0.5, 1, true)),
                        plain.equipment().network(),
                        List.of(),
                        List.of()));
        RunningPlant run = CompiledPlant.of(plant).start(1, 0);
        run.runUntil(55 * SECOND);

        // pieces get on at 10, 20 … 50 s and need 20 s; m2 took the first at 30 s, the second waits since 40 s
        assertThat(run.view().conveyors().getFirst().parts())
                .containsExactly(
                        new PlantView.PartOnBelt(2, "part", 1),
                        new PlantView.PartOnBelt(3, "part", 0.9),
                        new PlantView.PartOnBelt(4, "part", 0.75),
                        new PlantView.PartOnBelt(5, "part", 0.25));
    }

    /// One vehicle at a (0 m), 20 m to b, 1 m/s, 5 s to load.
    @Test
    void aVehicleShowsWhereItDrivesAndWhenItArrives() {
        Plant plain = TestPlants.plant(
                List.of(TestPlants.always("blanks", "part")),
                List.of(Station.of("m1", Work.of(TestPlants.seconds(1)))),
                List.of(),
                List.of(Link.of("blanks", "drive"), Link.of("drive", "m1"), Link.of("m1", "shipped")));
        Plant plant = TestPlants.with(
                plain,
                new Plant.Equipment(
                        plain.equipment().stations(),
                        List.of(),
                        List.of(),
                        new PathNetwork(
                                List.of("a", "b"),
                                List.of(new PathNetwork.Path("a", "b", 20, false, Optional.empty()))),
                        List.of(new Fleet(
                                "cars",
                                1,
                                "a",
                                1,
                                5 * SECOND,
                                Fleet.Rule.NEAREST,
                                Optional.of(new Fleet.Battery(100, 0.1, 60 * SECOND, "a")))),
                        List.of(new Transport("drive", "cars", "a", "b", 2, 1))));
        RunningPlant run = CompiledPlant.of(plant).start(1, 0);

        run.runUntil(3 * SECOND);
        assertThat(run.view().vehicles())
                .containsExactly(
                        new PlantView.VehicleView("cars", 1, VehicleActivity.LOADING, "a", "a", -1, 5 * SECOND, 0, 1));
        run.runUntil(15 * SECOND);
        assertThat(run.view().vehicles())
                .containsExactly(new PlantView.VehicleView(
                        "cars", 1, VehicleActivity.LOADED, "a", "b", 5 * SECOND, 25 * SECOND, 1, 0.8));
    }
}
