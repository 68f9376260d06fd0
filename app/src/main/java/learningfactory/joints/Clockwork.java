package learningfactory.joints;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one timer of the server: every few seconds everything that time does by itself is done, one after
/// the other. A duty that fails is told once, tried again at the next tick, and holds up no other.
public final class Clockwork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final List<Duty> duties;
    private final InstantSource clock;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> done = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clockwork").daemon().factory());

    /// A clockwork that stands still until it is started.
    Clockwork(List<Duty> duties, InstantSource clock) {
        this.duties = List.copyOf(duties);
        this.clock = clock;
    }

    /// Starts to tick.
    void start(Duration every) {
        var _ = ticks.scheduleWithFixedDelay(this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Does everything that is due.
    public synchronized void tick() {
        Instant now = clock.instant();
        for (Duty duty : duties) {
            Instant last = done.get(duty.name());
            if (last != null && !last.isAfter(now) && now.isBefore(last.plus(duty.every()))) {
                continue;
            }
            try {
                duty.work().at(now);
                done.put(duty.name(), now);
                failing.remove(duty.name());
            } catch (RuntimeException failed) {
                if (failing.add(duty.name())) {
                    LOG.warn("What time does to the {} could not be done; it is tried again", duty.name(), failed);
                }
            }
        }
    }

    /// Stops; a tick that has begun is finished.
    @Override
    public void close() {
        ticks.close();
    }
}
