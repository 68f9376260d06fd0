package learningfactory.report;

import java.util.EnumMap;
import java.util.Map;
import learningfactory.factory.equipment.Condition;

/// How a station's time is divided among the kinds of states.
record StateShares(Map<StateGroup, Double> shares) {
    /// Mean shares of a station over all replications; a kind that does not occur has the share zero.
    static StateShares of(Result result, String station) {
        Map<StateGroup, Double> shares = new EnumMap<>(StateGroup.class);
        for (StateGroup group : StateGroup.values()) {
            shares.put(group, 0.0);
        }
        for (Condition condition : Condition.values()) {
            shares.merge(StateGroup.of(condition), result.fraction(station, condition), Double::sum);
        }
        return new StateShares(shares);
    }

    /// The share of one kind, 0..1.
    double share(StateGroup group) {
        return shares.getOrDefault(group, 0.0);
    }

    /// The cells of a bar of this many cells, shared out by largest remainder, so that they always fill it
    /// when the shares add up to one.
    Map<StateGroup, Integer> cells(int width) {
        Map<StateGroup, Integer> cells = new EnumMap<>(StateGroup.class);
        int used = 0;
        double whole = 0;
        for (StateGroup group : StateGroup.values()) {
            int full = (int) Math.floor(share(group) * width + 1e-9);
            cells.put(group, full);
            used += full;
            whole += share(group) * width;
        }
        for (int left = (int) Math.round(whole) - used; left > 0; left--) {
            cells.merge(largestRemainder(cells, width), 1, Integer::sum);
        }
        return cells;
    }

    private StateGroup largestRemainder(Map<StateGroup, Integer> cells, int width) {
        StateGroup best = StateGroup.WORKING;
        double most = Double.NEGATIVE_INFINITY;
        for (StateGroup group : StateGroup.values()) {
            double remainder = share(group) * width - cells.getOrDefault(group, 0);
            if (remainder > most + 1e-9) {
                best = group;
                most = remainder;
            }
        }
        return best;
    }
}
