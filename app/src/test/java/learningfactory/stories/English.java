package learningfactory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a page in English says nothing in bokmål: none of the page's own bokmål texts, and no word or
/// letter that only bokmål has.
final class English {

    private static final Path TEXTS = Path.of("..", "web", "ui", "src", "texts");

    /// The button that leads back to bokmål calls it by its own name.
    private static final String BACK = "Norsk";

    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");

    /// What English never writes.
    private static final Pattern NORWEGIAN = Pattern.compile(
            "[æøåÆØÅ]|\\b(og|ikke|dere|hva|fra|til|deler|uten|skjedde|stoppet|gjest|laget)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String SAID = """
            () => [
              ...document.body.innerText.split('\\n'),
              ...[...document.querySelectorAll('option')].map((e) => e.textContent),
              ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')]
                .flatMap((e) => [e.getAttribute('aria-label'), e.getAttribute('title'), e.getAttribute('placeholder')])
                .filter((text) => text !== null),
              document.title,
            ].map((text) => text.trim()).filter((text) => text !== '')
            """;

    private English() {}

    /// Nothing on the page is bokmål but the button that leads back to it.
    static void assertAlone(Page page, String what) throws IOException {
        String english = String.join("", read("en.ts"));
        Set<String> bokmal = bokmal();
        bokmal.removeIf(text -> english.contains("'" + text + "'"));
        List<String> said = ((List<?>) page.evaluate(SAID))
                .stream()
                        .map(String::valueOf)
                        .filter(text -> !text.equals(BACK))
                        .toList();

        assertThat(page.locator("html").getAttribute("lang")).as(what).isEqualTo("en");
        assertThat(said).as(what).hasSizeGreaterThan(10);
        assertThat(said.stream()
                        .filter(text ->
                                bokmal.contains(text) || NORWEGIAN.matcher(text).find()))
                .as("%s: bokmål on the English page", what)
                .isEmpty();
    }

    /// The bokmål texts of the pages, as far as they hold nothing that is filled in.
    private static Set<String> bokmal() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (String file : read("nb.ts")) {
            Matcher quoted = QUOTED.matcher(file);
            while (quoted.find()) {
                texts.add(quoted.group(1));
            }
        }
        assertThat(texts).hasSizeGreaterThan(300);
        return texts;
    }

    private static List<String> read(String ending) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(TEXTS)) {
            for (Path file : all.filter(one -> one.toString().endsWith(ending)).toList()) {
                files.add(Files.readString(file));
            }
        }
        return files;
    }
}
