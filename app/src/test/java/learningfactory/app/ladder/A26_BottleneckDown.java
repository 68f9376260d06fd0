package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The bottleneck stops; nothing helps, every minute is lost.
class A26_BottleneckDown {
    @Test
    void aShiftShipsExactlySoManyFewer() {
        double shipped = Ladder.certain("a26-bottleneck-down", 480).value("plant.shipped");
        double undisturbed = Ladder.certain("a23-steady-line", 480).value("plant.shipped");

        assertThat(shipped).isEqualTo(Published.value("DET M3 down [100.5,130.5) output by 480", 0));
        assertThat(undisturbed - shipped).isEqualTo(Published.value("DET M3 down [100.5,130.5) output by 480", 1));
    }
}
