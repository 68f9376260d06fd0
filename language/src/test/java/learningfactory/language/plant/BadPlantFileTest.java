package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody writes, the answer says where it stands, what was found and what was expected;
/// never a stack trace.
class BadPlantFileTest {
    private static List<String> problems(String text) {
        return PlantFile.read("line.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static String line(String stations) {
        return "sources: {in: }\nstations:\n" + stations.indent(2) + "flow: [in -> saw -> shipped]\n";
    }

    @Test
    void aCycleWithoutUnitSaysLineColumnWhatWasFoundAndWhatWasMeant() {
        assertThat(problems(line("saw: {cycle: 80}"))).containsExactly("""
                        line.yaml:3:16: the cycle (80) has no unit; expected a duration such as "80 s".
                        Maybe "80 s"?""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 s                    | the cycle (-5 s) is negative; expected zero or more.",
                "5 kW                    | the cycle (5 kW) is a power",
                "5 secnds                | the cycle (5 secnds) has an unknown unit",
                "soon                    | is neither a number nor a distribution",
                "'2,5 min'               | the cycle (2,5 min) has a comma in its number; expected a decimal point.",
                "200 years               | has an unknown unit",
                "2000 weeks 9000 weeks   | goes on with",
                "90000 weeks             | is too large",
                "0.1 us                  | is shorter than the shortest time",
                "1e999 s                 | is not a number",
                "NaN s                   | is neither a number nor a distribution",
                "1.2.3 s                 | is not a number",
                "exponental mean 4 min   | is neither a number nor a distribution",
                "exponential 4 min       | expected the word \"mean\" and its value",
                "exponential mean 0 s    | must be more than zero",
                "normal mean 4 min       | expected the word \"sd\" and its value",
                "normal mean 4 min sd -1 s        | is negative",
                "triangular 3 s 2 s 1 s  | must not exceed",
                "uniform 9 s 2 s         | must not exceed",
                "erlang 1.5 mean 1 s     | has no whole number of stages",
                "erlang 99999999999 mean 1 s      | has no whole number of stages",
                "weibull shape 0 scale 1 s        | must be more than zero",
                "empirical               | names no file",
                "empirical from x.txt    | cannot be read",
                "60 s ± 5 s              | goes on with",
                "'normal mean 9 s sd 1 s, at least 90 s' | hold only",
                "'normal mean 9 s sd 1 s, around 8 s'    | goes on with",
                "[1 s, 2 s]              | the cycle is a list",
                "{}                      | has no cycle for part"
            })
    void aBadCycleIsRefusedInWords(String cycle, String expected) {
        List<String> problems = problems(line("saw: {cycle: %s}"
                .formatted(cycle.contains(",") && !cycle.startsWith("[") ? "\"" + cycle + "\"" : cycle)));

        assertThat(problems)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("line.yaml:3:").contains(expected));
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestKnownOne() {
        assertThat(problems(line("saw: {cycle: 5 s, unts: 2}")))
                .containsExactly("line.yaml:3:21: the station (saw) has the unknown key (unts).\nMaybe \"units\"?");
    }

    @Test
    void aStationWithoutWorkIsAnError() {
        assertThat(problems(line("saw:")))
                .containsExactly(
                        "line.yaml:3:3: the station (saw) has no work; expected the key cycle.\nMaybe \"cycle: 60 s\"?");
    }

    @Test
    void allErrorsOfAFileComeInOneGo() {
        List<String> problems = problems("""
                plant: Bad
                sources:
                  blanks: {feed: alwys}
                stations:
                  saw: {cycle: 80, unitss: 2}
                  mill: {cycle: -5 s, failures: {spindle: {every: 4 h, repar: 12 min, crew: mechanic}}}
                  paint: {}
                buffers:
                  between: 0
                flow:
                  - blanks -> saw -> betwen -> mill -> shiped
                  - saw -> paint
                """);

        assertThat(problems.stream().map(problem -> problem.split(":", 3)[1]).map(Integer::parseInt))
                .isSorted()
                .contains(3, 5, 6, 7, 9, 11, 12);
        assertThat(String.join("\n", problems))
                .contains(
                        "\"always\"?",
                        "\"units\"?",
                        "\"repair\"?",
                        "no crew with the qualification (mechanic)",
                        "\"between\"?",
                        "\"shipped\"?",
                        "a second arrow leaves (saw); the first one is in line 11");
    }

    @Test
    void severalMistakesOfYamlItselfAreFoundTogether() {
        List<String> problems = problems("""
                plant: Bad
                sources:
                  blanks: {feed: always
                stations:
                  saw: {cycle: 80}
                buffers:
                  a: [5
                site:
                  power cap: 5 kWh
                flow:
                  - a: b: c
                """);

        assertThat(String.join("\n", problems))
                .contains("the brace { opened in line 3 column 11 is not closed")
                .contains("the cycle (80) has no unit")
                .contains("the bracket [ opened in line 7 column 6 is not closed")
                .contains("the power cap (5 kWh) is an energy")
                .contains("line.yaml:11:9: a colon makes a second key on this line");
    }

    @Test
    void aTextCutByACommaInBracesIsRecognised() {
        assertThat(String.join("\n", problems(line("saw: {cycle: normal mean 60 s sd 5 s, at least 40 s}"))))
                .contains("Maybe the text before it has a comma and needs quotes?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saw -> saw              | parts that come to (saw) go round for ever: saw -> saw",
                "saw -> mill -> saw      | go round for ever: saw -> mill -> saw",
                "saw -> mill             | the station (mill) has no outlet",
                "saw -> shipped          | no part ever comes to (mill)",
                "saw -> mill -> in       | an arrow leads into the source (in)",
                "saw -> mill -> shipped -> saw | an arrow leaves the sink (shipped)",
                "saw ->                  | an arrow leads from or to nothing",
                "saw                     | has no arrow",
                "saw -> mil -> shipped   | there is no place (mil)"
            })
    void aFlowWithoutAWayThroughIsAnError(String chain, String expected) {
        List<String> problems = problems("""
                sources: {in: }
                stations: {saw: {cycle: 5 s}, mill: {cycle: 5 s}}
                flow:
                  - in -> saw
                  - %s
                """.formatted(chain));

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: saw, share: {mill: 0 %, shipped: 0 %}}        | sum to zero",
                "{from: saw, share: {mill: 90}}                       | no part ever comes",
                "{from: saw}                                          | has no rule",
                "{from: saw, shortest: [mill], in turn: [mill]}       | has the rules shortest, in turn",
                "{from: saw, shortest: []}                            | leads nowhere",
                "{from: saw, product: {prat: mill}}                   | there is no product (prat)",
                "{from: saw, verdict: {scrap: scrap}}                 | the verdict has no good",
                "{form: saw, shortest: [mill]}                        | has the unknown key (form)",
                "[in, saw]                                            | the arrow is a list"
            })
    void aBadArrowIsRefusedInWords(String arrow, String expected) {
        List<String> problems = problems("""
                sources: {in: }
                stations: {saw: {cycle: 5 s}, mill: {cycle: 5 s}, spare: {cycle: 5 s}}
                flow:
                  - in -> saw
                  - %s
                  - mill -> shipped
                """.formatted(arrow));

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @Test
    void aKitPartThatNobodyDeliversIsFound() {
        assertThat(problems("""
                products: [arm, bushing]
                sources: {in: {product: arm}}
                stations: {saw: {cycle: 5 s, kit: {arm: 1, bushing: 2}}}
                flow: [in -> saw -> shipped]
                """))
                .singleElement()
                .asString()
                .startsWith("line.yaml:3:")
                .contains("nobody delivers the part (bushing) to (saw)");
    }

    @Test
    void partsThatRunThroughInNoTimeAreFound() {
        assertThat(problems("sources: {in: }\nstations: {saw: {cycle: 0 s}}\nflow: [in -> saw -> shipped]\n"))
                .singleElement()
                .asString()
                .contains("in no time");
        assertThat(
                        problems(
                                "sources: {in: }\nstations: {saw: {cycle: 5 s, queue: unlimited}}\nflow: [in -> saw -> shipped]\n"))
                .singleElement()
                .asString()
                .contains("in no time");
    }

    @Test
    void aVehicleThatCannotGetThereIsFound() {
        assertThat(problems("""
                sources: {in: }
                stations: {saw: {cycle: 5 s}}
                vehicles:
                  paths: [{from: a, to: b, length: 5 m, one way: yes}]
                  fleets: {agv: {home: a, speed: 1 m/s}}
                transports: {drive: {from: a, to: b}}
                flow: [in -> drive -> saw -> shipped]
                """))
                .singleElement()
                .asString()
                .startsWith("line.yaml:6:")
                .contains("no path leads from (b) to (a)");
    }

    @Test
    void aPowerCapBelowWhatOneUnitNeedsIsFound() {
        assertThat(problems("""
                sources: {in: }
                stations: {saw: {cycle: 5 s, power: 12 kW}}
                site: {power cap: 10 kW}
                flow: [in -> saw -> shipped]
                """))
                .singleElement()
                .asString()
                .contains("one unit of (saw) needs 12.0 kW, the power cap of the site is 10.0 kW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cards: {c: {cards: 0, from: in, to: shipped}}              | the cards (0) is too small",
                "cards: {c: {cards: 3, from: inn, to: shipped}}             | there is no source or station (inn)",
                "cards: {c: {cards: 3, from: in, to: shipped, freed: exit}} | which it never does",
                "people: {crew: {persons: 0}}                               | the persons (0) is too small",
                "people: {crew: {shifts: night}}                            | there is no shift pattern (night)",
                "shifts: {a: {work: [08:00 - 07:00 - 06:00]}}               | is not a span",
                "shifts: {a: {work: [25:00 - 26:00]}}                       | there is no time (25:00)",
                "shifts: {a: {work: [06:00 - 14:00], breaks: [05:00 - 15:00]}} | leave no time of presence",
                "buffers: {saw: 5}                                          | stands under stations and under buffers",
                "products: {part: {mass: 5 s}}                              | the mass (5 s) is a time",
                "site: {energy price: [1 NOK/kWh, 2 NOK/kWh]}               | there are 2 energy prices",
                "starts at: noon                                            | is not a whole hour",
                "parameters: {p: {changes: cards, of: x, least: 9, most: 2}} | there is no card loop (x)",
                "characteristics: {bore: {nominal: 5}}                      | the nominal (5) has no unit",
                "sinks: {shipped: melted}                                   | the fate (melted) is not known",
                "flow: [in -> saw -> shipped]                               | the key (flow) stands here a second time"
            })
    void aBadSectionIsRefusedInWords(String section, String expected) {
        List<String> problems = problems(line("saw: {cycle: 5 s}") + section + "\n");

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "# only a comment\n", "---\n", "~", "null"})
    void anEmptyFileIsAnError(String text) {
        assertThat(problems(text)).singleElement().asString().startsWith("line.yaml:1:1: the file is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a list: [",
                "- a\n- b\n",
                "just text",
                "a: b: c: d",
                "\tsaw: 5",
                "{{{{",
                "]",
                "? [a, b]\n: c\n",
                "*nothing",
                "&a *a",
                "a: !!java.net.URL [\"http://localhost\"]",
                "%YAML 9.9\n---\na: b",
                "a: \"never closed",
                "a: 'x\n---\nb: c",
                "a: |9x\n b",
                "<<: {a: b}",
                "stations: 5\nsources: [1, {}]\nflow: {a: b}\nbuffers: ~\nsite: x\nshifts: [a]\npeople: {a: [b]}\ncards: 7",
                "sources: {a: 1, b: [], c: {feed: {pieces: {x: y}}}}\nstations: {a: {}, '': {}, 'x -> y': {cycle: 1 s}}"
            })
    void whatIsNoPlantGivesProblemsAndNoException(String text) {
        assertThat(PlantFile.read("line.yaml", text)).isInstanceOf(Read.Bad.class);
        assertThat(problems(text)).isNotEmpty().allMatch(problem -> problem.startsWith("line.yaml:"));
    }

    @Test
    void aSecondDocumentIsAnError() {
        assertThat(problems(line("saw: {cycle: 5 s}") + "---\nplant: Two\n"))
                .singleElement()
                .asString()
                .contains("a second document begins here");
    }

    @Test
    void aFileThatIsNotUtf8SaysAtWhichByte() {
        byte[] latin = "plant: Fr\u00E5\n".getBytes(StandardCharsets.ISO_8859_1);

        List<Problem> problems =
                PlantFile.read("line.yaml", latin, FileAccess.NONE).problems();

        assertThat(problems).singleElement().asString().isEqualTo("""
                line.yaml:1:10: the byte (0xE5) is not UTF-8; expected text in UTF-8.
                Maybe the file is in Latin-1; save it as UTF-8?""");
    }

    @Test
    void aFileInUtf16SaysSo() {
        byte[] wide = line("saw: {cycle: 5 s}").getBytes(StandardCharsets.UTF_16);

        assertThat(PlantFile.read("line.yaml", wide, FileAccess.NONE).problems())
                .singleElement()
                .asString()
                .contains("the file is in UTF-16");
    }

    @Test
    void controlCharactersAreNamed() {
        assertThat(problems(line("saw: {cycle: 5\u0000 s}")))
                .anySatisfy(problem -> assertThat(problem).contains("U+0000"));
    }

    @Test
    void aFileOfTenMegabytesIsAnsweredAtOnce() {
        byte[] large = new byte[10_000_000];
        Arrays.fill(large, (byte) '[');

        Read read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> PlantFile.read("line.yaml", large, FileAccess.NONE));

        assertThat(read.problems()).singleElement().asString().contains("the file has 10.0 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "a: [", "- ", "\"", "!", "&", "*", "|", ">", "%", "'", "@"})
    void anEndlessLineIsAnsweredAtOnce(String piece) {
        String text = piece.repeat(90_000 / piece.length()) + "\n" + piece.repeat(4_000_000 / piece.length());

        Read read =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PlantFile.read("line.yaml", text));

        assertThat(read.problems())
                .singleElement()
                .asString()
                .contains("line.yaml:2:1: the line has more than 100,000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "a: [", "- ", "? ", "{a: ", "\"", "!", "!a ", "&a ", "*a ", "|", ">", "%", "a:\n", "- a\n",
                "'", "@", "\n", "#\n", " "
            })
    void aFileOfManyLongLinesIsAnsweredInSeconds(String piece) {
        String line = piece.repeat(90_000 / piece.length()) + "\n";
        String text = line.repeat(8);

        Read read =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PlantFile.read("line.yaml", text));

        assertThat(read).isInstanceOf(Read.Bad.class);
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder text = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(8))
                    .append("*a%d]\n".formatted(i - 1));
        }

        Read read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> PlantFile.read("line.yaml", text.toString()));

        assertThat(read.problems().toString()).contains("aliases counted as often as they are used");
    }

    @Test
    void anAliasOfItselfIsRefused() {
        assertThat(problems("a: &x [*x]\n").toString()).contains("stands for something it is itself a part of");
    }

    @Test
    void aFileNestedTooDeepIsRefused() {
        assertThat(problems("a: " + "[".repeat(5000) + "]".repeat(5000)))
                .singleElement()
                .asString()
                .contains("nested more than 32 levels deep");
    }

    @Test
    void thousandsOfProblemsBecomeAHundredAndACount() {
        String stations = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> "  s%d: {cycl: 5}\n".formatted(i))
                .collect(Collectors.joining());

        List<String> problems = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> problems("sources: {in: }\nstations:\n" + stations));

        assertThat(problems).hasSize(101);
        assertThat(problems.getLast()).contains("more problems");
    }

    @Test
    void aFileThatIsNotThereIsAProblemAndNotAnException() {
        assertThatNoException().isThrownBy(() -> PlantFile.read(Path.of("/nowhere/plant.yaml")));
        assertThat(PlantFile.read(Path.of("/nowhere/plant.yaml")).problems().toString())
                .contains("the file (/nowhere/plant.yaml) cannot be read");
    }

    @Test
    void aNormalTimeThatIsOftenNegativeIsOnlyAWarning() {
        Read read = PlantFile.read("line.yaml", line("saw: {cycle: normal mean 10 s sd 8 s}"));

        assertThat(read).isInstanceOf(Read.Good.class);
        assertThat(read.problems()).singleElement().asString().isEqualTo("""
                line.yaml:3:16: warning: the cycle (normal mean 10 s sd 8 s) is below zero in 11 % of the draws, which then count as zero.
                Maybe "normal mean 10 s sd 8 s, at least 0 s"?""");
    }
}
