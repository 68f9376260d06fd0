package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Thousands of broken copies of good scenarios, the same ones in every run.
class BrokenScenariosTest {
    private static final long SEED = 20_261_122L;
    private static final int COPIES = 400;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "\n",
            "\t",
            " ",
            "- ",
            "*a",
            "&a ",
            "!",
            "|",
            "'",
            "\"",
            "#",
            "~",
            "null",
            "yes",
            "-1",
            "0 s",
            "1e308",
            "1e999 h",
            "NaN",
            "999999999999999999999",
            "press 99999999999",
            "press 999999",
            " is ",
            " holds at least ",
            "after: [lock out]",
            "after: hydraulics",
            "delay: 100 h",
            "by hand: yes",
            "break press: ",
            "repair ",
            "no alarm ",
            "\u0000",
            "\uD83D\uDE00",
            "kind: detect",
            "plant: control-arm",
            "plant: ",
            "changes: [station.press.cycle=5 kW]",
            "---\n");

    private final SplittableRandom random = new SplittableRandom(SEED);

    private static String everyKey() {
        try (InputStream in = BrokenScenariosTest.class.getResourceAsStream("/scenarios/every-key.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void noBrokenScenarioMakesTheReaderThrowOrHang() {
        List<String> good =
                List.of(everyKey(), ShippedScenarios.find("breakdown").orElseThrow());

        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> IntStream.range(0, COPIES).forEach(i -> read(broken(good.get(i % good.size())))));
    }

    @Test
    void whatIsGoodIsAlsoGoodWhenItIsWrittenAndReadAgain() {
        String text = everyKey();
        int good = 0;

        for (int i = 0; i < COPIES; i++) {
            byte[] bytes = swapped(text).getBytes(StandardCharsets.UTF_8);
            if (ScenarioFile.read("fuzz.yaml", bytes, FileAccess.NONE) instanceof ReadScenario.Good first) {
                good++;
                ReadScenario again = ScenarioFile.read("again.yaml", ScenarioText.write(first.scenario()));
                assertThat(again).as(new String(bytes, StandardCharsets.UTF_8)).isInstanceOf(ReadScenario.Good.class);
                assertThat(((ReadScenario.Good) again).scenario()).isEqualTo(first.scenario());
            }
        }

        assertThat(good).isGreaterThan(COPIES / 10);
    }

    private static void read(byte[] bytes) {
        ReadScenario read = ScenarioFile.read("fuzz.yaml", bytes, FileAccess.NONE);
        boolean isBad = read instanceof ReadScenario.Bad;
        assertThat(read.problems().stream().anyMatch(Problem::isError)).isEqualTo(isBad);
        ScenarioFile.isScenario(bytes);
    }

    /// Texts, numbers and times are other than they were; most such scenarios are good.
    private String swapped(String text) {
        String[] lines = text.split("\n", -1);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int i = random.nextInt(lines.length);
            int digit = random.nextInt(10);
            lines[i] = switch (random.nextInt(3)) {
                case 0 -> lines[i].replaceFirst("\\d", String.valueOf(digit));
                case 1 -> lines[i].replaceFirst("nb: [^,}\"|]+", "nb: \"å: # \\\\t{null}, - 'x' %d\"".formatted(digit));
                default -> lines[i].replaceFirst("\\d (min|s)\\b", digit + ".25 min");
            };
        }
        return String.join("\n", lines);
    }

    private byte[] broken(String text) {
        StringBuilder broken = new StringBuilder(text);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(broken.length() + 1);
            int end = Math.min(broken.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> broken.delete(at, end);
                case 1 -> broken.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> broken.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                default -> broken.insert(random.nextInt(broken.length() + 1), broken.substring(at, end));
            }
        }
        byte[] bytes = broken.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
