package learningfactory.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learningfactory.factory.plant.Labels;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// What the plant refuses is told in two languages.
class PlantRefusalTest {
    private static final Path PLANT = Path.of("../factory-model/src/main/java/learningfactory/factory/running");
    private static final Pattern REFUSED = Pattern.compile("refused\\(\\s*\"([^\"]*)\"");

    @Test
    void everySentenceInWhichThePlantRefusesHasANorwegianOne() throws IOException {
        List<String> untranslated = refusals().stream()
                .map(sentence -> sentence.replace("\\n", "\n").replaceAll("%[sd]", "x"))
                .filter(sentence -> {
                    Words words = PlantRefusal.words(sentence);
                    return words.nb().equals(words.en());
                })
                .toList();

        assertThat(refusals()).hasSizeGreaterThan(30);
        assertThat(untranslated).isEmpty();
    }

    private static List<String> refusals() throws IOException {
        try (Stream<Path> files = Files.list(PLANT)) {
            return files.sorted().flatMap(PlantRefusalTest::refusals).toList();
        }
    }

    private static Stream<String> refusals(Path file) {
        try {
            Matcher matcher = REFUSED.matcher(Files.readString(file));
            return matcher.results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theStatesInItAreToldInTheWordsOfTheTrade() {
        Words words = PlantRefusal.words("press is in the PackML state HELD (IN_REPAIR); START is not possible there.");

        assertThat(words.nb())
                .isEqualTo("press er i PackML-tilstanden holdt (repareres); der går det ikke an å gi start.");
        assertThat(words.en()).isEqualTo("press is in the PackML state held (in repair); start is not possible there.");
    }

    @Test
    void anUnknownSentenceStaysAsItIs() {
        assertThat(PlantRefusal.words("Something new.")).isEqualTo(new Words("Something new.", "Something new."));
    }

    @Test
    void aRefusalCallsTheMachinesAsPeopleCallThem() {
        Labels labels = new Labels(new TreeMap<>(Map.of("nb", new TreeMap<>(Map.of("cnc cells", "CNC-celler")))));

        assertThat(PlantRefusal.words("cnc cells 3 is not locked out.", labels))
                .isEqualTo(new Words("CNC-celler 3 er ikke låst ut.", "cnc cells 3 is not locked out."));
    }
}
