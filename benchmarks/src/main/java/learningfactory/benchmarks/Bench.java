package learningfactory.benchmarks;

import java.io.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.benchmarks.booking.BookingRush;
import learningfactory.benchmarks.ours.Feat;

/// Measures all contenders in one run and prints one table: `./factory bench`.
///
/// Every contender runs in a Java machine of its own. The rounds are interleaved (each contender once, then
/// all again), so that a busy minute of the machine strikes all alike, and the table shows medians of
/// processor time: ratios within one run count, the nanoseconds of two machines do not compare. A result
/// that chance cannot explain is marked WRONG and ends with exit code 1.
public final class Bench {
    private static final int WRONG_RESULT = 1;
    private static final int WRONG_WORDS = 2;
    private static final char FEATS = 'e';
    private static final long QUICK_SHARE = 10;

    private Bench() {}

    /// The command line, see [Options#HELP].
    ///
    /// @param words the options
    /// @throws IOException when a contender cannot be started or fails
    public static void main(String[] words) throws IOException {
        Options options;
        try {
            if (words.length > 0 && words[0].equals("--booking")) {
                List<String> rest = List.of(words).subList(1, words.length);
                if (!BookingRush.run(rest, Machine.description())) {
                    System.exit(WRONG_RESULT);
                }
                return;
            }
            options = Options.of(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_WORDS);
            return;
        }
        if (options.help()) {
            System.out.print(Options.HELP);
        } else if (options.jmh()) {
            org.openjdk.jmh.Main.main(options.rest().toArray(String[]::new));
        } else if (!measure(options)) {
            System.exit(WRONG_RESULT);
        }
    }

    private static boolean measure(Options options) throws IOException {
        Map<Contender, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (Workload workload : Workload.values()) {
            if (options.only().indexOf(workload.letter()) >= 0) {
                Contenders.of(workload).forEach(contender -> outcomes.put(contender, new ArrayList<>()));
            }
        }
        for (int round = 1; round <= options.rounds(); round++) {
            for (Map.Entry<Contender, List<Outcome>> entry : outcomes.entrySet()) {
                Contender contender = entry.getKey();
                if (contender.obstacle().isEmpty()) {
                    progress("round %d of %d · (%c) %s"
                            .formatted(
                                    round,
                                    options.rounds(),
                                    contender.workload().letter(),
                                    contender.name()));
                    entry.getValue().add(LoneRun.start(contender, amount(contender, options), round));
                }
            }
        }
        List<Row> rows = rows(options, outcomes);
        print(options, rows);
        List<Double> feats = feats(options);
        if (!feats.isEmpty()) {
            System.out.println(FeatTable.of(List.of(Feat.values()), feats, options.markdown()));
        }
        System.out.print(BarTable.of(rows, feats, options.markdown()));
        return rows.stream().allMatch(Row::isRight);
    }

    private static long amount(Contender contender, Options options) {
        return options.quick()
                ? Math.max(contender.workload().leastAmount(), contender.amount() / QUICK_SHARE)
                : contender.amount();
    }

    private static List<Row> rows(Options options, Map<Contender, List<Outcome>> outcomes) {
        List<Row> rows = new ArrayList<>();
        outcomes.forEach((contender, rounds) -> rows.add(new Row(
                contender,
                amount(contender, options),
                rounds,
                contender.obstacle().orElse(""))));
        return rows;
    }

    private static void print(Options options, List<Row> rows) {
        progress("");
        System.out.print("Medians of %d %s · %s%s"
                .formatted(
                        options.rounds(),
                        options.rounds() == 1 ? "round" : "rounds",
                        Machine.description(),
                        options.markdown() ? "\n\n" : "\n"));
        for (Workload workload : Workload.values()) {
            List<Row> ofWorkload = rows.stream()
                    .filter(row -> row.contender().workload() == workload)
                    .toList();
            if (!ofWorkload.isEmpty()) {
                Table table = new Table(workload, ofWorkload);
                System.out.println(options.markdown() ? table.markdown() : table.text());
            }
        }
    }

    /// What each feat took, the median of the rounds; nothing when feats are not asked for.
    private static List<Double> feats(Options options) throws IOException {
        List<Double> found = new ArrayList<>();
        if (options.only().indexOf(FEATS) < 0) {
            return found;
        }
        for (Feat feat : Feat.values()) {
            progress("(%c) %s".formatted(FEATS, feat.title()));
            List<Double> rounds = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                rounds.add(LoneRun.start(feat));
            }
            found.add(Median.of(rounds.stream()));
        }
        progress("");
        return found;
    }

    @SuppressWarnings("SystemConsoleNull") // the null check keeps NullAway content
    private static void progress(String text) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            System.err.print("\r\033[K" + text);
        }
    }
}
