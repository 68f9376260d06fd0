package learningfactory.benchmarks;

import java.util.List;
import java.util.Optional;

/// What is promised about speed: a ratio of two contenders of one workload and how far it may go. Feats
/// carry their bars themselves, see [learningfactory.benchmarks.ours.Feat#bar()].
enum Bar {
    /// the whole product beside a loop without a model
    TO_RAW("at most 2.5 × raw", Workload.TANDEM, Bar.OURS, "raw", 2.5, true),
    /// the whole product beside a plain event loop in C++
    TO_NATIVE("at most 1.3 × the plain C++ heap", Workload.TANDEM, Bar.OURS, "C++", 1.3, true),
    /// beside the fastest other engine in Java
    FASTER_THAN_SSJ("at least 2 × faster than SSJ by hand", Workload.TANDEM, "SSJ", Bar.OURS, 2, false),
    /// beside the engine that most people learn on
    FASTER_THAN_SIMPY("at least 100 × faster than SimPy", Workload.TANDEM, "SimPy", Bar.OURS, 100, false),
    /// what writing everything down costs
    WITH_JOURNAL(
            "with the journal at most 2 × without",
            Workload.TANDEM,
            "ours: plant file, journal written",
            Bar.OURS,
            2,
            true),
    /// the smallest plant
    ONE_SERVER("not slower than SSJ by hand", Workload.ONE_SERVER, Bar.OURS, "SSJ", 1, true),
    /// a large plant
    LONG_LINE("at most 1.5 × the plain C++ heap", Workload.LONG_LINE, Bar.OURS, "C++", 1.5, true);

    static final String OURS = "ours: plant file, journal off";

    private final String promise;
    private final Workload workload;
    private final String above;
    private final String below;
    private final double ratio;
    private final boolean isMost;

    @SuppressWarnings("TooManyParameters")
    Bar(String promise, Workload workload, String above, String below, double ratio, boolean isMost) {
        this.promise = promise;
        this.workload = workload;
        this.above = above;
        this.below = below;
        this.ratio = ratio;
        this.isMost = isMost;
    }

    /// The promise, with the letter of its workload.
    String promise() {
        return "(%c) %s".formatted(workload.letter(), promise);
    }

    /// The ratio that was measured; empty when one of the two did not run.
    Optional<Double> measured(List<Row> rows) {
        return nanos(rows, above).flatMap(one -> nanos(rows, below).map(other -> one / other));
    }

    /// Whether a ratio keeps the promise.
    boolean isKeptBy(double measured) {
        return isMost ? measured <= ratio : measured >= ratio;
    }

    private Optional<Double> nanos(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.contender().workload() == workload && row.isMeasured())
                .filter(row -> row.contender().name().startsWith(name))
                .findFirst()
                .map(Row::nanos);
    }
}
