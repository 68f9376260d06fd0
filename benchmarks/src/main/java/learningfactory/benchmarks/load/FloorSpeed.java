package learningfactory.benchmarks.load;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `./factory bench --floor`: whether the living floor moves as smoothly as it promises, sixty pictures a
/// second, in a real Chromium before the real server.
///
/// *Try it now* runs at its own pace, five times as fast as life, and is measured before its press stops:
/// until then parts, vehicles and states change all the while. A laptop is made as slow as a school's by
/// Chromium's own brake on the processor (four times). The browser draws without a graphics card here, on
/// the same processors as the server: a school's laptop has it easier.
public final class FloorSpeed {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double SETTLING_MS = 2_000;
    private static final double MEASURED_MS = 9_000;
    private static final List<Look> LOOKS = List.of(
            new Look("laptop, 1366 × 768", 1366, 768, 1),
            new Look("the same, four times slower", 1366, 768, 4),
            new Look("phone, 360 × 740, four times slower", 360, 740, 4),
            new Look("wall screen, 3840 × 2160", 3840, 2160, 1));

    /// Keeps the moment of every picture that the browser asks for.
    private static final String WATCH = """
            () => {
              const moments = [];
              const tick = (ms) => { moments.push(ms); window.floorFrame = requestAnimationFrame(tick); };
              window.floorMoments = moments;
              window.floorFrame = requestAnimationFrame(tick);
            }
            """;

    /// Pictures a second, the distance of two of them (middle, 99 % and longest, ms), the share over 1.5
    /// intervals of 60 Hz.
    private static final String TELL = """
            () => {
              cancelAnimationFrame(window.floorFrame);
              const m = window.floorMoments;
              const apart = m.slice(1).map((ms, i) => ms - m[i]).sort((a, b) => a - b);
              const at = (share) => apart[Math.min(apart.length - 1, Math.floor(share * apart.length))];
              const late = apart.filter((ms) => ms > 25).length / apart.length;
              return [apart.length / (m[m.length - 1] - m[0]) * 1000, at(0.5), at(0.99), apart[apart.length - 1], late];
            }
            """;

    private FloorSpeed() {}

    private record Look(String name, int width, int height, int slower) {}

    /// Runs it.
    ///
    /// @param words the launcher
    public static void main(String[] words) throws IOException {
        System.out.printf(
                Locale.ROOT,
                """
                %s · %d processors, %s · load %.1f

                | screen | pictures a second | apart p50, ms | p99 | longest | over 25 ms | main thread, ms a picture |
                |---|--:|--:|--:|--:|--:|--:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (SchoolServer server = SchoolServer.start(Path.of(words[0]));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            for (Look look : LOOKS) {
                System.out.println(row(browser, "http://localhost:" + server.port(), look));
            }
        }
        System.exit(0);
    }

    private static String row(Browser browser, String address, Look look) {
        try (BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale("nb-NO"))) {
            Page page = window.newPage();
            page.navigate(address + "/");
            press(page, "Start fabrikken");
            press(page, "Jeg er klar");
            CDPSession tools = window.newCDPSession(page);
            JsonObject brake = new JsonObject();
            brake.addProperty("rate", look.slower());
            tools.send("Emulation.setCPUThrottlingRate", brake);
            tools.send("Performance.enable");
            page.waitForTimeout(SETTLING_MS);
            double before = busySeconds(tools);
            page.evaluate(WATCH);
            page.waitForTimeout(MEASURED_MS);
            List<?> told = (List<?>) page.evaluate(TELL);
            double pictures = number(told, 0);
            double busy = (busySeconds(tools) - before) * 1e3 / (pictures * MEASURED_MS / 1e3);
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.2f %% | %.2f |",
                    look.name(),
                    pictures,
                    number(told, 1),
                    number(told, 2),
                    number(told, 3),
                    100 * number(told, 4),
                    busy);
        }
    }

    private static double number(List<?> told, int which) {
        return ((Number) told.get(which)).doubleValue();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /// How long the page's main thread has been at work so far.
    private static double busySeconds(CDPSession tools) {
        for (JsonElement metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium does not tell how long its main thread worked (TaskDuration).\n"
                + "Maybe it is of another version.");
    }
}
