package learningfactory.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import learningfactory.benchmarks.ours.Feat;

/// One contender in a Java machine of its own, so that no other contender has shaped the compiler's view of
/// shared code.
final class LoneRun {
    private static final String MARK = "outcome ";
    private static final String FEAT = "feat";
    /// The compiler of the Java machine works beside us and may be late; a busy machine needs all of this.
    private static final long WARM_NANOS = 4_000_000_000L;
    private static final long MEASURED_NANOS = 700_000_000;
    private static final int MOST_RUNS = 40;

    private LoneRun() {}

    /// The main of the child: workload, contender, amount, seed; or `feat` and its name.
    ///
    /// @param words the four of them
    public static void main(String[] words) {
        if (words[0].equals(FEAT)) {
            System.out.println(MARK + "0 " + Feat.valueOf(words[1]).measure());
            return;
        }
        Contender contender = Contenders.named(Workload.valueOf(words[0]), words[1]);
        Outcome outcome = measured(contender, Long.parseLong(words[2]), Long.parseLong(words[3]));
        System.out.println(MARK + outcome.cpuNanos() + " " + outcome.result());
        System.exit(0); // engines may leave threads behind
    }

    /// Starts a child and reads its outcome.
    ///
    /// @throws IOException when the child fails
    static Outcome start(Contender contender, long amount, long seed) throws IOException {
        return start(contender.workload().name(), contender.name(), Long.toString(amount), Long.toString(seed));
    }

    /// Starts a child and reads what the feat took, in its unit.
    ///
    /// @throws IOException when the child fails
    static double start(Feat feat) throws IOException {
        return start(FEAT, feat.name()).result();
    }

    private static Outcome start(String... forChild) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        words.addAll(Machine.FLAGS);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), LoneRun.class.getName()));
        words.addAll(List.of(forChild));
        String output = Program.output(words);
        return output.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).split(" "))
                .map(figures -> new Outcome(Long.parseLong(figures[0]), Double.parseDouble(figures[1])))
                .findFirst()
                .orElseThrow(() -> new IOException("The child printed no outcome:\n" + output));
    }

    /// Runs until the code is warm, then takes the median of some runs; all start from the same seed.
    private static Outcome measured(Contender contender, long amount, long seed) {
        if (!contender.isWarmedUp()) {
            return contender.run(amount, seed);
        }
        runs(contender, amount, seed, WARM_NANOS);
        List<Outcome> outcomes = runs(contender, amount, seed, MEASURED_NANOS);
        long nanos = (long) Median.of(outcomes.stream().map(outcome -> (double) outcome.cpuNanos()));
        return new Outcome(nanos, outcomes.getFirst().result());
    }

    private static List<Outcome> runs(Contender contender, long amount, long seed, long enoughNanos) {
        List<Outcome> outcomes = new ArrayList<>();
        long nanos = 0;
        while (nanos < enoughNanos && outcomes.size() < MOST_RUNS) {
            Outcome outcome = contender.run(amount, seed);
            outcomes.add(outcome);
            nanos += outcome.cpuNanos();
        }
        return outcomes;
    }
}
