package learningfactory.factory.performance;

/// Two machines and the places between them, exactly (Gershwin and Berman 1981): exponential working times,
/// failures and repairs; failures only while working; blocking after service; raw parts always there,
/// finished parts always taken away. Rates in one time unit of the caller's choice.
///
/// Gershwin's buffer size is `places + 2`: it counts the place in the second machine and the finished part
/// that blocks the first.
///
/// @param first the machine before the places
/// @param second the machine behind them
/// @param places waiting places between the machines, 0 .. 200
public record TwoMachineLine(Machine first, Machine second, int places) {
    /// Checks the number of places.
    public TwoMachineLine {
        if (places < 0 || places > 200) {
            throw new IllegalArgumentException(
                    "Between two machines lie %d places; this solver takes 0 to 200.".formatted(places));
        }
    }

    /// A machine.
    ///
    /// @param rate μ, parts by time while it works, more than zero
    /// @param failureRate p, failures by working time, not negative
    /// @param repairRate r, more than zero; without meaning when it never fails
    public record Machine(double rate, double failureRate, double repairRate) {
        /// Checks that it works and can be repaired.
        public Machine {
            if (!(rate > 0 && failureRate >= 0 && repairRate > 0)) {
                throw new IllegalArgumentException(
                        "A machine works at the rate %s, fails at %s and is repaired at %s; only failures may be zero."
                                .formatted(rate, failureRate, repairRate));
            }
        }

        /// A machine that never fails.
        ///
        /// @param rate parts by time
        /// @return the machine
        public static Machine reliable(double rate) {
            return new Machine(rate, 0, 1);
        }
    }

    /// What the line does in the long run.
    ///
    /// @param throughput parts by time
    /// @param parts mean number of parts that the first machine has finished and the second has not, the one
    ///     that blocks included
    /// @param blockedFirst share of time in which the first machine is blocked
    /// @param starvedSecond share of time in which the second machine starves
    public record Result(double throughput, double parts, double blockedFirst, double starvedSecond) {}

    /// Solves the line.
    ///
    /// @return its long-run figures
    public Result solve() {
        int full = places + 2;
        double[] shares = chain(full).shares();
        double throughput = 0;
        double parts = 0;
        double blocked = 0;
        double starved = 0;
        for (int n = 0; n <= full; n++) {
            for (int broken = 0; broken < 4; broken++) {
                double share = shares[4 * n + broken];
                parts += n * share;
                throughput += n > 0 && isUp(broken, 2) ? share * second.rate() : 0;
                blocked += n == full && isUp(broken, 1) ? share : 0;
                starved += n == 0 && isUp(broken, 2) ? share : 0;
            }
        }
        return new Result(throughput, parts, blocked, starved);
    }

    /// State `4 n + broken`: n parts between the machines; bit 0 and bit 1 of `broken`: the first and the
    /// second machine is broken. From each state the chain can reach a lower one, as the elimination needs.
    private MarkovChain chain(int full) {
        MarkovChain chain = new MarkovChain(4 * (full + 1));
        for (int n = 0; n <= full; n++) {
            for (int broken = 0; broken < 4; broken++) {
                int state = 4 * n + broken;
                if (!isUp(broken, 1)) {
                    chain.add(state, state - 1, first.repairRate());
                } else if (n < full) {
                    chain.add(state, state + 4, first.rate());
                    chain.add(state, state + 1, first.failureRate());
                }
                if (!isUp(broken, 2)) {
                    chain.add(state, state - 2, second.repairRate());
                } else if (n > 0) {
                    chain.add(state, state - 4, second.rate());
                    chain.add(state, state + 2, second.failureRate());
                }
            }
        }
        return chain;
    }

    private static boolean isUp(int broken, int bit) {
        return (broken & bit) == 0;
    }
}
