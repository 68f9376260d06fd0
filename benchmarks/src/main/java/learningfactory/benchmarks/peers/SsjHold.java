package learningfactory.benchmarks.peers;

import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/// The hold model in SSJ: every event schedules itself again, in SSJ's usual splay tree.
public final class SsjHold extends Contender {
    /// The SSJ model of a hold workload.
    ///
    /// @param workload a hold workload
    public SsjHold(Workload workload) {
        super(Ssj.NAME, workload);
    }

    @Override
    public long amount() {
        return Math.min(workload().amount(), 1_000_000);
    }

    @Override
    public Outcome run(long amount, long seed) {
        int pending = workload().pending();
        Model model = new Model(pending, amount, seed);
        long begin = CpuClock.threadNanos();
        model.simulator.start();
        return new Outcome(CpuClock.threadNanos() - begin, model.simulator.time() * pending / amount);
    }

    private static final class Model {
        private final Simulator simulator = new Simulator();
        private final RandomVariateGen holds;
        private long left;

        Model(int pending, long amount, long seed) {
            left = amount;
            holds = new ExponentialGen(Ssj.stream(seed), 1);
            simulator.init();
            for (int i = 0; i < pending; i++) {
                new Held().schedule(holds.nextDouble());
            }
        }

        private final class Held extends Event {
            Held() {
                super(simulator);
            }

            @Override
            public void actions() {
                schedule(holds.nextDouble());
                if (--left == 0) {
                    simulator.stop();
                }
            }
        }
    }
}
