package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples in the guides: each block marked `console` that begins with `$ ./factory` is run and must
/// print what stands below.
class GuideTest {

    private static final Path GUIDES = Path.of("../docs/guides");
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ \\./factory ([^\n]*)\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"developer/command-line.md", "operator/reading-a-report.md"})
    void theExamplesOfAGuidePrintWhatTheGuideShows(String guide) throws IOException {
        String text = Files.readString(GUIDES.resolve(guide));
        Matcher examples = EXAMPLE.matcher(text);

        assertThat(examples.results()).isNotEmpty();
        Recorded.compare(GUIDES.resolve(guide), EXAMPLE.matcher(text).replaceAll(GuideTest::asItIs));
    }

    private static String asItIs(MatchResult example) {
        Said said = Said.to(example.group(1).split(" "));
        return Matcher.quoteReplacement(
                "```console\n$ ./factory %s\n%s%s```".formatted(example.group(1), said.out(), said.err()));
    }
}
