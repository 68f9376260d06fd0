package learningfactory.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import learningfactory.benchmarks.Count;

/// `./factory bench --rush [rounds]`: the rush for one hour, the whole way. Sixty-four signed-in learners
/// press the button at once, in the built product as a process of its own: over HTTP, through the door,
/// with the real clearance (age, been here before, authorisation) and the database's last word. Each round
/// exactly one wins, and every other is told the nearest times. The clients stand on the same machine, so
/// that their work counts too.
///
/// The first rounds meet a server that has just been started and whose program is not translated yet; they
/// stand on a line of their own. The bar is for a server that has been up for a while.
///
/// `--booking` measures the desk and the database alone.
public final class RushOverHttp {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 80;
    private static final int AFTER_THE_FULL_WEEK = RushSchool.FILLED_HOURS + 12;
    private static final int FIRST = 30;
    private static final int WARM_UP = 250;
    private static final double BAR_MILLIS = 100;

    private final RushSchool school;
    private final List<Answer> first = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private int right;

    private RushOverHttp(RushSchool school) {
        this.school = school;
    }

    /// @param nanos from the start signal to the last byte
    private record Answer(long nanos, int status, boolean isTold) {}

    /// Runs it.
    ///
    /// @param words the launcher, and how many rounds
    public static void main(String[] words) throws IOException, InterruptedException {
        int rounds = Math.min(Count.of("rounds", List.of(words), 1, ROUNDS), RushSchool.FILLED_HOURS);
        boolean isRight;
        try (SchoolServer server = SchoolServer.start(Path.of(words[0]))) {
            RushSchool school = new RushSchool(new Door(server.port()), server.key());
            school.open(CLIENTS);
            RushOverHttp rush = new RushOverHttp(school);
            rush.rounds(AFTER_THE_FULL_WEEK, FIRST, rush.first);
            rush.rounds(AFTER_THE_FULL_WEEK + FIRST, WARM_UP, new ArrayList<>());
            double cpu = server.cpuSeconds() + server.databaseCpuSeconds();
            rush.rounds(0, rounds, rush.answers);
            double used = server.cpuSeconds() + server.databaseCpuSeconds() - cpu;
            System.out.print(rush.table(rounds, used));
            isRight = rush.right == FIRST + WARM_UP + rounds;
        }
        System.exit(isRight ? 0 : 1);
    }

    private void rounds(int hour, int many, List<Answer> into) throws InterruptedException {
        for (int round = 0; round < many; round++) {
            List<Answer> ofAll = round(hour + round);
            boolean hasOneWinner =
                    ofAll.stream().filter(one -> one.status() == 200).count() == 1;
            boolean areTold = ofAll.stream().filter(Answer::isTold).count() == CLIENTS - 1;
            right += hasOneWinner && areTold ? 1 : 0;
            into.addAll(ofAll);
        }
    }

    private List<Answer> round(int hour) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(CLIENTS);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = school.cookies().stream()
                    .map(cookies -> clients.submit(() -> {
                        ready.countDown();
                        start.await();
                        long began = System.nanoTime();
                        Door.Answer answer = school.wish(cookies, 0, hour);
                        long took = System.nanoTime() - began;
                        boolean isTold = answer.status() == 409 && answer.body().contains("\"alternatives\":[{");
                        return new Answer(took, answer.status(), isTold);
                    }))
                    .toList();
            ready.await();
            start.countDown();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> one : asked) {
                all.add(one.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client got no answer.", failed.getCause());
        }
    }

    private String table(int rounds, double cpuSeconds) {
        long[] all = sorted(answers.stream());
        long[] won = sorted(answers.stream().filter(one -> one.status() == 200));
        long[] early = sorted(first.stream());
        return String.format(
                Locale.ROOT,
                "%s · %d processors, %s · Java %s · load %.1f · %d signed-in clients over HTTP, %d rounds%n%n"
                        + "| answer time | p50 | p99 | longest | bar |%n|---|--:|--:|--:|--:|%n"
                        + "| all %d clients | %.1f ms | %.1f ms | %.1f ms | p99 < %.0f ms: %s |%n"
                        + "| the winner | %.1f ms | %.1f ms | %.1f ms | |%n"
                        + "| the first %d rounds after the start | %.1f ms | %.1f ms | %.1f ms | |%n%n"
                        + "Processor time of server and database: %.2f ms an answer.%n"
                        + "Rounds with exactly one winner, all others refused with nearest times: %d of %d.%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                CLIENTS,
                rounds,
                CLIENTS,
                millis(all, 0.5),
                millis(all, 0.99),
                millis(all, 1),
                BAR_MILLIS,
                millis(all, 0.99) < BAR_MILLIS ? "reached" : "**missed**",
                millis(won, 0.5),
                millis(won, 0.99),
                millis(won, 1),
                FIRST,
                millis(early, 0.5),
                millis(early, 0.99),
                millis(early, 1),
                cpuSeconds * 1000 / answers.size(),
                right,
                FIRST + WARM_UP + rounds);
    }

    private static long[] sorted(Stream<Answer> answers) {
        return answers.mapToLong(Answer::nanos).sorted().toArray();
    }

    private static double millis(long[] sorted, double share) {
        int at = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
        return at < 0 ? Double.NaN : sorted[at] / 1e6;
    }
}
