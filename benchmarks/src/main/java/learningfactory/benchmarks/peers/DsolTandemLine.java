package learningfactory.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.TandemLine;
import learningfactory.benchmarks.Workload;

/// The tandem line in DSOL, event view: stations are objects whose methods are scheduled.
public final class DsolTandemLine extends Contender {
    /// The DSOL model of the twenty stations.
    public DsolTandemLine() {
        super(Dsol.NAME, Workload.TANDEM);
    }

    @Override
    public long amount() {
        return workload().amount() / 4;
    }

    @Override
    public Outcome run(long amount, long seed) {
        return new Line(workload().line(), amount, seed).outcome();
    }

    private static final class Line extends Dsol {
        private final List<Station> stations = new ArrayList<>();
        private final TandemLine size;
        private final long amount;
        private long counted;
        private double halfTime;
        private double endTime;

        Line(TandemLine size, long amount, long seed) {
            super(seed);
            this.size = size;
            this.amount = amount;
            for (int i = 0; i < size.stations(); i++) {
                stations.add(new Station(i));
            }
        }

        @Override
        void begin() {
            stations.getFirst().start();
        }

        @Override
        double result() {
            return size.rate(amount - amount / 2, endTime - halfTime);
        }

        private void count() {
            counted++;
            if (counted == amount / 2) {
                halfTime = now();
            }
            if (counted == amount) {
                endTime = now();
                end();
            }
        }

        private final class Station {
            private final int number;
            private double untilFailure = exponential(TandemLine.MEAN_TO_FAILURE);
            private double left;
            private int waiting;
            private boolean starved = true;
            private boolean blocked;

            Station(int number) {
                this.number = number;
            }

            private void start() {
                starved = false;
                work(exponential(1));
            }

            private void work(double time) {
                if (untilFailure > time) {
                    untilFailure -= time;
                    after(time, this::finish);
                } else {
                    left = time - untilFailure;
                    after(untilFailure, this::fail);
                }
            }

            private void fail() {
                after(exponential(TandemLine.MEAN_REPAIR), this::recover);
            }

            private void recover() {
                untilFailure = exponential(TandemLine.MEAN_TO_FAILURE);
                work(left);
            }

            private void finish() {
                if (number == stations.size() - 1) {
                    count();
                    takeNext();
                } else if (stations.get(number + 1).accepts()) {
                    takeNext();
                } else {
                    blocked = true;
                }
            }

            private boolean accepts() {
                if (starved) {
                    start();
                    return true;
                }
                if (waiting < TandemLine.PLACES) {
                    waiting++;
                    return true;
                }
                return false;
            }

            private void takeNext() {
                blocked = false;
                if (number == 0) {
                    start();
                } else if (waiting == 0) {
                    starved = true;
                } else {
                    start();
                    Station upstream = stations.get(number - 1);
                    if (upstream.blocked) {
                        upstream.takeNext();
                    } else {
                        waiting--;
                    }
                }
            }
        }
    }
}
