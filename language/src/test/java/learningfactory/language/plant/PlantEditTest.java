package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learningfactory.language.plant.PlantEdit.Edited;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantEditTest {
    private static final String PLANT = """
            # in ─▶ saw ─▶ [5] ─▶ mill ─▶ shipped
            plant: Two stations
            sources:
              blanks: {feed: always}   # they never run out
            stations:
              saw: {cycle: 50 s}       # sharp
              mill:
                cycle: 60 s            # slow

                failures:
                  spindle: {every: exponential mean 4 h, repair: 12 min}
              "paint.box": {cycle: 5 s}
              empty:
            buffers:
              between: 5
            flow:
              - blanks -> saw -> between -> mill -> shipped
              - {from: paint.box, share: {shipped: 90 %, scrap: 10 %}}
            """;

    private static String set(String path, String value) {
        return switch (PlantEdit.set("plant.yaml", PLANT, path, value)) {
            case Edited.Changed changed -> changed.text();
            case Edited.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static List<String> refused(String path, String value) {
        return switch (PlantEdit.set("plant.yaml", PLANT, path, value)) {
            case Edited.Changed changed -> throw new AssertionError(changed.text());
            case Edited.Refused refused ->
                refused.problems().stream().map(Problem::toString).toList();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "station.mill.cycle | 80 s | cycle: 60 s | cycle: 80 s",
                "stations.saw.cycle | 55 s | {cycle: 50 s} | {cycle: 55 s}",
                "station.saw.queue | 3 | {cycle: 50 s} | {cycle: 50 s, queue: 3}",
                "station.saw.cycle | normal mean 9 s sd 1 s, at least 5 s | {cycle: 50 s} | {cycle: \"normal mean 9 s sd 1 s, at least 5 s\"}",
                "station.saw.cycle.part | 9 s | {cycle: 50 s} | {cycle: {otherwise: 50 s, part: 9 s}}",
                "station.\"paint.box\".cycle | 6 s | {cycle: 5 s} | {cycle: 6 s}",
                "station.empty.cycle | 7 s | empty: | empty: {cycle: 7 s}",
                "buffer.between.capacity | 9 | between: 5 | between: 9",
                "buffer.between | 9 | between: 5 | between: 9",
                "buffer.between.order | last in | between: 5 | between: {capacity: 5, order: last in}",
                "sources.blanks.feed | exponential mean 4 min | {feed: always} | {feed: exponential mean 4 min}",
                "source.blanks.feed.every | 4 min | {feed: always} | {feed: 4 min}",
                "station.mill.failures.spindle.repair | 5 min | repair: 12 min | repair: 5 min",
                "station.mill.failures.spindle.crew | fixer | repair: 12 min} | repair: 12 min, crew: fixer}"
            })
    void oneValueChangesAndEverythingElseStays(String path, String value, String before, String after) {
        assertThat(set(path, value)).isEqualTo(PLANT.replace(before, after));
    }

    @Test
    void aKeyThatIsNotThereIsPutBehindTheOthersWithTheirIndentation() {
        assertThat(set("station.mill.queue", "unlimited"))
                .isEqualTo(PLANT.replace("repair: 12 min}\n", "repair: 12 min}\n    queue: unlimited\n"));
    }

    @Test
    void aSectionThatIsNotThereIsPutAtTheEnd() {
        assertThat(set("site.power-cap", "300 kW")).isEqualTo(PLANT + "site: {power cap: 300 kW}\n");
    }

    @Test
    void aWholeBlockIsReplacedByAShortForm() {
        String changed = set("station.mill.failures", "{belt: {every: 5 h, repair: 10 min}}");

        assertThat(changed).contains("    failures: {belt: {every: 5 h, repair: 10 min}}\n  \"paint.box\"");
        assertThat(changed).doesNotContain("spindle");
    }

    @Test
    void aShareOfTheFlowIsFoundByThePlaceItLeaves() {
        assertThat(set("flow.2.share.scrap", "20 %")).isEqualTo(PLANT.replace("scrap: 10 %", "scrap: 20 %"));
        assertThat(set("flow.\"paint.box\".share.scrap", "20 %"))
                .isEqualTo(PLANT.replace("scrap: 10 %", "scrap: 20 %"));
    }

    @Test
    void severalChangesAreMadeInTheirOrder() {
        Edited edited = PlantEdit.set(
                "plant.yaml", PLANT, List.of("station.saw.cycle=1 s", "station.saw.queue = 4", "station.saw.queue=5"));

        assertThat(edited).isEqualTo(new Edited.Changed(PLANT.replace("{cycle: 50 s}", "{cycle: 1 s, queue: 5}")));
    }

    @Test
    void lineEndsOfWindowsStay() {
        String windows = PLANT.replace("\n", "\r\n");

        Edited edited = PlantEdit.set("plant.yaml", windows, "station.mill.queue", "4");

        assertThat(edited)
                .isEqualTo(new Edited.Changed(
                        windows.replace("repair: 12 min}\r\n", "repair: 12 min}\r\n    queue: 4\r\n")));
    }

    @Test
    void aChangedPlantIsReadLikeAnyOther() {
        String text = ShippedPlants.find("raufoss").orElseThrow();

        for (String assignment : List.of("station.press.cycle=25 s", "buffer.infeed=20", "people.operator.persons=2")) {
            Edited edited = PlantEdit.set("raufoss.yaml", text, List.of(assignment));

            assertThat(edited).isInstanceOf(Edited.Changed.class);
            assertThat(PlantFile.read("raufoss.yaml", ((Edited.Changed) edited).text()))
                    .isInstanceOf(Read.Good.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "station.mil.cycle   | station.mil.cycle:1:9: there is no (mil) under (stations).\\nMaybe \"mill\"?",
                "station.mill.cycel  | Maybe \"cycle\"?",
                "statoin.mill.cycle  | Maybe \"stations\"?",
                "station..cycle      | has an empty name",
                "station.\"mill.cycle | the quote",
                "station.mill.units.x | a path that ends here",
                "flow.paint.box      | has no value (paint)",
                "flow.9              | has no value (9); expected a number from 1 to 2",
                "buffer.x.capacity   | there is no (x) under (buffers)"
            })
    void aPathThatLeadsNowhereIsRefusedWithAProposal(String path, String expected) {
        assertThat(refused(path, "5 s")).singleElement().asString().contains(expected.replace("\\n", "\n"));
    }

    @Test
    void aValueBehindAnAliasIsNotChangedForOthersToo() {
        String text = "sources: {in: }\nstations: {a: &a {cycle: 5 s}, b: *a}\nflow: [in -> a -> b -> shipped]\n";

        Edited edited = PlantEdit.set("plant.yaml", text, "station.b.cycle", "6 s");

        assertThat(((Edited.Refused) edited).problems())
                .singleElement()
                .asString()
                .contains("is an alias");
    }

    @Test
    void anAssignmentWithoutSignIsRefused() {
        Edited edited = PlantEdit.set("plant.yaml", PLANT, List.of("station.mill.cycle"));

        assertThat(((Edited.Refused) edited).problems())
                .singleElement()
                .asString()
                .contains("has no =");
    }

    @Test
    void aFileThatCannotBeReadIsNotChanged() {
        assertThat(PlantEdit.set("plant.yaml", "a: {", "plant", "x")).isInstanceOf(Edited.Refused.class);
        assertThat(PlantEdit.set("plant.yaml", "", "plant", "x")).isInstanceOf(Edited.Refused.class);
    }
}
