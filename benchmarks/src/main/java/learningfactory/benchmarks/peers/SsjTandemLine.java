package learningfactory.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import learningfactory.benchmarks.Contender;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import learningfactory.benchmarks.TandemLine;
import learningfactory.benchmarks.Workload;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/// The tandem line in SSJ, event view: a station is an event that schedules itself for the end of what it
/// does.
public final class SsjTandemLine extends Contender {
    /// The SSJ model of a line.
    ///
    /// @param workload a tandem workload
    public SsjTandemLine(Workload workload) {
        super(Ssj.NAME, workload);
    }

    @Override
    public Outcome run(long amount, long seed) {
        Model model = new Model(workload().line(), amount, seed);
        long begin = CpuClock.threadNanos();
        model.run();
        long cpuNanos = CpuClock.threadNanos() - begin;
        double meanCycles = model.simulator.time() - model.halfTime;
        return new Outcome(cpuNanos, workload().line().rate(amount - amount / 2, meanCycles));
    }

    private enum Phase {
        STARVED,
        RUNNING,
        FAILING,
        REPAIR,
        BLOCKED
    }

    private static final class Model {
        private final Simulator simulator = new Simulator();
        private final List<Station> stations = new ArrayList<>();
        private final RandomVariateGen cycles;
        private final RandomVariateGen failures;
        private final RandomVariateGen repairs;
        private final int firstCounted;
        private final long amount;
        private long counted;
        private double halfTime;

        Model(TandemLine line, long amount, long seed) {
            this.amount = amount;
            firstCounted = line.firstCounted();
            cycles = new ExponentialGen(Ssj.stream(seed), 1);
            failures = new ExponentialGen(Ssj.stream(seed + 1_000), 1 / TandemLine.MEAN_TO_FAILURE);
            repairs = new ExponentialGen(Ssj.stream(seed + 2_000), 1 / TandemLine.MEAN_REPAIR);
            for (int i = 0; i < line.stations(); i++) {
                stations.add(new Station(i));
            }
        }

        void run() {
            simulator.init();
            stations.getFirst().start();
            simulator.start();
        }

        private void count() {
            counted++;
            if (counted == amount / 2) {
                halfTime = simulator.time();
            }
            if (counted == amount) {
                simulator.stop();
            }
        }

        private final class Station extends Event {
            private final int number;
            private Phase phase = Phase.STARVED;
            private int waiting;
            private double untilFailure = failures.nextDouble();
            private double left;

            Station(int number) {
                super(simulator);
                this.number = number;
            }

            @Override
            public void actions() {
                switch (phase) {
                    case RUNNING -> finish();
                    case FAILING -> {
                        phase = Phase.REPAIR;
                        schedule(repairs.nextDouble());
                    }
                    case REPAIR -> {
                        untilFailure = failures.nextDouble();
                        work(left);
                    }
                    case STARVED, BLOCKED ->
                        throw new IllegalStateException("The station (%d) waits and has no event.".formatted(number));
                }
            }

            private void start() {
                work(cycles.nextDouble());
            }

            private void work(double time) {
                if (untilFailure > time) {
                    untilFailure -= time;
                    phase = Phase.RUNNING;
                    schedule(time);
                } else {
                    left = time - untilFailure;
                    phase = Phase.FAILING;
                    schedule(untilFailure);
                }
            }

            private void finish() {
                if (number >= firstCounted) {
                    count();
                }
                if (number == stations.size() - 1 || stations.get(number + 1).accepts()) {
                    takeNext();
                } else {
                    phase = Phase.BLOCKED;
                }
            }

            private boolean accepts() {
                if (phase == Phase.STARVED) {
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
                if (number == 0) {
                    start();
                } else if (waiting == 0) {
                    phase = Phase.STARVED;
                } else {
                    start();
                    Station upstream = stations.get(number - 1);
                    if (upstream.phase == Phase.BLOCKED) {
                        upstream.takeNext();
                    } else {
                        waiting--;
                    }
                }
            }
        }
    }
}
