package learningfactory.benchmarks.peers;

import java.util.ArrayDeque;
import java.util.Deque;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;

/// The queue with one server in DSOL, event view.
public final class DsolOneServer extends Contender {
    /// The DSOL model of the queue.
    public DsolOneServer() {
        super(Dsol.NAME, Workload.ONE_SERVER);
    }

    @Override
    public long amount() {
        return workload().amount() / 4;
    }

    @Override
    public Outcome run(long amount, long seed) {
        return new Queue(amount, seed).outcome();
    }

    private static final class Queue extends Dsol {
        private final Deque<Double> waiting = new ArrayDeque<>();
        private final long amount;
        private boolean busy;
        private long served;
        private double waited;

        Queue(long amount, long seed) {
            super(seed);
            this.amount = amount;
        }

        @Override
        void begin() {
            after(exponential(1.25), this::arrive);
        }

        @Override
        double result() {
            return waited / amount;
        }

        private void arrive() {
            after(exponential(1.25), this::arrive);
            waiting.addLast(now());
            if (!busy) {
                start();
            }
        }

        private void start() {
            waited += now() - waiting.removeFirst();
            if (++served == amount) {
                end();
                return;
            }
            busy = true;
            after(exponential(1), this::depart);
        }

        private void depart() {
            busy = false;
            if (!waiting.isEmpty()) {
                start();
            }
        }
    }
}
