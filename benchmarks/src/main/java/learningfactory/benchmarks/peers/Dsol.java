package learningfactory.benchmarks.peers;

import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import learningfactory.benchmarks.CpuClock;
import learningfactory.benchmarks.Outcome;
import nl.tudelft.simulation.dsol.SimRuntimeException;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;

/// What the DSOL models share: the simulator, which runs in a thread of its own, and the clock that
/// measures that thread.
abstract class Dsol {
    static final String NAME = "DSOL 4.3.2, model by hand";

    private static final double LONG_ENOUGH = 1e12;

    private final DevsSimulator<Double> simulator = new DevsSimulator<>("benchmark");
    private final RandomGenerator chance;
    private final CountDownLatch ended = new CountDownLatch(1);
    private long beginNanos;
    private long cpuNanos;

    Dsol(long seed) {
        chance = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
    }

    /// Sets the first events; the simulator's time is zero.
    abstract void begin();

    /// The result of the workload, asked for after the end.
    abstract double result();

    /// Runs the model to its [#end()].
    final Outcome outcome() {
        try {
            simulator.initialize(
                    new Model(simulator), new SingleReplication<>("benchmark", 0.0, 0.0, LONG_ENOUGH), false);
            simulator.start();
            ended.await();
        } catch (SimRuntimeException e) {
            throw new IllegalStateException("DSOL refused the model.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run of DSOL was interrupted.", e);
        } finally {
            simulator.cleanUp();
        }
        return new Outcome(cpuNanos, result());
    }

    /// Stops the run from within an event.
    final void end() {
        if (ended.getCount() > 0) {
            cpuNanos = CpuClock.threadNanos() - beginNanos;
            simulator.getEventList().clear();
            ended.countDown();
        }
    }

    final double now() {
        return simulator.getSimulatorTime();
    }

    final double exponential(double mean) {
        return -mean * Math.log(1 - chance.nextDouble());
    }

    final void after(double delay, Executable event) {
        try {
            simulator.scheduleEventRel(delay, event);
        } catch (SimRuntimeException e) {
            throw new IllegalStateException("DSOL refused an event after %f.".formatted(delay), e);
        }
    }

    private final class Model extends AbstractDsolModel<Double, DevsSimulatorInterface<Double>> {
        private static final long serialVersionUID = 1L;

        Model(DevsSimulatorInterface<Double> simulator) {
            super(simulator);
        }

        @Override
        public void constructModel() {
            begin();
            after(0, () -> beginNanos = CpuClock.threadNanos());
        }
    }
}
