package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void theClockMovesForwardOrStandsStill() {
        Clock clock = new Clock();

        clock.advanceTo(5);
        clock.advanceTo(5);

        assertThat(clock.nowMicros()).isEqualTo(5);
    }

    @Test
    void theClockNeverGoesBack() {
        Clock clock = new Clock();
        clock.advanceTo(5);

        assertThatThrownBy(() -> clock.advanceTo(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(5 µs) cannot go back to 4 µs");
    }
}
