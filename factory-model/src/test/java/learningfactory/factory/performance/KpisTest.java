package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import learningfactory.factory.equipment.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// ISO 22400-2, on the worked examples of `verification.json`.
class KpisTest {
    private static final long MINUTE = 60_000_000L;
    private static final String OWN = "M ISO22400 own";
    private static final String VORNE = "M OEE Vorne";

    /// A shift of 480 minutes with a break of 30: 360 production, 30 set-up, 45 delay, 15 down; 320 pieces at
    /// one minute each.
    private static Kpis shift() {
        long[] micros = new long[Condition.values().length];
        micros[Condition.WORKING.ordinal()] = 360 * MINUTE;
        micros[Condition.SETTING_UP.ordinal()] = 30 * MINUTE;
        micros[Condition.IN_REPAIR.ordinal()] = 25 * MINUTE;
        micros[Condition.BLOCKED.ordinal()] = 20 * MINUTE;
        micros[Condition.STARVED.ordinal()] = 15 * MINUTE;
        micros[Condition.PLANNED_STOP.ordinal()] = 30 * MINUTE;
        return new Kpis(
                TimeModel.of(micros),
                new Quantities(320, 10, 6, 304),
                new Breakdowns(5, 360 * MINUTE, 25 * MINUTE, 20 * MINUTE, 5 * MINUTE),
                MINUTE);
    }

    @Test
    void aShiftHasTheIndicatorsOfTheWorkedExample() {
        Kpis kpis = shift();

        assertThat(kpis.time().plannedBusyMicros() / (double) MINUTE).isEqualTo(Verification.number(OWN, "PBT"));
        assertThat(kpis.time().productionMicros() / (double) MINUTE).isEqualTo(Verification.number(OWN, "APT"));
        assertThat(kpis.time().setupMicros() / (double) MINUTE).isEqualTo(Verification.number(OWN, "AUST"));
        assertThat(kpis.availability()).isEqualTo(Verification.number(OWN, "availability"));
        assertThat(kpis.effectiveness()).isEqualTo(Verification.number(OWN, "effectiveness"));
        assertThat(kpis.qualityRatio()).isEqualTo(Verification.number(OWN, "quality"));
        assertThat(kpis.oee()).isEqualTo(Verification.number(OWN, "OEE"));
        assertThat(kpis.setupRatio()).isEqualTo(Verification.number(OWN, "setup_ratio"));
        assertThat(kpis.scrapRatio()).isEqualTo(Verification.number(OWN, "scrap_ratio"));
        assertThat(kpis.reworkRatio()).isEqualTo(Verification.number(OWN, "rework_ratio"));
        assertThat(kpis.firstTimeQuality()).isEqualTo(Verification.number(OWN, "FTQ"));
    }

    /// A shift of 480 min with 60 min of breaks and 47 min down; 19,271 pieces at one second, 423 of them
    /// rejected (vorne.com).
    @Test
    void theOeeOfVornesExampleComesOutToTheLastDigit() {
        TimeModel time = new TimeModel(373 * MINUTE, 0, 47 * MINUTE, 0, 60 * MINUTE, 0);
        Kpis kpis = new Kpis(time, new Quantities(19_271, 423, 0, 18_848), Breakdowns.NONE, 1_000_000);

        assertThat(kpis.availability()).isEqualTo(Verification.number(VORNE, "A"));
        assertThat(kpis.effectiveness()).isEqualTo(Verification.number(VORNE, "P"));
        assertThat(kpis.qualityRatio()).isEqualTo(Verification.number(VORNE, "Q"));
        assertThat(kpis.oee()).isEqualTo(Verification.number(VORNE, "OEE"));
    }

    @Test
    void theOtherEfficienciesFollowTheTimeModel() {
        Kpis kpis = shift();

        assertThat(kpis.allocationEfficiency()).isEqualTo(435.0 / 450);
        assertThat(kpis.utilisationEfficiency()).isEqualTo(360.0 / 435);
        assertThat(kpis.technicalEfficiency()).isEqualTo(360.0 / 405);
        assertThat(kpis.nee()).isEqualTo(390.0 / 450 * (320.0 / 360) * (304.0 / 320));
        assertThat(kpis.throughputPerHour()).isEqualTo(320 / 7.5);
        assertThat(kpis.mtbfSeconds()).isEqualTo(360 * 60 / 5.0);
        assertThat(kpis.mtbfOfStandardSeconds()).isEqualTo(360 * 60 / 6.0);
        assertThat(kpis.mttrSeconds()).isEqualTo(25 * 60 / 5.0);
        assertThat(kpis.correctiveMaintenanceRatio()).isEqualTo(0.8);
    }

    @Test
    void aMillThatProducesSixOfEightPlannedHoursIsThreeQuartersAvailable() {
        TimeModel time = new TimeModel(360 * MINUTE, 0, 120 * MINUTE, 0, 0, 0);

        assertThat(new Kpis(time, Quantities.allGood(360), Breakdowns.NONE, MINUTE).availability())
                .isEqualTo(0.75);
    }

    @Test
    void aUnitThatOnlyWaitedHasNoOee() {
        TimeModel time = new TimeModel(0, 0, 0, 60 * MINUTE, 0, 0);
        Kpis kpis = new Kpis(time, Quantities.allGood(0), Breakdowns.NONE, MINUTE);

        assertThat(kpis.oee()).isZero();
        assertThat(kpis.nee()).isZero();
        assertThat(kpis.availability()).isZero();
        assertThat(kpis.qualityRatio()).isNaN();
        assertThat(kpis.mtbfSeconds()).isNaN();
    }

    @Test
    void aUnitWithoutPlannedTimeHasNoIndicators() {
        TimeModel time = new TimeModel(0, 0, 0, 0, 10, 20);
        Kpis kpis = new Kpis(time, Quantities.allGood(0), Breakdowns.NONE, MINUTE);

        assertThat(kpis.oee()).isNaN();
        assertThat(kpis.nee()).isNaN();
        assertThat(kpis.availability()).isNaN();
        assertThat(time.plannedOperationMicros()).isEqualTo(10);
        assertThat(time.referenceMicros()).isEqualTo(30);
    }

    /// The standard's down time is waiting for an order; a fault in the middle of an order is its delay time.
    @Test
    void aFaultIsDelayAndWaitingForWorkIsDownTime() {
        assertThat(TimeElement.of(Condition.IN_REPAIR)).isSameAs(TimeElement.DELAY);
        assertThat(TimeElement.of(Condition.WAITING_FOR_REPAIR)).isSameAs(TimeElement.DELAY);
        assertThat(TimeElement.of(Condition.STARVED)).isSameAs(TimeElement.DOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"OFF_SHIFT", "PLANNED_STOP", "IN_MAINTENANCE"})
    void whatThePlanTakesOutIsNotPlannedBusyTime(Condition condition) {
        long[] micros = new long[Condition.values().length];
        micros[condition.ordinal()] = 7;

        assertThat(TimeModel.of(micros).plannedBusyMicros()).isZero();
        assertThat(TimeModel.of(micros).referenceMicros()).isEqualTo(7);
    }

    @Test
    void everyMomentBelongsToExactlyOnePart() {
        long[] micros = new long[Condition.values().length];
        for (int i = 0; i < micros.length; i++) {
            micros[i] = 1L << i;
        }

        assertThat(TimeModel.of(micros).referenceMicros()).isEqualTo((1L << micros.length) - 1);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new TimeModel(1, 0, -1, 0, 0, 0)).hasMessageContaining("ADET -1");
        assertThatThrownBy(() -> TimeModel.of(new long[3])).hasMessageContaining("3 conditions");
        assertThatThrownBy(() -> new Quantities(3, 2, 2, 0)).hasMessageContaining("more than the 3");
        assertThatThrownBy(() -> new Quantities(-1, 0, 0, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new Breakdowns(1, 0, 3, 5, 0)).hasMessageContaining("swapped");
        assertThatThrownBy(() -> new Breakdowns(-1, 0, 0, 0, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() ->
                        new Kpis(new TimeModel(1, 0, 0, 0, 0, 0), Quantities.allGood(1), Breakdowns.NONE, Double.NaN))
                .hasMessageContaining("NaN");
    }
}
