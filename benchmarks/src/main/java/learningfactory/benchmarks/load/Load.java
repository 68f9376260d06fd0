package learningfactory.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import learningfactory.benchmarks.Count;

/// `./factory bench --load`: sixty sessions of five at sixty times real time, then the same while one of
/// them is made heavy. Takes about a minute and a half, and prints a table for docs/benchmarks.md.
public final class Load {

    private static final int PACE = 60;
    private static final int PUPILS = 5;
    private static final int PUPILS_OF_THE_HEAVY = 40;
    private static final long DEED_EACH_NANOS = 50_000_000L;
    private static final long SETTLING_SECONDS = 5;
    private static final long MEASURED_SECONDS = 25;

    private static final List<Classroom.Lesson> LESSONS = List.of(
            new Classroom.Lesson("quality-drift", "press"),
            new Classroom.Lesson("rush-order", "press"),
            new Classroom.Lesson("power-cap", "saw"),
            new Classroom.Lesson("supplier-stop", "saw"));

    private final SchoolServer server;
    private final Door door;
    private final List<Classroom> rooms = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    private Load(SchoolServer server) {
        this.server = server;
        this.door = new Door(server.port());
    }

    /// Runs it.
    ///
    /// @param words the launcher, then how many sessions (60 when none is given)
    public static void main(String[] words) throws IOException, InterruptedException {
        int sessions;
        try {
            sessions = Count.of("sessions", List.of(words), 1, 60);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        try (SchoolServer server = SchoolServer.start(Path.of(words[0]))) {
            System.out.println(new Load(server).measure(sessions));
        }
        System.exit(0);
    }

    private String measure(int sessions) throws IOException, InterruptedException {
        String instructor = door.post(
                        "/api/setup",
                        "{\"token\":\"%s\",\"name\":\"Kari\",\"password\":\"et langt passord\"}"
                                .formatted(server.key()),
                        "")
                .cookies();
        for (int i = 0; i < sessions; i++) {
            Classroom room = Classroom.open(door, instructor, LESSONS.get(i % LESSONS.size()), PACE);
            room.join(PUPILS);
            rooms.add(room);
        }
        Classroom heavy = Classroom.open(door, instructor, LESSONS.getFirst(), PACE);
        for (Classroom room : rooms) {
            room.resume();
        }
        heading(sessions);
        actFor(SETTLING_SECONDS);
        phase("%d sessions of %d".formatted(sessions, PUPILS));
        heavy.join(PUPILS_OF_THE_HEAVY);
        heavy.resume();
        Thread asking = Thread.ofVirtual().start(() -> askOn(heavy));
        actFor(SETTLING_SECONDS);
        long from = System.nanoTime();
        phase("the same, while one more of %d asks what-if without end".formatted(PUPILS_OF_THE_HEAVY));
        table.append(Figures.of(List.of(heavy), PACE, from, System.nanoTime()).row("that one itself"))
                .append('\n');
        asking.interrupt();
        asking.join();
        rooms.forEach(Classroom::close);
        heavy.close();
        return table.toString();
    }

    private void phase(String what) throws IOException, InterruptedException {
        long from = System.nanoTime();
        double cpu = server.cpuSeconds();
        double databaseCpu = server.databaseCpuSeconds();
        long bytes = bytes();
        actFor(MEASURED_SECONDS);
        long to = System.nanoTime();
        double seconds = (to - from) / 1e9;
        table.append(Figures.of(rooms, PACE, from, to).row(what)).append('\n');
        System.err.printf(
                Locale.ROOT,
                "%s: server %.2f cores, database %.2f cores, memory %d MB, %.1f MB/s to the pages, load %.1f%n",
                what,
                (server.cpuSeconds() - cpu) / seconds,
                (server.databaseCpuSeconds() - databaseCpu) / seconds,
                server.memoryMegabytes(),
                (bytes() - bytes) / 1e6 / seconds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private long bytes() {
        return rooms.stream()
                .flatMap(room -> room.pages().stream())
                .mapToLong(LivingPage::bytes)
                .sum();
    }

    /// Room by room somebody does something, twenty times a second in all.
    private void actFor(long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int deed = 0; System.nanoTime() < end; deed++) {
            rooms.get(deed % rooms.size()).act(deed / rooms.size());
            LockSupport.parkNanos(DEED_EACH_NANOS);
        }
    }

    private static void askOn(Classroom heavy) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                heavy.askWhatIf();
            }
        } catch (IOException failed) {
            System.err.println("The what-if was not answered: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void heading(int sessions) {
        table.append(String.format(
                Locale.ROOT,
                """
                %s · %d processors, %s · Java %s · %d sessions at %d times real time, a deed each %d ms

                | sessions | pictures | late p50, ms | p99 | most | within 250 ms | worst room p99 | deed so far p50, ms | p99 |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                sessions,
                PACE,
                DEED_EACH_NANOS / 1_000_000));
    }
}
