package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.performance.Losses.Kind;
import learningfactory.factory.performance.Losses.Loss;
import org.junit.jupiter.api.Test;

/// The waterfall adds up, whatever happened.
class LossesTest {
    @Test
    void theWaterfallLeadsFromPlannedTimeToGoodParts() {
        long[] micros = new long[Condition.values().length];
        micros[Condition.WORKING.ordinal()] = 600;
        micros[Condition.SETTING_UP.ordinal()] = 40;
        micros[Condition.IN_REPAIR.ordinal()] = 90;
        micros[Condition.WAITING_FOR_REPAIR.ordinal()] = 10;
        micros[Condition.STARVED.ordinal()] = 160;
        micros[Condition.BLOCKED.ordinal()] = 100;
        micros[Condition.PLANNED_STOP.ordinal()] = 500;
        SequencedMap<String, Long> failures = new LinkedHashMap<>();
        failures.put("spindle", 70L);
        failures.put("coolant", 25L);

        Losses losses = Losses.of(new Losses.Account(micros, failures, new Quantities(50, 5, 0, 45), 10));

        assertThat(losses.plannedBusyMicros()).isEqualTo(1000);
        assertThat(losses.steps())
                .containsExactly(
                        new Loss(Kind.FAILURE, "spindle", 70),
                        new Loss(Kind.FAILURE, "coolant", 25),
                        new Loss(Kind.FAILURE, "", 5),
                        new Loss(Kind.SETUP, "", 40),
                        new Loss(Kind.STARVED, "", 160),
                        new Loss(Kind.BLOCKED, "", 100),
                        new Loss(Kind.SPEED, "", 100),
                        new Loss(Kind.QUALITY, "", 50));
        assertThat(losses.goodMicros()).isEqualTo(450);
        assertThat(losses.share(losses.steps().getFirst())).isEqualTo(0.07);
    }

    @Test
    void theStepsAddUpForEveryCondition() {
        long[] micros = new long[Condition.values().length];
        for (int i = 0; i < micros.length; i++) {
            micros[i] = 3L << i;
        }

        Losses losses = Losses.of(new Losses.Account(micros, new LinkedHashMap<>(), new Quantities(7, 1, 1, 5), 0.3));

        assertThat(losses.steps().stream().mapToLong(Loss::micros).sum() + losses.goodMicros())
                .isEqualTo(losses.plannedBusyMicros());
    }

    @Test
    void workFasterThanPlannedIsAGain() {
        long[] micros = new long[Condition.values().length];
        micros[Condition.WORKING.ordinal()] = 80;

        Losses losses = Losses.of(new Losses.Account(micros, new LinkedHashMap<>(), Quantities.allGood(10), 10));

        assertThat(losses.steps()).containsExactly(new Loss(Kind.SPEED, "", -20));
        assertThat(losses.goodMicros()).isEqualTo(100);
    }

    @Test
    void aStationWithoutPlannedTimeHasNoShares() {
        Losses losses = Losses.of(new Losses.Account(
                new long[Condition.values().length], new LinkedHashMap<>(), Quantities.allGood(0), 10));

        assertThat(losses.steps()).isEmpty();
        assertThat(losses.share(new Loss(Kind.SPEED, "", 0))).isNaN();
    }
}
