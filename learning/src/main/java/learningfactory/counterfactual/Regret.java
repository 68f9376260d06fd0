package learningfactory.counterfactual;

import java.util.List;
import java.util.Optional;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.simulation.statistic.Estimate;
import org.jspecify.annotations.Nullable;

/// For each deed of the students what it lost, in expectation, against the best deed that a search found at
/// that moment.
///
/// At the moment of the deed every option that could have been thought of then is tried ([Options] says
/// which: only those whose reason could be seen), and also nothing, and the same deed half a minute, two
/// and five minutes later. Afterwards, in every option, the students do what they did. Options race by
/// successive halving (Karnin, Koren and Somekh 2013): all meet the same few futures; the better half meets
/// twice as many; and so on until two are left. What the plant refuses at once is worth what nothing is
/// worth and does not race; of options that come to exactly the same in every future one goes on. The best
/// of them and the deed itself then meet fresh futures, so that the estimate does not profit from having
/// been chosen. Fresh futures can make the best found worse than the deed itself; the regret is then zero
/// or less, and its interval says how sure that is.
///
/// @param lines one for each accepted deed of a student, in order of time
public record Regret(List<Line> lines) {
    public Regret {
        lines = List.copyOf(lines);
    }

    /// What one deed lost.
    ///
    /// @param fact its place among the facts of the run
    /// @param atMicros when
    /// @param actor who
    /// @param role as what
    /// @param deed what
    /// @param best the best option found; empty when it was the deed itself
    /// @param regret what the best is worth more, NOK, with its 95 % interval; all zero when the deed was
    ///     the best
    /// @param nok what the run is then worth in the mean with the deed, NOK
    /// @param considered how many options were tried, the deed and those refused at once included
    /// @param futures the budget: all futures that were played for this line
    public record Line(
            int fact,
            long atMicros,
            String actor,
            Role.@Nullable Kind role,
            Deed deed,
            Optional<Option> best,
            Estimate regret,
            double nok,
            int considered,
            int futures) {}

    /// How much may be played for one deed.
    ///
    /// @param options at most so many race
    /// @param first futures of the first round
    /// @param last fresh futures for the estimate
    public record Budget(int options, int first, int last) {
        /// At most 32 options, 8 futures at first, 100 for the estimate: about 700 futures a deed.
        public static final Budget ORDINARY = new Budget(32, 8, 100);

        public Budget {
            if (options < 2 || first < 2 || last < 2) {
                throw new IllegalArgumentException(
                        "A race of %d options with %d and %d futures has no result; each must be at least 2."
                                .formatted(options, first, last));
            }
        }
    }

    /// The work of searching with the ordinary budget; a piece for each deed.
    public static Work<?, Regret> of(RunRecord record) {
        return of(record, Budget.ORDINARY);
    }

    /// The work of searching.
    public static Work<?, Regret> of(RunRecord record, Budget budget) {
        return new Work<Line, Regret>(Race.lines(record, budget), Regret::new);
    }

    /// The deed that lost most, if one lost anything with 95 % confidence.
    public Optional<Line> worst() {
        return lines.stream()
                .filter(line -> line.regret().mean() > 0
                        && (line.regret().low() > 0 || line.regret().standardDeviation() == 0))
                .max(java.util.Comparator.comparingDouble(line -> line.regret().mean()));
    }
}
