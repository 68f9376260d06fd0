package learningfactory.factory.running;

import static learningfactory.factory.running.TestPlants.HOUR;
import static learningfactory.factory.running.TestPlants.MINUTE;
import static learningfactory.factory.running.TestPlants.SECOND;
import static learningfactory.factory.running.TestPlants.always;
import static learningfactory.factory.running.TestPlants.arrivals;
import static learningfactory.factory.running.TestPlants.plant;
import static learningfactory.factory.running.TestPlants.seconds;
import static learningfactory.factory.running.TestPlants.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Process;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import learningfactory.factory.operations.Link;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.journal.JournalReader;
import learningfactory.simulation.random.Constant;
import org.junit.jupiter.api.Test;

/// What an instructor injects into a plant, each in one so small that the outcome can be worked out by
/// hand: a machine of ten seconds, or two.
class CrisisByHandTest {
    private static final Failure JAM = new Failure(
            "jam",
            Failure.Clock.OPERATING,
            new Constant(1000 * HOUR),
            seconds(60),
            Optional.empty(),
            false,
            AlarmPriority.HIGH);

    private static Station mill() {
        return Station.of("mill", Work.of(seconds(10)));
    }

    private static Plant one(Station station, Source source) {
        return plant(
                List.of(source),
                List.of(station),
                List.of(),
                List.of(Link.of(source.name(), station.name()), Link.of(station.name(), "shipped")));
    }

    private static Plant one(Station station) {
        return one(station, always("blanks", "part"));
    }

    private static RunningPlant started(Plant plant) {
        return CompiledPlant.of(plant).start(1, 0, Journal.inMemory());
    }

    private static void accepted(RunningPlant run, long atSeconds, Command command) {
        run.runUntil(atSeconds * SECOND);
        assertThat(run.command(command)).isEqualTo(Answer.ACCEPTED);
    }

    private static String refused(RunningPlant run, Command command) {
        return ((Answer.Refused) run.command(command)).reason();
    }

    private static long shipped(RunningPlant run, long atSeconds) {
        run.runUntil(atSeconds * SECOND);
        return run.view().totals().shipped();
    }

    static List<Fact> facts(RunningPlant run) {
        FactReader reader = FactReader.of(run.compiled());
        byte[] bytes = run.journal().orElseThrow().bytes();
        return StreamSupport.stream(JournalReader.of(bytes).spliterator(), false)
                .map(reader::fact)
                .toList();
    }

    // ---- repair by order

    @Test
    void aFaultThatNobodyCallsForWaitsUntilTheRepairIsOrdered() {
        RunningPlant run = started(one(mill().withReliability(Station.Reliability.failing(JAM))));
        accepted(run, 50, new Command.RepairByOrder("mill", 1, "jam"));
        accepted(run, 100, new Command.Break("mill", 1, "jam"));
        run.runUntil(1000 * SECOND);

        assertThat(run.view().units().getFirst().condition()).isEqualTo(Condition.WAITING_FOR_REPAIR);
        assertThat(run.view().hidden().units().getFirst().repairByOrder()).containsExactly("jam");
        accepted(run, 1000, new Command.Repair("mill", 1));
        assertThat(run.view().units().getFirst().condition()).isEqualTo(Condition.IN_REPAIR);

        // ten pieces by 100 s, the eleventh begins anew at 1060 s
        assertThat(shipped(run, 2000)).isEqualTo(10 + 94);
    }

    @Test
    void aRepairerWhoIsOnHisWayTurnsRoundWhenNobodyComesWithoutAnOrderAnyMore() {
        Failure fault = new Failure(
                "fault",
                Failure.Clock.OPERATING,
                new Constant(1000 * HOUR),
                seconds(60),
                Optional.of("fitter"),
                false,
                AlarmPriority.HIGH);
        Plant plain = one(mill().withReliability(Station.Reliability.failing(fault)));
        Crew fitters = new Crew("fitters", 1, List.of("fitter"), Optional.empty(), 0, 30 * SECOND);
        RunningPlant run = started(with(plain, new Plant.People(List.of(), List.of(fitters))));
        accepted(run, 100, new Command.Break("mill", 1, "fault"));
        assertThat(run.view().people().getFirst().arrivesMicros()).isEqualTo(130 * SECOND);

        accepted(run, 110, new Command.RepairByOrder("mill", 1, "fault"));
        assertThat(run.view().people().getFirst().isBusy()).isFalse();
        accepted(run, 1000, new Command.Repair("mill", 1));

        // walks 30 s, repairs 60 s
        assertThat(shipped(run, 2090)).isEqualTo(10 + 100);
        assertThat(refused(run, new Command.RepairByOrder("mill", 1, "fault"))).contains("without an order as it is");
        assertThat(refused(run, new Command.RepairByOrder("mill", 1, "rust"))).contains("no failure mode (rust)");
    }

    // ---- supply

    @Test
    void aStoppedSourceLetsNothingInUntilItsTimeIsOver() {
        RunningPlant run = started(one(mill()));
        accepted(run, 100, new Command.StopSupply("blanks", 300 * SECOND));

        assertThat(run.view().sources().getFirst().stoppedUntilMicros()).isEqualTo(400 * SECOND);
        assertThat(refused(run, new Command.StopSupply("blanks", SECOND))).contains("stopped already");
        // the eleventh blank is in the machine at 100 s, the twelfth comes at 400 s
        assertThat(shipped(run, 399)).isEqualTo(11);
        assertThat(shipped(run, 1000)).isEqualTo(11 + 60);
        assertThat(refused(run, new Command.ResumeSupply("blanks"))).contains("is not stopped");
    }

    @Test
    void aSourceThatIsResumedBringsAtOnce() {
        RunningPlant run = started(one(mill()));
        accepted(run, 100, new Command.StopSupply("blanks", 300 * SECOND));
        accepted(run, 200, new Command.ResumeSupply("blanks"));

        assertThat(shipped(run, 1000)).isEqualTo(11 + 80);
    }

    @Test
    void whatWouldHaveArrivedWhileASourceIsStoppedNeverComes() {
        Station fast = Station.of("mill", Work.of(seconds(5)));
        RunningPlant run = started(one(fast, arrivals("blanks", "part", seconds(10))));
        accepted(run, 100, new Command.StopSupply("blanks", 300 * SECOND));

        // 10 … 100 s, then 400 … 990 s
        assertThat(shipped(run, 999)).isEqualTo(10 + 60);
    }

    @Test
    void aStoppedSupplierDeliversItsOpenAndItsNewLotsThatMuchLater() {
        RunningPlant run = started(supplied());
        accepted(run, 50, new Command.StopSupply("supplier", 200 * SECOND));
        accepted(run, 60, new Command.OrderMaterial("supplier", 5));
        run.runUntil(1000 * SECOND);

        // the open lot of 100 s comes at 300 s, the new one 100 s after the stop ends
        assertThat(deliveries(run)).containsExactly(300 * SECOND, 350 * SECOND);
    }

    @Test
    void aSupplierThatIsResumedHasLostOnlyTheTimeOfTheStop() {
        RunningPlant run = started(supplied());
        accepted(run, 50, new Command.StopSupply("supplier", 200 * SECOND));
        accepted(run, 60, new Command.OrderMaterial("supplier", 5));
        accepted(run, 90, new Command.ResumeSupply("supplier"));
        run.runUntil(1000 * SECOND);

        assertThat(deliveries(run)).containsExactly(140 * SECOND, 190 * SECOND);
    }

    private static Plant supplied() {
        Source supplier = new Source(
                "supplier",
                List.of(new Source.Share("part", 1)),
                new Source.Feed.Supplier("stock", 0, 1000, seconds(100)),
                false);
        return plant(
                List.of(supplier),
                List.of(mill()),
                List.of(Buffer.of("stock", 5000)),
                List.of(Link.of("supplier", "stock"), Link.of("stock", "mill"), Link.of("mill", "shipped")));
    }

    private static List<Long> deliveries(RunningPlant run) {
        List<Long> at = new ArrayList<>();
        for (Fact fact : facts(run)) {
            if (fact instanceof Fact.LotDelivered lot) {
                at.add(lot.atMicros());
            }
        }
        return at;
    }

    @Test
    void aRushOrderGoesBeforeTheBlanksThatAreAlwaysThereAndKeepsItsDueDateOrNot() {
        RunningPlant run = started(one(mill()));
        accepted(run, 100, new Command.ReleaseOrder("blanks", "part", 3, 35 * SECOND));
        run.runUntil(1000 * SECOND);

        // the machine takes them at 110, 120 and 130 s; ready at 120, 130 and, five seconds late, 140 s
        assertThat(run.view().totals().withDueDate()).isEqualTo(3);
        assertThat(run.view().totals().onTime()).isEqualTo(2);
        assertThat(facts(run))
                .filteredOn(Fact.OrderTaken.class::isInstance)
                .singleElement()
                .satisfies(f -> assertThat(((Fact.OrderTaken) f).dueMicros()).isEqualTo(135 * SECOND));
        assertThat(refused(run, new Command.ReleaseOrder("blanks", "bolt", 3, SECOND)))
                .contains("does not bring (bolt)");
        assertThat(refused(run, new Command.ReleaseOrder("blanks", "part", 0, SECOND)))
                .contains("1 to 100000 pieces, not 0");
        assertThat(refused(run, new Command.ReleaseOrder("blanks", "part", 1, Long.MAX_VALUE)))
                .contains("none that lies ahead");
    }

    // ---- people

    @Test
    void aPersonWhoIsSentAwayFinishesWhatIsInHandAndComesBack() {
        RunningPlant run = started(manned(0));
        accepted(run, 95, new Command.SendAway("crew", 1, 205 * SECOND));

        assertThat(run.view().people().getFirst().awayUntilMicros()).isEqualTo(300 * SECOND);
        assertThat(shipped(run, 299)).isEqualTo(10);
        assertThat(shipped(run, 1000)).isEqualTo(10 + 70);
    }

    @Test
    void aPersonWhoIsCalledInIsThereAtOnce() {
        RunningPlant run = started(manned(0));
        accepted(run, 95, new Command.SendAway("crew", 1, 205 * SECOND));
        assertThat(refused(run, new Command.SendAway("crew", 1, SECOND))).contains("away already");
        accepted(run, 200, new Command.CallIn("crew", 1));

        assertThat(shipped(run, 1000)).isEqualTo(10 + 80);
        assertThat(refused(run, new Command.CallIn("crew", 1))).contains("is there already");
        assertThat(refused(run, new Command.CallIn("crew", 2))).contains("persons 1 to 1, not 2");
        assertThat(refused(run, new Command.CallIn("guards", 1))).contains("no crew (guards)");
    }

    @Test
    void whoDidNotComeTodayCanBeCalledInForTheRestOfTheDay() {
        RunningPlant run = started(manned(1));
        assertThat(shipped(run, 12 * 3600)).isZero();
        accepted(run, 12 * 3600, new Command.CallIn("crew", 1));

        assertThat(shipped(run, 24 * 3600)).isEqualTo(12 * 360);
        assertThat(shipped(run, 48 * 3600)).isEqualTo(12 * 360);
    }

    private static Plant manned(double absence) {
        Station manned = mill().withStaffing(List.of(new Staffing(Staffing.Purpose.RUN, "operator", seconds(0))));
        Crew crew = new Crew("crew", 1, List.of("operator"), Optional.empty(), absence, 0);
        return with(one(manned), new Plant.People(List.of(), List.of(crew)));
    }

    // ---- tool, gauge and process

    @Test
    void aToolThatIsWornByOrderIsChangedThatMuchSooner() {
        Tool cutter =
                new Tool("cutter", Failure.Clock.CYCLES, new Constant(100), seconds(60), Optional.empty(), 0, true);
        RunningPlant run = started(one(mill().withReliability(new Station.Reliability(
                List.of(), List.of(), List.of(), Optional.of(cutter), Optional.empty()))));
        accepted(run, 5, new Command.WearTool("mill", 1, 0.99));

        // one piece by 10 s, the change until 70 s
        assertThat(shipped(run, 470)).isEqualTo(1 + 40);
        assertThat(run.view().hidden().units().getFirst().toolWear()).isEqualTo(0.4);
        assertThat(refused(run, new Command.WearTool("mill", 1, 1.5))).contains("not 1.5");
    }

    /// Bores of exactly 20 mm, 19.9 to 20.1 allowed, measured after the work, what fails is scrapped.
    private static Plant boring() {
        Inspection gauge =
                new Inspection(new Inspection.Sampling.All(), List.of(), List.of("bore"), 0, 0, 0, Optional.empty(), 0);
        Plant plain = plant(
                List.of(always("blanks", "part")),
                List.of(mill().withQuality(new Station.Quality(
                        List.of(), List.of(new Process("bore", 0, 0, 0, 1)), Optional.of(gauge)))),
                List.of(),
                List.of(
                        Link.of("blanks", "mill"),
                        new Link(
                                "mill",
                                List.of(
                                        new Link.Branch("shipped", 1, "", Link.Verdict.GOOD),
                                        new Link.Branch("scrap", 1, "", Link.Verdict.SCRAP)),
                                Link.Rule.CONDITION)));
        return with(
                plain,
                new Plant.Material(
                        plain.material().products(),
                        List.of(new Characteristic("bore", "mm", 20, 19.9, 20.1)),
                        plain.material().sources(),
                        plain.material().sinks()));
    }

    private static void assertOutcome(RunningPlant run, long atSeconds, long good, long escaped, long scrapped) {
        run.runUntil(atSeconds * SECOND);
        PlantView view = run.view();

        assertThat(List.of(
                        view.hidden().good(),
                        view.hidden().escaped(),
                        view.totals().scrapped()))
                .as("good, escaped and scrapped after %d s", atSeconds)
                .containsExactly(good, escaped, scrapped);
    }

    @Test
    void aGaugeThatReadsTooHighScrapsGoodPartsUntilItIsCalibrated() {
        RunningPlant run = started(boring());
        accepted(run, 100, new Command.Misread("mill", 1, "bore", 0.2));
        assertOutcome(run, 200, 10, 0, 10);
        accepted(run, 200, new Command.Calibrate("mill", 1));

        assertOutcome(run, 300, 20, 0, 10);
        assertThat(refused(run, new Command.Misread("mill", 1, "length", 1))).contains("does not measure (length)");
        assertThat(refused(run, new Command.Misread("mill", 1, "bore", Double.NaN)))
                .contains("NaN");
    }

    @Test
    void aProcessThatIsDisturbedMakesBadPartsUntilItIsAdjusted() {
        RunningPlant run = started(boring());
        accepted(run, 100, new Command.Disturb("mill", 1, "bore", -0.2));
        assertOutcome(run, 200, 10, 0, 10);
        accepted(run, 200, new Command.Adjust("mill", 1));

        assertOutcome(run, 300, 20, 0, 10);
        assertThat(refused(run, new Command.Disturb("mill", 1, "length", 1))).contains("does not make (length)");
    }

    @Test
    void aDriftBehindAGaugeThatErrsTheOtherWayEscapesToTheCustomer() {
        RunningPlant run = started(boring());
        accepted(run, 100, new Command.Disturb("mill", 1, "bore", 0.2));
        accepted(run, 100, new Command.Misread("mill", 1, "bore", -0.2));

        assertOutcome(run, 200, 10, 10, 0);
    }

    @Test
    void aBlindInspectionLetsEverythingPassAndMeasuresNothing() {
        RunningPlant run = started(boring());
        accepted(run, 100, new Command.Blind("mill", 1, true));
        accepted(run, 100, new Command.Disturb("mill", 1, "bore", 0.2));
        assertOutcome(run, 200, 10, 10, 0);
        accepted(run, 200, new Command.Blind("mill", 1, false));

        assertOutcome(run, 300, 10, 10, 10);
        assertThat(facts(run)).filteredOn(Fact.Measured.class::isInstance).hasSize(20);
    }

    @Test
    void onlyAnInspectionBringsTheHiddenTroubleToLight() {
        RunningPlant run = started(boring());
        accepted(run, 100, new Command.Misread("mill", 1, "bore", -0.2));
        accepted(run, 100, new Command.Disturb("mill", 1, "bore", 0.1));
        accepted(run, 100, new Command.Blind("mill", 1, true));
        run.runUntil(200 * SECOND);
        assertThat(facts(run)).noneMatch(Fact.Revealed.class::isInstance);

        accepted(run, 200, new Command.Inspect("mill", 1));

        assertThat(facts(run))
                .filteredOn(Fact.Revealed.class::isInstance)
                .containsExactly(
                        new Fact.Revealed(200 * SECOND, "mill", "blindness", 1),
                        new Fact.Revealed(200 * SECOND, "mill", "misreading of bore", -0.2),
                        new Fact.Revealed(200 * SECOND, "mill", "disturbance of bore", 0.1));
        PlantView.HiddenUnit hidden = run.view().hidden().units().getFirst();
        assertThat(hidden.isBlind()).isTrue();
        assertThat(hidden.misreadings()).containsExactly(new PlantView.Offset("bore", -0.2));
        assertThat(hidden.disturbances()).containsExactly(new PlantView.Offset("bore", 0.1));
    }

    // ---- what the journal keeps of a command

    @Test
    void theJournalSaysWhatACommandSpokeOf() {
        RunningPlant run = started(with(
                one(mill().withReliability(Station.Reliability.failing(JAM))),
                new Plant.People(
                        List.of(),
                        List.of(
                                new Crew("crew", 1, List.of("operator"), Optional.empty(), 0, 0),
                                new Crew("fitters", 2, List.of("fitter"), Optional.empty(), 0, 0)))));
        accepted(run, 1, new Command.Break("mill", 1, "jam"));
        accepted(run, 2, new Command.SendAway("fitters", 2, MINUTE));
        accepted(run, 3, new Command.StopSupply("blanks", MINUTE));
        accepted(run, 4, new Command.ReleaseOrder("blanks", "part", 7, MINUTE));
        accepted(run, 5, new Command.Acknowledge(0));
        run.command(new Command.Hold("lathe", 1));

        assertThat(facts(run))
                .filteredOn(Fact.Commanded.class::isInstance)
                .containsExactly(
                        new Fact.Commanded(SECOND, "break", "mill", "jam", 1, true),
                        new Fact.Commanded(2 * SECOND, "send away", "", "fitters 2", MINUTE, true),
                        new Fact.Commanded(3 * SECOND, "stop supply", "blanks", "", MINUTE, true),
                        new Fact.Commanded(4 * SECOND, "release order", "blanks", "part", 7, true),
                        new Fact.Commanded(5 * SECOND, "acknowledge", "", "mill: jam", 0, true),
                        new Fact.Commanded(5 * SECOND, "hold", "", "", 1, false));
    }
}
