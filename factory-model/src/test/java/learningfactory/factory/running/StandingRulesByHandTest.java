package learningfactory.factory.running;

import static learningfactory.factory.running.TestPlants.HOUR;
import static learningfactory.factory.running.TestPlants.SECOND;
import static learningfactory.factory.running.TestPlants.always;
import static learningfactory.factory.running.TestPlants.plant;
import static learningfactory.factory.running.TestPlants.seconds;
import static learningfactory.factory.running.TestPlants.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import learningfactory.factory.operations.Link;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.personnel.Shifts;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.random.Constant;
import org.junit.jupiter.api.Test;

/// Rules that always hold: who comes to work, what the power cap asks, when an alarm is silent, what counts
/// as scrap.
class StandingRulesByHandTest {
    private static Station mill() {
        return Station.of("mill", Work.of(seconds(10)));
    }

    private static Plant one(Station station) {
        return plant(
                List.of(always("blanks", "part")),
                List.of(station),
                List.of(),
                List.of(Link.of("blanks", station.name()), Link.of(station.name(), "shipped")));
    }

    private static RunningPlant started(Plant plant) {
        return CompiledPlant.of(plant).start(1, 0);
    }

    // ---- absence

    private static RunningPlant peopled(List<Shifts> shifts, Crew crew) {
        return started(with(one(mill()), new Plant.People(shifts, List.of(crew))));
    }

    private static List<Boolean> presence(RunningPlant run, long atMicros) {
        run.runUntil(atMicros);
        return run.view().people().stream().map(PlantView.PersonView::isPresent).toList();
    }

    @Test
    void whoIsMissingInTheMorningIsMissingAfterTheBreakToo() {
        Shifts day = new Shifts(
                "day",
                24 * HOUR,
                List.of(new Shifts.Interval(8 * HOUR, 12 * HOUR), new Shifts.Interval(13 * HOUR, 17 * HOUR)));
        RunningPlant run = peopled(List.of(day), new Crew("crew", 3, List.of("operator"), Optional.of("day"), 0.3, 0));
        int missing = 0;
        for (int d = 0; d < 300; d++) {
            List<Boolean> morning = presence(run, d * 24 * HOUR + 9 * HOUR);
            List<Boolean> afternoon = presence(run, d * 24 * HOUR + 15 * HOUR);

            assertThat(afternoon).as("day %d", d + 1).isEqualTo(morning);
            missing += (int) morning.stream().filter(isThere -> !isThere).count();
        }

        // 900 days of work: 270 expected, standard deviation 13.7
        assertThat(missing).isCloseTo(270, within(55));
    }

    @Test
    void aCrewWithoutShiftsIsDrawnAnewEveryDay() {
        RunningPlant run = peopled(List.of(), new Crew("crew", 1, List.of("operator"), Optional.empty(), 0.5, 0));
        int changes = 0;
        List<Boolean> yesterday = presence(run, HOUR);
        for (int d = 0; d < 200; d++) {
            List<Boolean> early = presence(run, d * 24 * HOUR + HOUR);
            assertThat(presence(run, d * 24 * HOUR + 23 * HOUR)).isEqualTo(early);
            changes += early.equals(yesterday) ? 0 : 1;
            yesterday = early;
        }

        // a fair coin a day: 99.5 changes expected, standard deviation 7
        assertThat(changes).isCloseTo(100, within(28));
    }

    // ---- power

    @Test
    void aMachineIsLoadedUnderAPowerCapThatLeavesNoRoomForItsWork() {
        Station loaded = mill().withStaffing(List.of(new Staffing(Staffing.Purpose.LOAD, "operator", seconds(5))))
                .withUtilities(new Utilities(0, 100, 500, 4000, 0));
        Crew crew = new Crew("crew", 1, List.of("operator"), Optional.empty(), 0, 0);
        Plant plant = with(
                with(one(loaded), new Plant.People(List.of(), List.of(crew))), new Site(1000, List.of(), 0, 0, "NOK"));
        RunningPlant run = started(plant);

        run.runUntil(2 * SECOND);
        assertThat(run.view().units().getFirst().condition()).isEqualTo(Condition.LOADING);
        run.runUntil(5 * SECOND);
        assertThat(run.view().units().getFirst().condition()).isEqualTo(Condition.WAITING_FOR_POWER);
        assertThat(run.view().power().watts()).isEqualTo(500);
    }

    @Test
    void aToolIsChangedUnderAPowerCapThatLeavesNoRoomForWork() {
        Tool cutter =
                new Tool("cutter", Failure.Clock.CYCLES, new Constant(100), seconds(60), Optional.empty(), 0, true);
        Station station = mill().withUtilities(new Utilities(0, 100, 500, 4000, 0))
                .withReliability(new Station.Reliability(
                        List.of(), List.of(), List.of(), Optional.of(cutter), Optional.empty()));
        RunningPlant run = started(with(one(station), new Site(1000, List.of(), 0, 0, "NOK")));
        assertThat(run.view().units().getFirst().condition()).isEqualTo(Condition.WAITING_FOR_POWER);

        Plant starved = plant(
                List.of(TestPlants.arrivals("blanks", "part", seconds(3600))),
                List.of(station),
                List.of(),
                List.of(Link.of("blanks", "mill"), Link.of("mill", "shipped")));
        RunningPlant waiting = started(with(starved, new Site(1000, List.of(), 0, 0, "NOK")));
        waiting.command(new Command.ChangeTool("mill", 1));

        waiting.runUntil(30 * SECOND);
        assertThat(waiting.view().units().getFirst().condition()).isEqualTo(Condition.CHANGING_TOOL);
        assertThat(waiting.view().power().watts()).isEqualTo(100);
        waiting.runUntil(60 * SECOND);
        assertThat(waiting.view().units().getFirst().condition()).isEqualTo(Condition.STARVED);
    }

    // ---- faults

    private static Failure jam(boolean scrapsPart) {
        return new Failure(
                "jam",
                Failure.Clock.OPERATING,
                new Constant(1000 * HOUR),
                seconds(60),
                Optional.empty(),
                scrapsPart,
                AlarmPriority.HIGH);
    }

    @Test
    void aMachineThatIsHeldCannotBeReleasedWhileAFaultStands() {
        RunningPlant run = started(one(mill().withReliability(Station.Reliability.failing(jam(false)))));
        run.runUntil(5 * SECOND);
        run.command(new Command.Hold("mill", 1));
        run.command(new Command.Break("mill", 1, "jam"));

        assertThat(run.command(new Command.Unhold("mill", 1)))
                .isEqualTo(
                        Answer.refused("mill has a fault that still stands ([jam]).\nMaybe have it repaired first."));
        run.runUntil(65 * SECOND);
        assertThat(run.command(new Command.Unhold("mill", 1))).isEqualTo(Answer.ACCEPTED);
        run.runUntil(70 * SECOND);
        assertThat(run.view().totals().shipped()).isEqualTo(1);
    }

    @Test
    void whatAFailureSpoilsCountsAsScrapOfThePlantAndInItsMassLikeWhatLeavesAtTheScrapSink() {
        Plant plain = one(mill().withReliability(Station.Reliability.failing(jam(true))));
        Plant heavy = with(
                plain,
                new Plant.Material(
                        List.of(new Product("part", 1.5, 0, List.of())),
                        List.of(),
                        plain.material().sources(),
                        plain.material().sinks()));
        RunningPlant run = started(heavy);
        run.runUntil(45 * SECOND);
        run.command(new Command.Break("mill", 1, "jam"));
        run.runUntil(205 * SECOND);

        // four pieces, the fifth spoilt, ten more from 105 s on
        assertThat(run.figures().value("plant.shipped")).isEqualTo(14);
        assertThat(run.figures().value("plant.scrap")).isEqualTo(1);
        assertThat(run.figures().value("plant.scrap_mass")).isEqualTo(1.5);
        assertThat(run.figures().value("plant.scrap_ratio")).isEqualTo(1.0 / 15);
        assertThat(run.figures().value("station.mill.quality_ratio")).isCloseTo(14.0 / 15, within(1e-12));
        assertThat(run.view().totals().scrapped()).isEqualTo(1);
    }

    // ---- maintenance

    @Test
    void maintenanceWhenWornIsDoneOnceForEachToolAndNotBeforeEveryPiece() {
        Maintenance look = new Maintenance(
                "look", new Maintenance.Trigger.Condition(0.5), seconds(20), Optional.empty(), false, false);
        Tool cutter =
                new Tool("cutter", Failure.Clock.CYCLES, new Constant(10), seconds(50), Optional.empty(), 0, true);
        RunningPlant run = started(one(mill().withReliability(new Station.Reliability(
                List.of(), List.of(), List.of(look), Optional.of(cutter), Optional.empty()))));
        run.runUntil(1700 * SECOND);

        // five pieces, 20 s, five pieces, 50 s: 170 s a tool
        assertThat(run.figures().value("station.mill.maintenances")).isEqualTo(10);
        assertThat(run.figures().value("plant.shipped")).isEqualTo(100);
    }

    // ---- alarms

    /// m1 makes 10 s, m2 is slow: m1 is blocked and says so after 30 s.
    private static Plant blocking() {
        Station first = mill().withControl(
                        new Station.Control(Optional.empty(), List.of(), false, 30 * SECOND, Long.MAX_VALUE));
        return plant(
                List.of(always("blanks", "part")),
                List.of(first, Station.of("wash", Work.of(seconds(3600)))),
                List.of(),
                List.of(Link.of("blanks", "mill"), Link.of("mill", "wash"), Link.of("wash", "shipped")));
    }

    private static AlarmState alarm(RunningPlant run) {
        return run.view().alarms().isEmpty()
                ? AlarmState.NORMAL
                : run.view().alarms().getFirst().state();
    }

    @Test
    void anAlarmForWaitingIsSilentWhileItsMachineStandsByOrderAndComesBackAfterwards() {
        RunningPlant run = started(blocking());
        run.runUntil(49 * SECOND);
        assertThat(alarm(run)).isEqualTo(AlarmState.NORMAL);
        run.runUntil(50 * SECOND);
        assertThat(alarm(run)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(run.view().alarms().getFirst().unit()).isEqualTo("mill");

        run.command(new Command.Stop("mill", 1));
        assertThat(alarm(run)).isEqualTo(AlarmState.SUPPRESSED_BY_DESIGN);
        run.command(new Command.LockOut("mill", 1));
        run.runUntil(500 * SECOND);
        assertThat(alarm(run)).isEqualTo(AlarmState.SUPPRESSED_BY_DESIGN);

        run.command(new Command.Release("mill", 1));
        assertThat(alarm(run)).isEqualTo(AlarmState.SUPPRESSED_BY_DESIGN);
        run.command(new Command.Reset("mill", 1));
        run.command(new Command.Start("mill", 1));
        assertThat(alarm(run)).isEqualTo(AlarmState.NORMAL);
        run.runUntil(530 * SECOND);
        assertThat(alarm(run)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void anAlarmTakenFromTheShelfSoundsAgainWhenItsConditionHolds() {
        RunningPlant run = started(blocking());
        run.runUntil(60 * SECOND);
        int number = run.view().alarms().getFirst().alarm();
        run.command(new Command.Shelve(number, HOUR));
        assertThat(run.view().alarms().getFirst().shelvedUntilMicros()).isEqualTo(HOUR + 60 * SECOND);

        run.runUntil(100 * SECOND);
        assertThat(run.command(new Command.Unshelve(number))).isEqualTo(Answer.ACCEPTED);

        assertThat(alarm(run)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(run.view().alarms().getFirst().sinceMicros()).isEqualTo(100 * SECOND);
        assertThat(((Answer.Refused) run.command(new Command.Unshelve(number))).reason())
                .contains("is not on the shelf");
    }

    @Test
    void anAlarmOnTheShelfOfAMachineThatIsStoppedMeanwhileComesBackSuppressed() {
        RunningPlant run = started(blocking());
        run.runUntil(60 * SECOND);
        int number = run.view().alarms().getFirst().alarm();
        run.command(new Command.Shelve(number, 100 * SECOND));
        run.command(new Command.Abort("mill", 1));
        assertThat(alarm(run)).isEqualTo(AlarmState.SHELVED);

        run.runUntil(160 * SECOND);

        assertThat(alarm(run)).isEqualTo(AlarmState.SUPPRESSED_BY_DESIGN);
    }
}
