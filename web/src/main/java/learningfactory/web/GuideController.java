package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The teacher's guide of a shipped lesson, as it stands in `docs/guides/teacher/lessons`: only for those
/// who lead sessions, because it tells what will happen.
@RestController
@RequestMapping("/api")
final class GuideController {

    private static final String ENGLISH_BEGINS = "\n# In English\n";
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    /// What is wider than a phone is scrolled on its own, and has to be come to by the keyboard for that.
    private static final Set<String> SCROLLED = Set.of("table", "pre");

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (SCROLLED.contains(tag)) {
                    attributes.put("tabindex", "0");
                }
            })
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /// @param html the guide in both languages, ready to be shown
    record Guide(Words html) {}

    @Needs
    @GetMapping("/scenarios/{name}/guide")
    Guide guide(@PathVariable String name, HttpServletRequest request) {
        SessionController.requireLeader(request);
        String text = name.matches("[a-z0-9-]{1,60}") ? read(name) : "";
        if (text.isEmpty()) {
            throw Refused.unknown(
                    "Leksjonen har ingen veiledning. Kanskje er den laget av et øyeblikk i en annen.",
                    "The lesson has no guide. Maybe it was made of a moment of another.");
        }
        int english = text.indexOf(ENGLISH_BEGINS);
        if (english < 0) {
            throw new IllegalStateException("The guide of %s has no part in English.".formatted(name));
        }
        return new Guide(new Words(
                html(withoutHint(text.substring(0, english))),
                html(raised(text.substring(english + ENGLISH_BEGINS.length())))));
    }

    /// The line that points a reader of the file to the English half: the page has a switch for that.
    private static String withoutHint(String bokmal) {
        return bokmal.replaceFirst("(?m)^\\*.*\\(#in-english\\).*\\*$", "");
    }

    /// Headings one step higher: what is a chapter of the file is a page of its own here.
    private static String raised(String english) {
        return english.replaceAll("(?m)^#(#+ )", "$1");
    }

    private static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }

    private static String read(String name) {
        try (InputStream in = GuideController.class.getResourceAsStream("guides/" + name + ".md")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The guide of %s cannot be read.".formatted(name), broken);
        }
    }
}
