package learningfactory.debrief;

import static learningfactory.assessment.SmallLesson.S;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.SmallLesson;
import learningfactory.run.RunRecord;
import org.junit.jupiter.api.Test;

/// Each export is held against the rules of its standard, and the rules against broken exports.
class ExportTest {
    private static final long BEGAN = Instant.parse("2026-11-22T20:00:00Z").toEpochMilli();

    private static final RunRecord GOOD =
            SmallLesson.goodRun(SmallLesson.script(), 1).record();

    private static final XapiExport.Origin ORIGIN =
            new XapiExport.Origin("https://factory.example.org", "session-7/group-1/run-1", BEGAN);

    private static final String XAPI = XapiExport.json(GOOD, Assessment.of(GOOD), ORIGIN);

    @Test
    void everyXapiStatementKeepsTheRulesOfTheSpecification() {
        assertThat(XapiRules.broken(StrictJson.read(XAPI))).isEmpty();
    }

    /// The page's own tests hold this file against a library of others (`web/ui/test/xapi.test.ts`).
    @Test
    void whatALibraryOfOthersJudgesIsWhatIsExportedToday() throws IOException {
        Path judged = Path.of("..", "web", "ui", "test", "exports", "xapi.json");

        assertThat(Files.readString(judged))
                .as("Maybe write what is exported now into %s.", judged)
                .isEqualTo(XAPI);
    }

    @Test
    void theRulesSeeAStatementThatBreaksThem() {
        assertThat(XapiRules.broken(StrictJson.read(XAPI.replace("\"homePage\":\"https:", "\"homePage\":\""))))
                .isNotEmpty();
        assertThat(XapiRules.broken(StrictJson.read(XAPI.replace("\"scaled\":1", "\"scaled\":2"))))
                .isNotEmpty();
        assertThat(XapiRules.broken(StrictJson.read(XAPI.replace("\"nb\":\"startet\"", "\"norsk språk\":\"startet\""))))
                .isNotEmpty();
        assertThat(XapiRules.broken(StrictJson.read(XAPI.replace("\"object\":", "\"thing\":"))))
                .isNotEmpty();
    }

    @Test
    void eachPersonInitializesInteractsIsScoredCompletesAndTerminates() {
        List<String> ofAda = verbs("ada");

        assertThat(ofAda)
                .containsExactly(
                        "initialized", "interacted", "scored", "scored", "scored", "scored", "completed", "terminated");
        assertThat(verbs("bo").stream().filter("interacted"::equals)).hasSize(2);
        assertThat(XAPI).contains("\"duration\":\"PT20M0S\"").doesNotContain("mbox");
    }

    @Test
    void exportingTwiceGivesTheSameIds() {
        assertThat(XapiExport.json(GOOD, Assessment.of(GOOD), ORIGIN)).isEqualTo(XAPI);
    }

    @Test
    void aHomeThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> new XapiExport.Origin("factory", "run", 0)).hasMessageContaining("Maybe");
    }

    @Test
    void theOcelLogKeepsTheSchemaAndDeclaresWhatItUses() {
        String ocel = OcelExport.json(GOOD, BEGAN);

        assertThat(OcelRules.broken(StrictJson.read(ocel))).isEmpty();
        assertThat(OcelRules.broken(
                        StrictJson.read(ocel.replace("\"objectId\":\"unit m2\"", "\"objectId\":\"unit m3\""))))
                .isNotEmpty();
        assertThat(OcelRules.broken(StrictJson.read(ocel.replace("\"eventTypes\"", "\"types\""))))
                .isNotEmpty();
    }

    @Test
    void theOcelLogFollowsAPartThroughThePlant() {
        Map<?, ?> log = (Map<?, ?>) java.util.Objects.requireNonNull(StrictJson.read(OcelExport.json(GOOD, BEGAN)));

        List<String> ofOnePart = ((List<?>) java.util.Objects.requireNonNull(log.get("events")))
                .stream()
                        .map(event -> (Map<?, ?>) event)
                        .filter(event -> String.valueOf(event.get("relationships"))
                                        .contains("part 20,")
                                || String.valueOf(event.get("relationships")).contains("part 20}"))
                        .map(event -> String.valueOf(event.get("type")))
                        .toList();
        assertThat(ofOnePart)
                .contains("part created")
                .containsSubsequence(
                        "work started", "work done", "part entered", "work started", "work done", "part left");
    }

    @Test
    void everyLineOfTheJournalIsAnObjectOfItsOwn() {
        List<String> lines = JournalExport.lines(GOOD).lines().toList();

        assertThat(lines).hasSize(1 + GOOD.facts().size());
        assertThat(lines).allSatisfy(line -> assertThat(StrictJson.read(line)).isInstanceOf(Map.class));
        assertThat(lines.getFirst()).contains("\"kind\":\"Run\"").contains("%016x".formatted(GOOD.digest()));
        assertThat(lines).anyMatch(line -> line.startsWith("{\"kind\":\"Injected\",\"atMicros\":300000000"));
    }

    @Test
    void instantsAndDurationsAreThoseOfTheCalendar() {
        Random chance = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long millis = (long) (chance.nextDouble() * 8e12) - 2_000_000_000_000L;
            assertThat(Instant.parse(IsoTime.instant(millis)).toEpochMilli()).isEqualTo(millis);
        }
        assertThat(Duration.parse(IsoTime.duration(1_200_250_000L))).isEqualTo(Duration.ofMillis(1_200_250));
        assertThat(IsoTime.duration(0)).isEqualTo("PT0S");
        assertThat(IsoTime.duration(10 * S)).isEqualTo("PT10S");
    }

    @Test
    void textsThatNeedEscapingSurvive() {
        String nasty = "\"\\\n\t\u0001 å – \uD83D\uDE00";

        Map<?, ?> read = (Map<?, ?>) java.util.Objects.requireNonNull(
                StrictJson.read(JsonText.of(JsonText.table("a", nasty, "b", Double.NaN, "c", 1.5))));

        assertThat(read.get("a")).isEqualTo(nasty);
        assertThat(read.containsKey("b")).isTrue();
        assertThat(read.get("b")).as("JSON has no not-a-number").isNull();
        assertThat(read.get("c")).isEqualTo(1.5);
    }

    private static List<String> verbs(String actor) {
        return ((List<?>) java.util.Objects.requireNonNull(StrictJson.read(XAPI)))
                .stream()
                        .map(statement -> (Map<?, ?>) statement)
                        .filter(statement ->
                                String.valueOf(statement.get("actor")).contains("name=" + actor + "}"))
                        .map(statement -> String.valueOf(((Map<?, ?>) statement.get("verb")).get("id")))
                        .map(id -> id.substring(id.lastIndexOf('/') + 1))
                        .toList();
    }
}
