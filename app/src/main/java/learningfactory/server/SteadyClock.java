package learningfactory.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/// What time it is, as it was when the server started and has passed since: whoever sets the machine's
/// clock forward or back in the middle of a lesson throws nobody out and lets nobody stay longer.
///
/// It drifts from the wall clock by what the machine's oscillator drifts, some seconds a week; after a
/// restart it is right again.
final class SteadyClock extends Clock {

    private final ZoneId zone;
    private final Instant begun;
    private final LongSupplier nanoTime;
    private final long begunNanos;

    private SteadyClock(ZoneId zone, Instant begun, LongSupplier nanoTime, long begunNanos) {
        this.zone = zone;
        this.begun = begun;
        this.nanoTime = nanoTime;
        this.begunNanos = begunNanos;
    }

    /// @param wall asked once
    /// @param nanoTime a clock that only goes forward, ns
    static SteadyClock from(Clock wall, LongSupplier nanoTime) {
        return new SteadyClock(wall.getZone(), wall.instant(), nanoTime, nanoTime.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(other, begun, nanoTime, begunNanos);
    }

    @Override
    public Instant instant() {
        return begun.plusNanos(nanoTime.getAsLong() - begunNanos);
    }
}
