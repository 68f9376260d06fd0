package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Exponential;
import learningfactory.simulation.random.Gamma;
import learningfactory.simulation.random.LogNormal;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import learningfactory.simulation.random.Triangular;
import learningfactory.simulation.random.Truncated;
import learningfactory.simulation.random.Weibull;
import learningfactory.simulation.statistic.Percentiles;
import learningfactory.simulation.statistic.Tally;
import learningfactory.simulation.statistic.TimeWeighted;
import org.junit.jupiter.api.Test;

/// Counts the bytes that the thread allocates; nothing is guessed.
class NoAllocationTest {
    private static final int EVENTS = 100_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// A handful of bytes may come from the measurement and the compiler's hand-over; an event's share must
    /// be nothing.
    private static final long ALLOWED_BYTES = EVENTS / 100;

    @Test
    void eventsOfTheCalendarAndTheAgendaAllocateNothing() {
        Calendar calendar = new Calendar(100);
        Agenda agenda = new Agenda(100);
        Stream stream = Streams.of(1).named("events");
        for (int slot = 0; slot < 100; slot++) {
            calendar.set(slot, slot);
        }

        assertAllocatesNothing(() -> {
            long nowMicros = calendar.nextMicros();
            int slot = calendar.pop();
            agenda.add(slot);
            agenda.add(stream.nextInt(100));
            while (!agenda.isEmpty()) {
                calendar.set(agenda.next(), nowMicros + 1 + stream.nextInt(1_000_000));
            }
        });
    }

    @Test
    void drawsAllocateNothing() {
        Stream stream = Streams.of(2).named("draws");
        Distribution[] laws = {
            new Constant(5),
            new Exponential(5),
            new Normal(5, 1),
            new Triangular(1, 2, 3),
            new Weibull(2, 5),
            new Gamma(0.7, 5),
            new LogNormal(5, 3),
            new Truncated(new Normal(5, 1), 4, Double.POSITIVE_INFINITY),
        };
        long[] sum = new long[1];

        assertAllocatesNothing(() -> {
            for (Distribution law : laws) {
                sum[0] += law.drawMicros(stream);
            }
        });
        assertThat(sum[0]).isPositive();
    }

    @Test
    void statisticsAllocateNothing() {
        Tally tally = new Tally();
        TimeWeighted level = new TimeWeighted();
        Percentiles percentiles = new Percentiles();
        long[] nowMicros = new long[1];

        assertAllocatesNothing(() -> {
            nowMicros[0] += 3;
            tally.add(nowMicros[0]);
            level.set(nowMicros[0], nowMicros[0] % 7);
            percentiles.add(nowMicros[0] % 1000);
        });
        assertThat(tally.count()).isPositive();
    }

    @Test
    void recordsOfTheJournalAllocateNothing() {
        Journal digest = Journal.digestOnly();
        long[] bytes = new long[1];
        Journal sunk = Journal.to((chunk, length) -> bytes[0] += length);

        assertAllocatesNothing(() -> {
            digest.record(digest.count(), 1, 2, 3, 4);
            sunk.record(sunk.count(), 1, 2, 3, 4);
        });
        assertThat(bytes[0]).isPositive();
    }

    @Test
    void aForkThroughASaverAllocatesNothingButItsRestorer() {
        Calendar calendar = new Calendar(1000);
        Calendar fork = new Calendar(1000);
        Saver saver = new Saver();
        saver.save(calendar);

        long bytes = bytesOf(() -> {
            saver.save(calendar);
            saver.into(fork);
        });

        assertThat(bytes / EVENTS).isLessThanOrEqualTo(48);
    }

    private static void assertAllocatesNothing(Runnable event) {
        assertThat(bytesOf(event)).isLessThanOrEqualTo(ALLOWED_BYTES);
    }

    /// The second round counts: by then all classes are loaded and all arrays have grown.
    private static long bytesOf(Runnable event) {
        repeat(event);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        repeat(event);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void repeat(Runnable event) {
        for (int i = 0; i < EVENTS; i++) {
            event.run();
        }
    }
}
