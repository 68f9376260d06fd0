package learningfactory.web.hall;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import learningfactory.booking.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tick of the hall: every few seconds what time does by itself is done. A tick that fails is told and tried again.
public final class HallClockwork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HallClockwork.class);

    private final Sweep sweep;
    private final InstantSource clock;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hall").daemon().factory());
    private boolean isFailing;

    /// A clockwork that stands still until it is started.
    public HallClockwork(Sweep sweep, InstantSource clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    /// Starts to tick.
    public void start(Duration every) {
        var _ = ticks.scheduleWithFixedDelay(this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            sweep.at(clock.instant());
            isFailing = false;
        } catch (RuntimeException failed) {
            if (!isFailing) {
                LOG.warn("The hall could not be swept; it is tried again", failed);
            }
            isFailing = true;
        }
    }

    /// Stops; a tick that has begun is finished.
    @Override
    public void close() {
        ticks.close();
    }
}
