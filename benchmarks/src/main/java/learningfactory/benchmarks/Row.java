package learningfactory.benchmarks;

import java.util.List;

/// What the rounds of one contender gave, or why there were none.
record Row(Contender contender, long amount, List<Outcome> rounds, String obstacle) {
    /// Whether the contender ran.
    boolean isMeasured() {
        return !rounds.isEmpty();
    }

    /// Nanoseconds a customer, part, event or cycle: the median of the rounds.
    double nanos() {
        return Median.of(rounds.stream().map(outcome -> (double) outcome.cpuNanos() / amount));
    }

    /// The result: the median of the rounds.
    double result() {
        return Median.of(rounds.stream().map(Outcome::result));
    }

    /// Whether every round did the task.
    boolean isRight() {
        return rounds.stream().allMatch(outcome -> contender.workload().accepts(amount, outcome.result()));
    }
}
