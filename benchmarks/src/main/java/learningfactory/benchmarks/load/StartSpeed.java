package learningfactory.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/// `./factory bench --start`: from the word `start` to the first page, as whoever types it waits for it: on
/// an empty folder, and on the same folder again. With the word `build` also the very first start after a
/// build, which makes every later one quick.
public final class StartSpeed {

    private static final int ROUNDS = 3;

    private StartSpeed() {}

    /// Runs it.
    ///
    /// @param words the launcher, then `build` if the first start after a build is wanted too
    public static void main(String[] words) throws IOException, InterruptedException {
        Path launcher = Path.of(words[0]);
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                """
                %s · %d processors, %s · Java %s · load %.1f

                | start | seconds to the first page |
                |---|--:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        if (words.length > 1 && words[1].equals("build")) {
            Files.deleteIfExists(launcher.resolveSibling(".factory").resolve("start.aot"));
            row(table, "the very first after a build", seconds(launcher, Files.createTempDirectory("factory-start")));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            Path folder = Files.createTempDirectory("factory-start");
            row(table, "on an empty folder", keeping(launcher, folder));
            row(table, "on the same folder again", seconds(launcher, folder));
        }
        System.out.println(table);
        System.exit(0);
    }

    private static void row(StringBuilder table, String what, double seconds) {
        table.append(String.format(Locale.ROOT, "| %s | %.1f |%n", what, seconds));
    }

    private static double seconds(Path launcher, Path folder) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (SchoolServer server = SchoolServer.start(launcher, folder)) {
            return untilThePage(server, begun);
        }
    }

    private static double keeping(Path launcher, Path folder) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        SchoolServer server = SchoolServer.start(launcher, folder);
        try {
            return untilThePage(server, begun);
        } finally {
            server.stop();
        }
    }

    private static double untilThePage(SchoolServer server, long begun) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create("http://localhost:%d/".formatted(server.port()));
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (answer.statusCode() != 200) {
                throw new IOException("The start page answers %d.".formatted(answer.statusCode()));
            }
            return seconds;
        }
    }
}
