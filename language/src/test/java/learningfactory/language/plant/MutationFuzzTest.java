package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Thousands of broken copies of good plants, the same ones in every run.
class MutationFuzzTest {
    private static final long SEED = 20_260_215L;
    private static final int COPIES = 2000;
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
            "-",
            "- ",
            "->",
            "→",
            "*",
            "&a ",
            "*a",
            "!",
            "|",
            ">",
            "'",
            "\"",
            "#",
            "%",
            "@",
            "`",
            "?",
            "~",
            "null",
            "yes",
            "0",
            "-1",
            "1e308",
            "1e999",
            "NaN",
            "0 s",
            "-5 s",
            "80",
            "80 kW",
            "1000000000",
            "always",
            "exponential mean ",
            "normal mean 1 s sd 9 h",
            "unlimited",
            "otherwise",
            "å",
            "\u0000",
            "\uD83D\uDE00",
            "\uD83D",
            "part",
            "shipped",
            "cycle: 0 s",
            "units: 999999999",
            "---\n",
            "...\n",
            "<<: *a");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void noBrokenPlantMakesTheReaderThrowOrHang() {
        List<String> good = Stream.of("raufoss", "cnc-cell", "assembly-line", "a07-rush-first", "a27-job-shop")
                .map(name -> ShippedPlants.find(name).orElseThrow())
                .toList();

        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> IntStream.range(0, COPIES).forEach(i -> read(broken(good.get(i % good.size())))));
    }

    private static void read(byte[] bytes) {
        Read read = PlantFile.read("fuzz.yaml", bytes, FileAccess.NONE);
        boolean isBad = read instanceof Read.Bad;
        assertThat(read.problems().stream().anyMatch(Problem::isError)).isEqualTo(isBad);
        PlantEdit.set("fuzz.yaml", new String(bytes, StandardCharsets.UTF_8), List.of("station.mill.cycle=5 s"));
    }

    private byte[] broken(String text) {
        StringBuilder broken = new StringBuilder(text);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(broken.length() + 1);
            int end = Math.min(broken.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> broken.delete(at, end);
                case 1 -> broken.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> broken.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> broken.insert(random.nextInt(broken.length() + 1), broken.substring(at, end));
                default ->
                    broken.insert(at, PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(60)));
            }
        }
        byte[] bytes = broken.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
