package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Takes chance away: constant times. What comes out can be counted by hand (deterministic recursion).
class A23_SteadyLine {
    @Test
    void aShiftShipsFourHundredAndSeventyEightParts() {
        double shipped = Ladder.certain("a23-steady-line", 480).value("plant.shipped");

        assertThat(shipped).isEqualTo(Published.value("DET baseline output by t=480 (0.8,0.8,1.0; B=10,10)"));
    }
}
