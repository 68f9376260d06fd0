package learningfactory.activity;

import java.util.ArrayList;
import java.util.List;
import learningfactory.words.Words;

/// Whether everybody who came is somewhere: in each round those who are counted, and those who left before,
/// are as many as came.
///
/// @param came how many there were at the door
/// @param rounds what was found, one for each round that was counted in full
public record HeadCount(int came, List<Round> rounds) {

    /// One group counted in one round.
    ///
    /// @param round from 1
    /// @param group its place among the groups, from 0
    /// @param heads how many were there
    /// @param left how many of the group had gone home by then, said by their teacher
    public record Counted(int round, int group, int heads, int left) {}

    /// What was found in a round.
    ///
    /// @param round from 1
    /// @param present how many were counted
    /// @param left how many had gone home
    /// @param missing how many are nowhere; below zero when there are more than came
    public record Round(int round, int present, int left, int missing) {
        /// Whether everybody is somewhere.
        public boolean isConserved() {
            return missing == 0;
        }

        /// What to do.
        public Words words() {
            if (missing == 0) {
                return new Words("Alle er på plass.", "Everybody is here.");
            }
            return missing > 0
                    ? new Words(
                            "%d mangler. Tell om igjen, og let.".formatted(missing),
                            "%d are missing. Count again, and look for them.".formatted(missing))
                    : new Words(
                            "%d for mange. Tell om igjen.".formatted(-missing),
                            "%d too many. Count again.".formatted(-missing));
        }
    }

    /// Copied.
    public HeadCount {
        rounds = List.copyOf(rounds);
    }

    /// Adds up what was counted. A round in which a group is not counted yet is left out.
    public static HeadCount of(Visit visit, List<Counted> counted) {
        int came = visit.heads();
        List<Round> rounds = new ArrayList<>();
        for (int round = 1; round <= visit.stations().size(); round++) {
            int wanted = round;
            List<Counted> here =
                    counted.stream().filter(one -> one.round() == wanted).toList();
            if (here.size() == visit.groups().size()) {
                int present = here.stream().mapToInt(Counted::heads).sum();
                int left = here.stream().mapToInt(Counted::left).sum();
                rounds.add(new Round(round, present, left, came - present - left));
            }
        }
        return new HeadCount(came, rounds);
    }
}
