package learningfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Workload TANDEM = Workload.TANDEM;

    @Test
    void theTableDividesEveryMedianByThatOfRaw() {
        Row raw = row("raw: arrays, 4-ary heap, ziggurat", 0.5110, 200_000_000L, 900_000_000L, 210_000_000L);
        Row ssj = row("SSJ 3.3.2, model by hand", 0.5110, 840_000_000L);

        String text = new Table(TANDEM, List.of(raw, ssj)).text();

        assertThat(text.lines().filter(line -> line.contains("SSJ 3.3.2")))
                .singleElement()
                .asString()
                .contains("4,200", "4.00", "0.5110", "200,000");
    }

    @Test
    void aResultThatChanceCannotExplainIsMarked() {
        Row wrong = row("raw: arrays, 4-ary heap, ziggurat", 0.6, 200_000_000L);

        assertThat(wrong.isRight()).isFalse();
        assertThat(new Table(TANDEM, List.of(wrong)).markdown()).contains("WRONG");
    }

    @Test
    void aContenderThatCannotRunSaysWhy() {
        Row absent = new Row(
                Contenders.named(TANDEM, "SimPy, model by hand"), 1, List.of(), "skipped: no Python with SimPy");

        assertThat(new Table(TANDEM, List.of(absent)).text()).contains("no Python with SimPy");
    }

    @Test
    void aBarSaysWhatWasMeasuredAndWhetherItWasReached() {
        Row ours = row("ours: plant file, journal off", 0.5110, 400_000_000L);
        Row raw = row("raw: arrays, 4-ary heap, ziggurat", 0.5110, 200_000_000L);
        Row ssj = row("SSJ 3.3.2, model by hand", 0.5110, 700_000_000L);

        String bars = BarTable.of(List.of(ours, raw, ssj), List.of(), true);

        assertThat(bars)
                .contains("| (b) at most 2.5 × raw | 2.00 × | yes |")
                .contains("| (b) at least 2 × faster than SSJ by hand | 1.75 × | **missed** |")
                .doesNotContain("C++");
    }

    @Test
    void aFeatThatTakesLongerThanItsBarIsMissed() {
        String bars = BarTable.of(List.of(), List.of(49.0, 51.0), true);

        assertThat(bars)
                .contains("| (e) fork of a running control-arm plant: at most 50 µs | 49.00 µs | yes |")
                .contains("| (e) snapshot of the line of 20 stations: at most 50 µs | 51.00 µs | **missed** |");
    }

    @Test
    void nothingMeasuredHasNoBars() {
        assertThat(BarTable.of(List.of(), List.of(), true)).isEmpty();
    }

    @Test
    void theOptionsRefuseWhatTheyDoNotKnow() {
        assertThat(Options.of(new String[] {"--rounds", "2", "--only", "bc"}).rounds())
                .isEqualTo(2);
        assertThatThrownBy(() -> Options.of(new String[] {"--only", "z"})).hasMessageContaining("from a to e");
        assertThatThrownBy(() -> Options.of(new String[] {"--rounds"})).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.of(new String[] {"--fast"})).hasMessageContaining("--fast");
    }

    private static Row row(String name, double result, long... cpuNanos) {
        List<Outcome> rounds = Arrays.stream(cpuNanos)
                .mapToObj(nanos -> new Outcome(nanos, result))
                .toList();
        return new Row(Contenders.named(TANDEM, name), TANDEM.amount(), rounds, "");
    }
}
