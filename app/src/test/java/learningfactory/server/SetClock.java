package learningfactory.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands where it is set.
final class SetClock extends Clock {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final AtomicReference<Instant> now;

    SetClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    void set(Instant moment) {
        now.set(moment);
    }

    void forward(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return OSLO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The hall has one zone.");
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
