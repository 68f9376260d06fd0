package learningfactory.counterfactual;

import java.util.List;
import java.util.Optional;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.simulation.statistic.Estimate;
import learningfactory.words.Words;

/// Where the best result that could still be reached fell most by what the students did, or left undone.
///
/// The run is cut where injects came, where students acted, and in between so that no stretch is longer
/// than a twelfth of it. From the beginning of each stretch two kinds of futures are played under common
/// luck: the expected response from now on (the best that is known to be reachable), and what the students
/// did in this stretch, then the expected response. The difference is what the stretch cost; luck and
/// injects fall on both sides and cancel.
///
/// Stretches race (Maron and Moore 1994): all meet the same twenty futures; the six at most that may still
/// be the dearest, with 99 % confidence, and among them the one that surely cost most, meet forty more.
/// Three of them at most are then tried on sixty fresh ones each, so that what is said does not profit from
/// the choice: first those that by then surely cost something, the dearest of them first, then the dearest
/// of the others. The first that surely cost something by its fresh futures is the decisive one; the
/// intervals of those tried are so wide that with 95 % confidence all of them hold. At most forty stretches:
/// 2,440 futures in all, whatever the lesson. Where the students did nothing and nothing was expected, both
/// sides are the same future, and it is played once.
///
/// @param stretches all stretches in order of time, each with the futures that it met (`cost.n()` a side)
/// @param decisive the first of those tried that by its fresh futures cost a krone or more, and surely
///     more than nothing; empty when none of them did, which is not to say that nothing was lost
/// @param futures so many were played in all
public record DecisiveMoment(List<Stretch> stretches, Optional<Stretch> decisive, int futures) {

    /// So many stretches a run is cut into at most.
    public static final int MOST_STRETCHES = 40;

    /// So many of them go on to the second round at most.
    public static final int MOST_CONTENDERS = 6;

    /// So many of these are tried on fresh futures at most.
    public static final int MOST_TRIES = 3;

    public DecisiveMoment {
        stretches = List.copyOf(stretches);
    }

    /// How many futures are played, a stretch and side.
    ///
    /// @param first that every stretch meets
    /// @param last that those have met which are left after the second round
    /// @param fresh that each of those tried then meets
    public record Budget(int first, int last, int fresh) {
        /// 20, 60 and 60.
        public static final Budget ORDINARY = new Budget(20, 60, 60);

        public Budget {
            if (first < 2 || last < first || fresh < 2) {
                throw new IllegalArgumentException(
                        "A race with %d, then %d and %d fresh futures has no result.\nMaybe at least 2, and not fewer later."
                                .formatted(first, last, fresh));
            }
        }

        /// The most futures that are played in all, on both sides.
        public int most() {
            return 2 * (MOST_STRETCHES * first + MOST_CONTENDERS * (last - first) + MOST_TRIES * fresh);
        }
    }

    /// A stretch of time between two cuts.
    ///
    /// @param fromMicros its beginning
    /// @param toMicros its end
    /// @param deeds what the students did in it and was accepted; empty: they waited
    /// @param reachableNok what the expected response from its beginning is worth, mean, NOK
    /// @param cost what the students' conduct in it cost, NOK, with its 95 % interval, a wider one where
    ///     several were tried on fresh futures; negative when they did better
    public record Stretch(long fromMicros, long toMicros, List<Deed> deeds, double reachableNok, Estimate cost) {
        public Stretch {
            deeds = List.copyOf(deeds);
        }

        /// The first question of the debrief, the plant's parts called as people call them.
        public Words question(Script script) {
            String clock = Clock.of(fromMicros);
            long nok = Math.round(cost.mean());
            if (deeds.isEmpty()) {
                return new Words(
                        "Mellom %s og %s skjedde det ingenting fra dere, og det kostet i snitt %d kr. Hva visste dere da, og hva ventet dere på?"
                                .formatted(clock, Clock.of(toMicros), nok),
                        "Between %s and %s you did nothing, and it cost %d NOK on average. What did you know then, and what were you waiting for?"
                                .formatted(clock, Clock.of(toMicros), nok));
            }
            Words deed = DeedWords.of(deeds.getFirst(), script);
            return new Words(
                    "%s valgte dere: %s. Det kostet i snitt %d kr mot det beste som kunne nås. Hva visste dere da, og hva annet kunne dere ha gjort?"
                            .formatted(clock, deed.nb(), nok),
                    "At %s you chose: %s. It cost %d NOK on average against the best that could be reached. What did you know then, and what else could you have done?"
                            .formatted(clock, deed.en(), nok));
        }
    }

    /// The search for it with the ordinary budget.
    public static Search<DecisiveMoment> of(RunRecord record) {
        return of(record, Budget.ORDINARY);
    }

    /// The search for it.
    public static Search<DecisiveMoment> of(RunRecord record, Budget budget) {
        return new DecisiveSearch(record, budget).begin();
    }
}
