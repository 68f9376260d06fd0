package learningfactory.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.assessment.Tally;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;

/// All runs of a class as one tree: which way did each group go, where did the ways part, and what came of
/// each.
///
/// The trunk is the lesson's beginning. A branch is a decision, an accepted deed of the students; runs that
/// took the same decisions in the same order go along the same branches, whenever they took them. A run
/// that was rewound and branched stands beside the one it came from and shares its first decisions.
///
/// @param runs each run with what it was worth, best first
/// @param root the beginning, with all runs
public record ClassAtlas(List<Leaf> runs, Node root) {
    private static final int COURSE_POINTS = 121;

    public ClassAtlas {
        runs = List.copyOf(runs);
    }

    /// A run of a class.
    ///
    /// @param group number of its group, from 1
    /// @param run its number in the group, from 1
    /// @param parent number of the run it was branched from; 0: none
    /// @param branchedAtMicros where it was branched; 0 when it was not
    /// @param record what happened in it
    public record Played(int group, int run, int parent, long branchedAtMicros, RunRecord record) {}

    /// What came of a run.
    ///
    /// @param good truly good parts
    /// @param nok what it was worth
    /// @param endMicros how far it came
    /// @param course the figure `good` over the run's time
    public record Leaf(
            int group,
            int run,
            int parent,
            long branchedAtMicros,
            long good,
            double nok,
            long endMicros,
            Timeline.Series course) {}

    /// A run on its way past a decision.
    ///
    /// @param atMicros when it took the decision
    public record Passage(int group, int run, long atMicros) {}

    /// A decision and what followed.
    ///
    /// @param deed what was decided; empty at the root
    /// @param passages the runs that took it here
    /// @param meanNok mean worth of these runs, NOK
    /// @param bestNok worth of the best of them, NOK
    /// @param branches what they decided next; runs that decided nothing more end here
    public record Node(
            Optional<Deed> deed, List<Passage> passages, double meanNok, double bestNok, List<Node> branches) {
        public Node {
            passages = List.copyOf(passages);
            branches = List.copyOf(branches);
        }
    }

    /// The atlas of these runs.
    public static ClassAtlas of(List<Played> played) {
        List<Leaf> leaves = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (Played one : played) {
            Tally tally = Tally.of(one.record());
            Leaf leaf = new Leaf(
                    one.group(),
                    one.run(),
                    one.parent(),
                    one.branchedAtMicros(),
                    tally.good(),
                    tally.nok(),
                    one.record().endMicros(),
                    course(one.record()));
            leaves.add(leaf);
            ways.add(new Way(leaf, decisions(one.record())));
        }
        List<Leaf> ordered = leaves.stream()
                .sorted(java.util.Comparator.comparingDouble(Leaf::nok).reversed())
                .toList();
        return new ClassAtlas(ordered, node(Optional.empty(), ways, 0));
    }

    private static Timeline.Series course(RunRecord record) {
        return TimelineMaker.series(record, COURSE_POINTS).getFirst();
    }

    /// A run and its decisions.
    private record Way(Leaf leaf, List<RunFact.Acted> decisions) {}

    private static List<RunFact.Acted> decisions(RunRecord record) {
        List<RunFact.Acted> decisions = new ArrayList<>();
        for (RunFact fact : record.facts()) {
            if (fact instanceof RunFact.Acted acted && acted.accepted() && acted.role() != null) {
                decisions.add(acted);
            }
        }
        return decisions;
    }

    private static Node node(Optional<Deed> deed, List<Way> ways, int depth) {
        List<Passage> passages = new ArrayList<>();
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (Way way : ways) {
            long at = depth == 0 ? 0 : way.decisions().get(depth - 1).atMicros();
            passages.add(new Passage(way.leaf().group(), way.leaf().run(), at));
            sum += way.leaf().nok();
            best = Math.max(best, way.leaf().nok());
        }
        List<Node> branches = new ArrayList<>();
        List<Way> left = new ArrayList<>(ways);
        left.removeIf(way -> way.decisions().size() <= depth);
        while (!left.isEmpty()) {
            Deed next = left.getFirst().decisions().get(depth).deed();
            List<Way> same = left.stream()
                    .filter(way -> way.decisions().get(depth).deed().equals(next))
                    .toList();
            branches.add(node(Optional.of(next), same, depth + 1));
            left.removeAll(same);
        }
        return new Node(deed, passages, ways.isEmpty() ? 0 : sum / ways.size(), ways.isEmpty() ? 0 : best, branches);
    }
}
