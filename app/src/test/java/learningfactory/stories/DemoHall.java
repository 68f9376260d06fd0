package learningfactory.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.browser.Chromium;
import learningfactory.demo.Demonstration;
import learningfactory.server.Server;
import learningfactory.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// One server with the demonstration for all stories of a JVM, because a year takes a while to tell; it
/// stops with the JVM. Each story changes little, and nothing that another one looks at.
final class DemoHall {

    private static @Nullable DemoHall only;

    private final Stage stage;
    private final Map<String, String> passwords = new TreeMap<>();

    private DemoHall(Server server) {
        this.stage = Stage.before(server);
        for (Demonstration.SignIn way : server.signIns()) {
            passwords.put(way.login(), way.password());
        }
    }

    /// Opens it, or finds it open.
    static synchronized DemoHall open() throws IOException {
        Chromium.assumeThere();
        DemoHall known = only;
        if (known == null) {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-hall");
            Server server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb", false, true));
            known = new DemoHall(server);
            Stage opened = known.stage;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                opened.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            only = known;
        }
        return known;
    }

    Stage stage() {
        return stage;
    }

    /// Somebody signs in by the keyboard and stands before the start page.
    Page signedIn(Visitor visitor, String login) {
        Page page = visitor.at("/login");
        page.getByLabel("Brukernavn").fill(login);
        page.keyboard().press("Tab");
        page.keyboard().type(passwords.get(login));
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Hei, ");
        settled(page);
        return page;
    }

    /// Waits until everything on the page has been fetched.
    static void settled(Page page) {
        assertThat(page.locator("main .waiting")).hasCount(0);
        assertThat(page.locator("main .failure")).hasCount(0);
    }

    /// The part of the start page under this heading.
    static Locator part(Page page, String title) {
        return page.locator(".today-part")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    /// Goes to an area through the navigation.
    static void door(Page page, String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        settled(page);
    }

    /// The page is open to everybody, and is kept as a picture for the guides.
    static void seen(Page page, String what) throws IOException {
        settled(page);
        Open.assertOpen(page, what);
        Pictures.takeForGuides(page, "demo-" + what);
    }

    /// No page has asked another host, and the browser had nothing to complain about.
    void assertQuiet() {
        assertThat(stage.complaints()).isEmpty();
        assertThat(stage.hosts()).containsOnly(stage.address().substring("http://".length()));
    }
}
