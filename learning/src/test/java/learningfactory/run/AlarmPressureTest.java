package learningfactory.run;

import static learningfactory.run.TestLessons.MINUTE;
import static learningfactory.run.TestLessons.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The alarm load of ISA-18.2: what one person can answer, and when it is a flood.
class AlarmPressureTest {
    @Test
    void tenAlarmsInTenMinutesAreAFloodUntilTheyAreFewerThanFive() {
        AlarmPressure pressure = new AlarmPressure();
        for (int i = 0; i < 9; i++) {
            pressure.raised(i * 10 * SECOND);
        }
        assertThat(pressure.at(90 * SECOND)).isEqualTo(new Display.AlarmLoad(9, false, 9));
        pressure.raised(90 * SECOND);

        assertThat(pressure.at(100 * SECOND)).isEqualTo(new Display.AlarmLoad(10, true, 10));
        assertThat(pressure.at(10 * MINUTE + 40 * SECOND)).isEqualTo(new Display.AlarmLoad(5, true, 10));
        assertThat(pressure.at(10 * MINUTE + 50 * SECOND)).isEqualTo(new Display.AlarmLoad(4, false, 10));
    }
}
