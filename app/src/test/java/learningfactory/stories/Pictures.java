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

    /// Whether README has this picture.
    static boolean isShown(String name) throws IOException {
        return Files.isReadable(SHOWN.resolve(name + ".png"))
                && Files.readString(Path.of("..", "README.md")).contains("docs/pictures/" + name + ".png");
    }
}
