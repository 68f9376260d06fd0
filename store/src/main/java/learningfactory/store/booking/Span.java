package learningfactory.store.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import learningfactory.resource.Interval;

/// Moments and intervals as PostgreSQL writes them: whole microseconds, in UTC.
final class Span {
    private Span() {}

    static OffsetDateTime moment(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(OffsetDateTime moment) {
        return moment.toInstant();
    }

    static String text(Interval interval) {
        return "[%s,%s)".formatted(interval.from(), interval.until());
    }
}
