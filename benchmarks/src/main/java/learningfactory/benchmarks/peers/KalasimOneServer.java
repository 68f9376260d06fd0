package learningfactory.benchmarks.peers;

import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.Workload;
import org.kalasim.ComponentQueue;
import org.kalasim.Environment;
import org.kalasim.Priority;

/// The queue with one server in kalasim, process view: customers enter a queue, the server sleeps while it is
/// empty.
public final class KalasimOneServer extends Contender {
    /// The kalasim model of the queue.
    public KalasimOneServer() {
        super(Kalasim.NAME, Workload.ONE_SERVER);
    }

    @Override
    public long amount() {
        return workload().amount() / 40;
    }

    @Override
    public Outcome run(long amount, long seed) {
        return new Model(amount, seed).outcome();
    }

    private record Arrival(double time) {}

    private static final class Model {
        private final Kalasim kalasim;
        private final Environment environment;
        private final ComponentQueue<Arrival> queue;
        private final Server server;
        private final long amount;
        private long served;
        private double waited;

        Model(long amount, long seed) {
            this.amount = amount;
            kalasim = new Kalasim(seed);
            environment = kalasim.environment();
            queue = kalasim.queue("queue");
            server = new Server();
            new Arrivals();
        }

        Outcome outcome() {
            long begin = CpuClock.threadNanos();
            kalasim.run();
            return new Outcome(CpuClock.threadNanos() - begin, waited / amount);
        }

        private final class Arrivals extends Kalasim.Life {
            private boolean first = true;

            Arrivals() {
                super(kalasim, "arrivals");
            }

            @Override
            void resume() {
                if (!first) {
                    queue.add(new Arrival(kalasim.now()), Priority.Companion.getNORMAL());
                    if (server.isAsleep()) {
                        server.wake();
                    }
                }
                first = false;
                hold(kalasim.exponential(1.25));
            }
        }

        private final class Server extends Kalasim.Life {
            Server() {
                super(kalasim, "server");
            }

            @Override
            void resume() {
                if (queue.isEmpty()) {
                    sleep();
                    return;
                }
                waited += kalasim.now() - queue.poll().time();
                if (++served == amount) {
                    environment.stopSimulation();
                }
                hold(kalasim.exponential(1));
            }
        }
    }
}
