package learningfactory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The pictures that README shows, as the stories take them: always into `target/pictures`, and with
/// `-Dpictures=write` into `docs/pictures` too.
final class Pictures {

    private static final Path TAKEN = Path.of("target", "pictures");
    private static final Path SHOWN = Path.of("..", "docs", "pictures");
    private static final int MOST_BYTES = 300_000;

    private Pictures() {}

    /// Takes what the window shows.
    static void take(Page page, String name) throws IOException {
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(TAKEN.resolve(name + ".png")));
        assertThat(picture).as(name).hasSizeBetween(10_000, MOST_BYTES);
        if ("write".equals(System.getProperty("pictures"))) {
            Files.createDirectories(SHOWN);
            Files.write(SHOWN.resolve(name + ".png"), picture);
        }
    }

    /// Takes the whole page; with `-Dpictures=write` what the window shows is kept where a guide shows it
    /// already.
    static void takeForGuides(Page page, String name) throws IOException {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(TAKEN.resolve(name + ".png")));
        if ("write".equals(System.getProperty("pictures")) && isInAGuide(name)) {
            Files.write(SHOWN.resolve(name + ".png"), page.screenshot());
        }
    }

    private static boolean isInAGuide(String name) throws IOException {
        try (var guides = Files.walk(Path.of("..", "docs", "guides"))) {
            for (Path guide :
                    guides.filter(each -> each.toString().endsWith(".md")).toList()) {
                if (Files.readString(guide).contains("pictures/" + name + ".png")) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether README has this picture.
    static boolean isShown(String name) throws IOException {
        return Files.isReadable(SHOWN.resolve(name + ".png"))
                && Files.readString(Path.of("..", "README.md")).contains("docs/pictures/" + name + ".png");
    }
}
