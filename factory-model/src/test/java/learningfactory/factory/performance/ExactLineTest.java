package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learningfactory.factory.performance.ExactLine.Machine;
import learningfactory.factory.performance.ExactLine.Mode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The independent solver of lines: it reproduces the published values, and the table of further lines is
/// what it says.
class ExactLineTest {
    private static final Offset<Double> DIGITS = within(1e-11);
    private static final Offset<Double> ROUNDED = within(5e-7);
    private static final Mode USUAL = new Mode(0.01, 0.1);

    @ParameterizedTest
    @CsvSource({
        "HB-K2-B0,2,0,1",
        "HB-K3-B0,3,0,1",
        "HB-K3-B2,3,2,1",
        "HB-K3-B5,3,5,1",
        "HB-K3-Erl2,3,0,2",
        "HB-K4-B1,4,1,1"
    })
    void theLinesOfHillierAndBoling(String id, int stations, int places, int phases) {
        Machine machine = new Machine(1, phases, List.of());

        assertThat(balanced(machine, stations, places).throughput()).isCloseTo(Verification.number(id), ROUNDED);
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "16"})
    void theLinesOfGershwinAndBerman(int places) {
        ExactLine.Solution line = balanced(Machine.exponential(1, USUAL), 2, places);

        assertThat(line.throughput()).isCloseTo(Verification.number("2M-exp-B" + places, 0), DIGITS);
        assertThat(finishedByTheFirst(line)).isCloseTo(Verification.number("2M-exp-B" + places, 1), DIGITS);
    }

    /// In the buffer, in the second machine, and the one that blocks the first.
    private static double finishedByTheFirst(ExactLine.Solution line) {
        return line.buffer()[0] + 1 - line.starved()[1] + line.blocked()[0];
    }

    @Test
    void threeMachinesThatFail() {
        assertThat(balanced(Machine.exponential(1, USUAL), 3, 2).throughput())
                .isCloseTo(Verification.number("3M-exp-B2"), DIGITS);
    }

    @Test
    void aLineTurnedAroundMakesAsMuch() {
        ExactLines.Line one = ExactLines.all().get("three, bottleneck in the middle, 5 and 1");
        ExactLines.Line other = ExactLines.all().get("three, bottleneck in the middle, 1 and 5");

        assertThat(solve(one).throughput()).isCloseTo(Verification.number("REVERSIBILITY"), ROUNDED);
        assertThat(solve(other).throughput()).isCloseTo(solve(one).throughput(), DIGITS);
    }

    @Test
    void itAgreesWithTheTwoMachineLineOfTheProgram() {
        ExactLine.Solution line = solve(ExactLines.all().get("two, both fail unequally"));
        TwoMachineLine.Result same = new TwoMachineLine(
                        new TwoMachineLine.Machine(1.2, 0.01, 0.1), new TwoMachineLine.Machine(1, 0.03, 0.15), 2)
                .solve();

        assertThat(same.throughput()).isCloseTo(line.throughput(), DIGITS);
        assertThat(same.blockedFirst()).isCloseTo(line.blocked()[0], DIGITS);
        assertThat(same.starvedSecond()).isCloseTo(line.starved()[1], DIGITS);
        assertThat(same.parts()).isCloseTo(finishedByTheFirst(line), DIGITS);
    }

    static Stream<String> lines() {
        return ExactLines.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theTableIsWhatTheChainsSay(String id) throws IOException {
        Map<?, ?> row = row(id);
        ExactLine.Solution line = solve(ExactLines.all().get(id));

        assertThat(line.throughput()).isCloseTo((Double) row.get("throughput"), DIGITS);
        assertNumbers(line.starved(), row.get("starved"));
        assertNumbers(line.blocked(), row.get("blocked"));
        assertNumbers(line.down(), row.get("down"));
        assertNumbers(line.buffer(), row.get("buffer"));
    }

    private static void assertNumbers(double[] actual, Object expected) {
        List<?> numbers = (List<?>) expected;
        assertThat(actual).hasSize(numbers.size());
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo((Double) numbers.get(i), DIGITS);
        }
    }

    private static Map<?, ?> row(String id) throws IOException {
        try (InputStream file = ExactLineTest.class.getResourceAsStream("/exact-lines.json")) {
            Map<?, ?> table = (Map<?, ?>) JsonText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            for (Object each : (List<?>) table.get("cases")) {
                if (((Map<?, ?>) each).get("id").equals(id)) {
                    return (Map<?, ?>) each;
                }
            }
        }
        throw new IllegalArgumentException(
                "exact-lines.json has no line (%s).\nMaybe run ExactLines.main.".formatted(id));
    }

    private static ExactLine.Solution solve(ExactLines.Line line) {
        return new ExactLine(line.machines(), line.places()).solve();
    }

    private static ExactLine.Solution balanced(Machine machine, int stations, int places) {
        int[] all = new int[stations - 1];
        Arrays.fill(all, places);
        return new ExactLine(Collections.nCopies(stations, machine), all).solve();
    }
}
