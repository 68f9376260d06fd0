package learningfactory.factory.operations;

import java.util.List;

/// Where parts go when they leave a place of the flow.
///
/// @param from a source, station, buffer, conveyor or transport
/// @param branches the places behind it; one for a plain arrow
/// @param rule how a branch is chosen when there are several
public record Link(String from, List<Branch> branches, Rule rule) {
    public Link {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("The flow from (%s) leads nowhere.".formatted(from));
        }
    }

    /// A plain arrow.
    public static Link of(String from, String to) {
        return new Link(from, List.of(Branch.to(to)), Rule.FIRST_FREE);
    }

    /// One way out.
    ///
    /// @param to the place it leads to
    /// @param share weight for [Rule#SHARE]
    /// @param product only this product takes it; empty for all ([Rule#CONDITION])
    /// @param verdict only parts with this verdict take it ([Rule#CONDITION])
    public record Branch(String to, double share, String product, Verdict verdict) {
        /// A way for everything.
        public static Branch to(String to) {
            return new Branch(to, 1, "", Verdict.ANY);
        }
    }

    /// What an inspection has said of a part.
    public enum Verdict {
        /// Every part, inspected or not.
        ANY,
        /// Passed, or never inspected.
        GOOD,
        /// Failed, to be worked again.
        REWORK,
        /// Failed for good.
        SCRAP
    }

    /// How one of several branches is chosen.
    public enum Rule {
        /// The first in the list that has room; when none has, the first that gets it.
        FIRST_FREE,
        /// By chance, in proportion to the shares; then it waits for that one.
        SHARE,
        /// One after the other in turn; it waits for the one whose turn it is.
        IN_TURN,
        /// The one with the fewest parts, those in the machines of a station counted; ties go to the first
        /// in the list.
        SHORTEST,
        /// The first branch whose product and verdict fit the part; within equal conditions the first that
        /// has room.
        CONDITION
    }
}
