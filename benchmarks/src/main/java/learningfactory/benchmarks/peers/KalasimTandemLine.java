package learningfactory.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.TandemLine;
import learningfactory.benchmarks.Workload;

/// The tandem line in kalasim, process view: a station holds for a cycle or a repair and sleeps while
/// starved or blocked.
public final class KalasimTandemLine extends Contender {
    /// The kalasim model of the twenty stations.
    public KalasimTandemLine() {
        super(Kalasim.NAME, Workload.TANDEM);
    }

    @Override
    public long amount() {
        return workload().amount() / 20;
    }

    @Override
    public Outcome run(long amount, long seed) {
        return new Model(workload().line(), amount, seed).outcome();
    }

    private enum Phase {
        STARVED,
        RUNNING,
        FAILING,
        REPAIR,
        BLOCKED
    }

    private static final class Model {
        private final Kalasim kalasim;
        private final List<Station> stations = new ArrayList<>();
        private final TandemLine size;
        private final long amount;
        private long counted;
        private double halfTime;

        Model(TandemLine size, long amount, long seed) {
            this.size = size;
            this.amount = amount;
            kalasim = new Kalasim(seed);
            for (int i = 0; i < size.stations(); i++) {
                stations.add(new Station(i));
            }
        }

        Outcome outcome() {
            long begin = CpuClock.threadNanos();
            kalasim.run();
            long cpuNanos = CpuClock.threadNanos() - begin;
            return new Outcome(cpuNanos, size.rate(amount - amount / 2, kalasim.now() - halfTime));
        }

        private void count() {
            counted++;
            if (counted == amount / 2) {
                halfTime = kalasim.now();
            }
            if (counted == amount) {
                kalasim.environment().stopSimulation();
            }
        }

        private final class Station extends Kalasim.Life {
            private final int number;
            private Phase phase = Phase.STARVED;
            private int waiting;
            private double untilFailure = kalasim.exponential(TandemLine.MEAN_TO_FAILURE);
            private double left;

            Station(int number) {
                super(kalasim, "station " + number);
                this.number = number;
            }

            @Override
            void resume() {
                switch (phase) {
                    case RUNNING -> finish();
                    case FAILING -> {
                        phase = Phase.REPAIR;
                        hold(kalasim.exponential(TandemLine.MEAN_REPAIR));
                    }
                    case REPAIR -> {
                        untilFailure = kalasim.exponential(TandemLine.MEAN_TO_FAILURE);
                        work(left);
                    }
                    case STARVED, BLOCKED -> takeNext();
                }
            }

            private void work(double time) {
                if (untilFailure > time) {
                    untilFailure -= time;
                    phase = Phase.RUNNING;
                    hold(time);
                } else {
                    left = time - untilFailure;
                    phase = Phase.FAILING;
                    hold(untilFailure);
                }
            }

            private void finish() {
                if (number == stations.size() - 1) {
                    count();
                } else {
                    Station next = stations.get(number + 1);
                    if (next.waiting == TandemLine.PLACES) {
                        phase = Phase.BLOCKED;
                        sleep();
                        return;
                    }
                    next.receive();
                }
                takeNext();
            }

            private void receive() {
                waiting++;
                if (phase == Phase.STARVED && isAsleep()) {
                    wake();
                }
            }

            private void takeNext() {
                if (number > 0) {
                    if (waiting == 0) {
                        phase = Phase.STARVED;
                        sleep();
                        return;
                    }
                    waiting--;
                    Station upstream = stations.get(number - 1);
                    if (upstream.phase == Phase.BLOCKED && upstream.isAsleep()) {
                        waiting++;
                        upstream.wake();
                    }
                }
                work(kalasim.exponential(1));
            }
        }
    }
}
