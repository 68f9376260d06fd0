package learningfactory.benchmarks.booking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import learningfactory.benchmarks.Count;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;

/// Many clients want the same hour of the same machine at the same moment, again and again, on a real
/// PostgreSQL that flushes every commit to the disk. Each time exactly one must win, and every other must
/// be told why not and the nearest times: `./factory bench --booking [rounds]`.
public final class BookingRush {
    static final int CLIENTS = 64;

    private static final int ROUNDS = 100;
    private static final int WARM_UP = 30;
    private static final double BAR_MILLIS = 100;

    private BookingRush() {}

    /// Runs the rush.
    ///
    /// @param words the number of rounds; 100 when missing
    /// @return whether each round had one winner and all others an answer with alternatives
    /// @throws IOException when no folder can be made
    /// @throws IllegalArgumentException when the number is none
    public static boolean run(List<String> words, String machine) throws IOException {
        int rounds = Count.of("rounds", words, 0, ROUNDS);
        Path folder = Files.createTempDirectory("booking-rush");
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            RushHall hall = new RushHall(database);
            hall.furnish();
            for (int round = 0; round < WARM_UP; round++) {
                hall.round();
            }
            List<RushHall.Round> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                measured.add(hall.round());
            }
            System.out.print(table(measured, machine));
            return measured.stream().allMatch(RushHall.Round::isRight);
        } finally {
            delete(folder);
        }
    }

    private static String table(List<RushHall.Round> rounds, String machine) {
        long[] all = sorted(rounds.stream().flatMap(round -> round.nanos().stream()));
        long[] won = sorted(rounds.stream().map(RushHall.Round::winnerNanos));
        long right = rounds.stream().filter(RushHall.Round::isRight).count();
        return String.format(
                Locale.ROOT,
                "%d clients want the same hour, %d rounds · %s%n%n"
                        + "| answer time | p50 | p99 | longest | bar |%n|---|--:|--:|--:|--:|%n"
                        + "| all %d clients | %.1f ms | %.1f ms | %.1f ms | p99 < %.0f ms: %s |%n"
                        + "| the winner | %.1f ms | %.1f ms | %.1f ms | |%n%n"
                        + "Rounds with exactly one winner, all others refused with nearest times: %d of %d.%n",
                CLIENTS,
                rounds.size(),
                machine,
                CLIENTS,
                millis(all, 0.5),
                millis(all, 0.99),
                millis(all, 1),
                BAR_MILLIS,
                millis(all, 0.99) < BAR_MILLIS ? "reached" : "**missed**",
                millis(won, 0.5),
                millis(won, 0.99),
                millis(won, 1),
                right,
                rounds.size());
    }

    private static long[] sorted(Stream<Long> nanos) {
        return nanos.mapToLong(Long::longValue).sorted().toArray();
    }

    private static double millis(long[] sorted, double share) {
        int at = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
        return sorted[at] / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
