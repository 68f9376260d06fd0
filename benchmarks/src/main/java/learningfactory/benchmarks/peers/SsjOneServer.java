package learningfactory.benchmarks.peers;

import java.util.ArrayDeque;
import java.util.Deque;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/// The queue with one server in SSJ, event view: an arrival event, a departure event, a queue of arrival
/// times.
public final class SsjOneServer extends Contender {
    /// The SSJ model of the queue.
    public SsjOneServer() {
        super(Ssj.NAME, Workload.ONE_SERVER);
    }

    @Override
    public Outcome run(long amount, long seed) {
        Model model = new Model(amount, seed);
        long begin = CpuClock.threadNanos();
        model.run();
        return new Outcome(CpuClock.threadNanos() - begin, model.waited / amount);
    }

    private static final class Model {
        private final Simulator simulator = new Simulator();
        private final RandomVariateGen arrivals;
        private final RandomVariateGen services;
        private final Deque<Double> queue = new ArrayDeque<>();
        private final Event departure;
        private final long amount;
        private boolean busy;
        private long served;
        private double waited;

        Model(long amount, long seed) {
            this.amount = amount;
            MRG32k3a stream = Ssj.stream(seed);
            arrivals = new ExponentialGen(stream, 0.8);
            services = new ExponentialGen(Ssj.stream(seed + 1_000), 1);
            departure = new Departure();
        }

        void run() {
            simulator.init();
            new Arrival().schedule(arrivals.nextDouble());
            simulator.start();
        }

        private void start() {
            waited += simulator.time() - queue.removeFirst();
            if (++served == amount) {
                simulator.stop();
            }
            busy = true;
            departure.schedule(services.nextDouble());
        }

        private final class Arrival extends Event {
            Arrival() {
                super(simulator);
            }

            @Override
            public void actions() {
                schedule(arrivals.nextDouble());
                queue.addLast(simulator.time());
                if (!busy) {
                    start();
                }
            }
        }

        private final class Departure extends Event {
            Departure() {
                super(simulator);
            }

            @Override
            public void actions() {
                busy = false;
                if (!queue.isEmpty()) {
                    start();
                }
            }
        }
    }
}
