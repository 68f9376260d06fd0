package learningfactory.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Empirical;
import learningfactory.simulation.random.Erlang;
import learningfactory.simulation.random.Exponential;
import learningfactory.simulation.random.Gamma;
import learningfactory.simulation.random.LogNormal;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Shifted;
import learningfactory.simulation.random.Triangular;
import learningfactory.simulation.random.Truncated;
import learningfactory.simulation.random.Uniform;
import learningfactory.simulation.random.Weibull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LawsTest {
    private static final double S = 1e6;
    private static final double MIN = 60 * S;
    private static final double H = 60 * MIN;

    static Stream<Arguments> times() {
        double none = Double.POSITIVE_INFINITY;
        return Stream.of(
                Arguments.of("90 s", new Constant(90 * S)),
                Arguments.of("90s", new Constant(90 * S)),
                Arguments.of("0 s", new Constant(0)),
                Arguments.of("2.5 min", new Constant(2.5 * MIN)),
                Arguments.of("1 h 30 min", new Constant(1.5 * H)),
                Arguments.of("1 h 30 min 5 s", new Constant(1.5 * H + 5 * S)),
                Arguments.of("0.1 s", new Constant(100_000)),
                Arguments.of("constant 12.3 s", new Constant(12_300_000)),
                Arguments.of("exponential mean 4 min", new Exponential(4 * MIN)),
                Arguments.of("Eksponentiell snitt 4 minutter", new Exponential(4 * MIN)),
                Arguments.of("normal mean 90 s sd 5 s", new Normal(90 * S, 5 * S)),
                Arguments.of(
                        "normal mean 90 s sd 5 s, at least 60 s",
                        new Truncated(new Normal(90 * S, 5 * S), 60 * S, none)),
                Arguments.of(
                        "normal mean 90 s sd 5 s, at least 60 s, at most 2 min",
                        new Truncated(new Normal(90 * S, 5 * S), 60 * S, 2 * MIN)),
                Arguments.of(
                        "normal snitt 90 s standardavvik 5 s minst 60 s",
                        new Truncated(new Normal(90 * S, 5 * S), 60 * S, none)),
                Arguments.of("triangular 50 s 60 s 90 s", new Triangular(50 * S, 60 * S, 90 * S)),
                Arguments.of("triangular 50 s 1 min 90 s", new Triangular(50 * S, MIN, 90 * S)),
                Arguments.of("uniform 1 min 2 min", new Uniform(MIN, 2 * MIN)),
                Arguments.of("uniform from 1 min to 2 min", new Uniform(MIN, 2 * MIN)),
                Arguments.of("weibull shape 2.5 scale 1000 h", new Weibull(2.5, 1000 * H)),
                Arguments.of("weibull shape 2.5 mean 1000 h", Weibull.ofMean(2.5, 1000 * H)),
                Arguments.of("erlang 2 mean 1 min", new Erlang(2, MIN)),
                Arguments.of("gamma shape 2 scale 1 min", new Gamma(2, MIN)),
                Arguments.of("lognormal mean 60 s sd 10 s", new LogNormal(MIN, 10 * S)),
                Arguments.of("30 s plus exponential mean 5 s", new Shifted(new Exponential(5 * S), 30 * S)));
    }

    @ParameterizedTest
    @MethodSource("times")
    void aDistributionReadsLikeWords(String text, Distribution expected) throws Mistake {
        assertThat(Laws.parse(text, "cycle", AmountKind.TIME, FileAccess.NONE)).isEqualTo(expected);
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                Arguments.of("500", new Constant(500)),
                Arguments.of("500 cycles", new Constant(500)),
                Arguments.of("exponential mean 500 cycles", new Exponential(500)),
                Arguments.of("uniform 5 pieces 20 pieces", new Uniform(5, 20)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void aDistributionOfCountsReadsLikeWords(String text, Distribution expected) throws Mistake {
        assertThat(Laws.parse(text, "every", AmountKind.COUNT, FileAccess.NONE)).isEqualTo(expected);
    }

    @Test
    void observationsComeFromAFileWithOneValueALine() throws Mistake {
        FileAccess files = name -> "# from the line\n\n50 s\n1.5 min\n".getBytes(StandardCharsets.UTF_8);

        Distribution law = Laws.parse("empirical from my times.txt", "cycle", AmountKind.TIME, files);

        assertThat(((Empirical) law).values()).containsExactly(50 * S, 90 * S);
    }

    @Test
    void aValueWithoutUnitInTheFileOfObservationsIsNamedByItsLine() {
        FileAccess files = name -> "50 s\n55\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Laws.parse("empirical from times.txt", "cycle", AmountKind.TIME, files))
                .isInstanceOf(Mistake.class)
                .hasMessage("the line 2 of times.txt (55) has no unit");
    }
}
