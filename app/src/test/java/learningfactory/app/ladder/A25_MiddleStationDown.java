package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The middle station stops; only the places behind it help.
class A25_MiddleStationDown {
    @Test
    void aShiftShipsExactlySoManyFewer() {
        double shipped = Ladder.certain("a25-middle-station-down", 480).value("plant.shipped");
        double undisturbed = Ladder.certain("a23-steady-line", 480).value("plant.shipped");

        assertThat(shipped).isEqualTo(Published.value("DET M2 down [100.5,130.5) output by 480", 0));
        assertThat(undisturbed - shipped).isEqualTo(Published.value("DET M2 down [100.5,130.5) output by 480", 1));
    }
}
