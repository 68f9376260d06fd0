package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Adds a stop of the first station for half an hour; the full places carry two thirds of it.
class A24_FirstStationDown {
    @Test
    void aShiftShipsExactlySoManyFewer() {
        double shipped = Ladder.certain("a24-first-station-down", 480).value("plant.shipped");
        double undisturbed = Ladder.certain("a23-steady-line", 480).value("plant.shipped");

        assertThat(shipped).isEqualTo(Published.value("DET M1 down [100.5,130.5) output by 480", 0));
        assertThat(undisturbed - shipped).isEqualTo(Published.value("DET M1 down [100.5,130.5) output by 480", 1));
    }
}
