package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "8h, 28800000000",
        "8 h, 28800000000",
        "1 h 30 min, 5400000000",
        "1h30min, 5400000000",
        "2.5s, 2500000",
        "0, 0",
        "1d, 86400000000",
        "10µs, 10",
        "2000000s, 2000000000000"
    })
    void aTimeIsReadWithItsUnit(String words, long micros) {
        assertThat(new TimeWord().convert(words)).isEqualTo(micros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8 hours", "h", "-8h", "8h and more", "1e400h", "99999999999d"})
    void aTimeThatIsNoneIsRefusedWithAnExample(String words) {
        assertThatThrownBy(() -> new TimeWord().convert(words))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("8h, 90min");
    }

    @ParameterizedTest
    @CsvSource({"95%, 0.95", "99.9 %, 0.999", "0.95, 0.95"})
    void aShareIsReadInPercentOrAsANumber(String words, double share) {
        assertThat(new ShareWord().convert(words)).isCloseTo(share, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"95", "0", "1", "100%", "much", "NaN"})
    void aShareThatIsNoneIsRefused(String words) {
        assertThatThrownBy(() -> new ShareWord().convert(words)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void theProgressBarSaysHowMuchIsDoneAndWhatIsLeftAndThenVanishes() {
        StringWriter screen = new StringWriter();
        long[] now = {0};
        try (Progress progress = new Progress(new PrintWriter(screen), true, 4, () -> now[0])) {
            now[0] = 10_000_000_000L;
            progress.step();
        }

        assertThat(screen.toString()).contains(" 25 %  30 s left").endsWith("\r\u001b[K");
    }

    @Test
    void theProgressBarIsSilentWhereNobodyWatches() {
        StringWriter screen = new StringWriter();
        long[] now = {0};
        try (Progress progress = new Progress(new PrintWriter(screen), false, 4, () -> now[0])) {
            now[0] = 10_000_000_000L;
            progress.step();
        }

        assertThat(screen.toString()).isEmpty();
    }
}
