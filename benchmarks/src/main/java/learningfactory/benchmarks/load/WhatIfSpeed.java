package learningfactory.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `./factory bench --whatif`: how long a browser waits for a fan of a thousand futures, from the question
/// to the last byte of the answer; and how long the search for the moment that decided takes. The promise
/// is two seconds for `raufoss` on two cores; read it on a machine at rest.
///
/// The first question comes half a minute after the start: the shortest way to one, *Try it now*, takes two
/// minutes, and the server makes itself ready meanwhile.
///
/// The lessons are such as keep their plant running though nobody acts; a plant that stands is played in no
/// time.
public final class WhatIfSpeed {

    private static final int ROUNDS = 12;
    private static final int FUTURES = 1000;
    private static final long MINUTE_MICROS = 60_000_000L;
    private static final double PROMISED_SECONDS = 2;
    private static final long AFTER_START_MS = 30_000;

    /// Longer than any lesson; whoever jumps there stands at its end.
    private static final long WHOLE_RUN_MICROS = 24 * 60 * MINUTE_MICROS;

    private static final Pattern PROGRESS = Pattern.compile("\"of\":(\\d+)");

    private final SchoolServer server;
    private final StringBuilder table = new StringBuilder();

    private WhatIfSpeed(SchoolServer server) {
        this.server = server;
    }

    /// Runs it.
    ///
    /// @param words the launcher
    public static void main(String[] words) throws IOException, InterruptedException {
        try (SchoolServer server = SchoolServer.start(Path.of(words[0]))) {
            System.out.println(new WhatIfSpeed(server).measure());
        }
        System.exit(0);
    }

    private String measure() throws IOException, InterruptedException {
        Thread.sleep(AFTER_START_MS);
        Door door = new Door(server.port());
        String instructor = door.post(
                        "/api/setup",
                        "{\"token\":\"%s\",\"name\":\"Kari\",\"password\":\"et langt passord\"}"
                                .formatted(server.key()),
                        "")
                .cookies();
        table.append(String.format(
                Locale.ROOT,
                """
                %s · %d processors, %s · Java %s · load %.1f · %d futures, %d rounds, promised: %.0f s for raufoss

                | asked | seconds, the first time | median after that | least | most | answer, kB |
                |---|--:|--:|--:|--:|--:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                FUTURES,
                ROUNDS,
                PROMISED_SECONDS));
        row(door, instructor, "raufoss, 20 minutes of *quality-drift*", "quality-drift", "press", 5, 0);
        row(door, instructor, "raufoss, the same and the hour after it", "quality-drift", "press", 5, 60);
        row(door, instructor, "control-arm, 20 minutes of *power-cap*", "power-cap", "saw", 5, 0);
        table.append(String.format(
                Locale.ROOT, """

                The moment that decided, from the question to the answer; load %.1f

                | a whole run in which nobody acts | seconds | stretches | longest without a word, s |
                |---|--:|--:|--:|
                """, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        decisive(door, instructor, "raufoss, *quality-drift*", "quality-drift", "press");
        decisive(door, instructor, "control-arm, *power-cap*", "power-cap", "saw");
        return table.toString();
    }

    private void decisive(Door door, String instructor, String what, String scenario, String station)
            throws IOException, InterruptedException {
        Classroom room = Classroom.open(door, instructor, new Classroom.Lesson(scenario, station), 1);
        room.resume();
        room.jump(WHOLE_RUN_MICROS);
        long begun = System.nanoTime();
        long heard = begun;
        long longest = 0;
        String stretches = "";
        for (String line : (Iterable<String>) room.askDecisive()::iterator) {
            long now = System.nanoTime();
            longest = Math.max(longest, now - heard);
            heard = now;
            Matcher progress = PROGRESS.matcher(line);
            stretches = progress.find() ? progress.group(1) : stretches;
        }
        table.append(String.format(
                Locale.ROOT, "| %s | %.1f | %s | %.1f |%n", what, (heard - begun) / 1e9, stretches, longest / 1e9));
    }

    private void row(
            Door door, String instructor, String what, String scenario, String station, long minute, long beyondMinutes)
            throws IOException, InterruptedException {
        Classroom room = Classroom.open(door, instructor, new Classroom.Lesson(scenario, station), 1);
        room.resume();
        room.jump((minute + 1) * MINUTE_MICROS);
        double[] seconds = new double[ROUNDS];
        int characters = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            String answer = room.askWhatIf(minute * MINUTE_MICROS, FUTURES, beyondMinutes * MINUTE_MICROS);
            seconds[round] = (System.nanoTime() - begun) / 1e9;
            if (!answer.contains("\"type\":\"fan\"")) {
                throw new IOException("No fan came: " + answer);
            }
            characters = answer.length();
        }
        double[] later = Arrays.copyOfRange(seconds, 1, ROUNDS);
        Arrays.sort(later);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
                what,
                seconds[0],
                later[later.length / 2],
                later[0],
                later[later.length - 1],
                characters / 1000.0));
    }
}
