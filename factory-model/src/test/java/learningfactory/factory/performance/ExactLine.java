package learningfactory.factory.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Any line of machines in series as a Markov chain, solved exactly: an implementation that shares nothing
/// with the simulator, to check it by.
///
/// Erlang working times, several exponential failure modes on the operating clock with exponential repairs,
/// work goes on where it stopped; blocking after service; raw parts always there, finished parts always taken
/// away.
///
/// A state is one number a machine (0 starved, 1 blocked, 2 + phase working, and so on for each failure mode)
/// and one a buffer.
final class ExactLine {
    private static final int STARVED = 0;
    private static final int BLOCKED = 1;
    private static final int WORKING = 2;

    private final List<Machine> machines;
    private final int[] places;
    private final int count;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> states = new ArrayList<>();
    private final List<List<Arc>> arcs = new ArrayList<>();

    private record Arc(int to, double rate, boolean output) {}

    /// A failure mode: failures by working time, repairs by time.
    record Mode(double failureRate, double repairRate) {}

    /// A machine: parts by time while it works, phases of the Erlang law, failure modes.
    record Machine(double rate, int phases, List<Mode> modes) {
        static Machine exponential(double rate, Mode... modes) {
            return new Machine(rate, 1, List.of(modes));
        }
    }

    /// Long-run figures: parts by time, shares of time by machine, mean parts by buffer.
    record Solution(double throughput, double[] starved, double[] blocked, double[] down, double[] buffer) {}

    ExactLine(List<Machine> machines, int... places) {
        this.machines = machines;
        this.places = places;
        this.count = machines.size();
        explore();
    }

    int size() {
        return states.size();
    }

    private void explore() {
        int[] start = new int[2 * count - 1];
        start[0] = WORKING;
        number(start);
        for (int s = 0; s < states.size(); s++) {
            List<Arc> out = new ArrayList<>();
            arcs.add(out);
            for (int m = 0; m < count; m++) {
                addArcs(states.get(s), m, out);
            }
        }
    }

    private void addArcs(int[] state, int m, List<Arc> out) {
        Machine machine = machines.get(m);
        int code = state[m] - WORKING;
        if (code < 0) {
            return;
        }
        int phase = code % machine.phases();
        int mode = code / machine.phases();
        if (mode > 0) {
            out.add(arc(state, m, WORKING + phase, machine.modes().get(mode - 1).repairRate()));
            return;
        }
        for (int i = 0; i < machine.modes().size(); i++) {
            int broken = WORKING + (i + 1) * machine.phases() + phase;
            out.add(arc(state, m, broken, machine.modes().get(i).failureRate()));
        }
        double rate = machine.rate() * machine.phases();
        if (phase + 1 < machine.phases()) {
            out.add(arc(state, m, WORKING + phase + 1, rate));
        } else {
            int[] next = state.clone();
            finish(next, m);
            out.add(new Arc(number(next), rate, m == count - 1));
        }
    }

    private Arc arc(int[] state, int m, int code, double rate) {
        int[] next = state.clone();
        next[m] = code;
        return new Arc(number(next), rate, false);
    }

    private int number(int[] state) {
        List<Integer> key = Arrays.stream(state).boxed().toList();
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        states.add(state);
        numbers.put(key, states.size() - 1);
        return states.size() - 1;
    }

    private void finish(int[] state, int m) {
        if (m == count - 1) {
            take(state, m);
        } else if (state[m + 1] == STARVED) {
            state[m + 1] = WORKING;
            take(state, m);
        } else if (state[count + m] < places[m]) {
            state[count + m]++;
            take(state, m);
        } else {
            state[m] = BLOCKED;
        }
    }

    private void take(int[] state, int m) {
        if (m == 0) {
            state[0] = WORKING;
            return;
        }
        boolean waits = state[m - 1] == BLOCKED;
        if (state[count + m - 1] > 0) {
            state[count + m - 1] -= waits ? 0 : 1;
        } else if (!waits) {
            state[m] = STARVED;
            return;
        }
        state[m] = WORKING;
        if (waits) {
            take(state, m - 1);
        }
    }

    /// Solves the balance equations state after state (Gauss and Seidel) until no share changes in its last
    /// digits.
    Solution solve() {
        double[] p = balance();
        double throughput = 0;
        double[] starved = new double[count];
        double[] blocked = new double[count];
        double[] down = new double[count];
        double[] buffer = new double[count - 1];
        for (int s = 0; s < p.length; s++) {
            for (Arc arc : arcs.get(s)) {
                throughput += arc.output() ? p[s] * arc.rate() : 0;
            }
            for (int m = 0; m < count; m++) {
                int code = states.get(s)[m];
                starved[m] += code == STARVED ? p[s] : 0;
                blocked[m] += code == BLOCKED ? p[s] : 0;
                down[m] += code >= WORKING + machines.get(m).phases() ? p[s] : 0;
            }
            for (int b = 0; b < count - 1; b++) {
                buffer[b] += states.get(s)[count + b] * p[s];
            }
        }
        return new Solution(throughput, starved, blocked, down, buffer);
    }

    private double[] balance() {
        int n = states.size();
        double[] out = new double[n];
        int[] into = new int[n + 1];
        for (int s = 0; s < n; s++) {
            for (Arc arc : arcs.get(s)) {
                if (arc.to() != s) {
                    out[s] += arc.rate();
                    into[arc.to() + 1]++;
                }
            }
        }
        for (int s = 0; s < n; s++) {
            into[s + 1] += into[s];
        }
        int[] from = new int[into[n]];
        double[] rate = new double[into[n]];
        int[] next = into.clone();
        for (int s = 0; s < n; s++) {
            for (Arc arc : arcs.get(s)) {
                if (arc.to() != s) {
                    from[next[arc.to()]] = s;
                    rate[next[arc.to()]++] = arc.rate();
                }
            }
        }
        double[] p = new double[n];
        Arrays.fill(p, 1.0 / n);
        for (int round = 0; round < 200_000; round++) {
            double change = 0;
            double sum = 0;
            for (int s = 0; s < n; s++) {
                double in = 0;
                for (int a = into[s]; a < into[s + 1]; a++) {
                    in += p[from[a]] * rate[a];
                }
                double share = in / out[s];
                change = Math.max(change, Math.abs(share - p[s]));
                p[s] = share;
                sum += share;
            }
            for (int s = 0; s < n; s++) {
                p[s] /= sum;
            }
            if (change < 1e-15) {
                return p;
            }
        }
        throw new IllegalStateException("The chain of %d states did not settle.".formatted(n));
    }
}
