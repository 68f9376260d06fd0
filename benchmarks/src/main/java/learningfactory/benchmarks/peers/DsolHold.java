package learningfactory.benchmarks.peers;

import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;

/// The hold model in DSOL: every event schedules itself again, in DSOL's usual red-black tree.
public final class DsolHold extends Contender {
    /// The DSOL model of a hold workload.
    ///
    /// @param workload a hold workload
    public DsolHold(Workload workload) {
        super(Dsol.NAME, workload);
    }

    @Override
    public long amount() {
        return Math.min(workload().amount(), 500_000);
    }

    @Override
    public Outcome run(long amount, long seed) {
        return new Holds(workload().pending(), amount, seed).outcome();
    }

    private static final class Holds extends Dsol {
        private final int pending;
        private final long amount;
        private long left;
        private double endTime;

        Holds(int pending, long amount, long seed) {
            super(seed);
            this.pending = pending;
            this.amount = amount;
            left = amount;
        }

        @Override
        void begin() {
            for (int i = 0; i < pending; i++) {
                after(exponential(1), this::hold);
            }
        }

        @Override
        double result() {
            return endTime * pending / amount;
        }

        private void hold() {
            after(exponential(1), this::hold);
            if (--left == 0) {
                endTime = now();
                end();
            }
        }
    }
}
