package learningfactory.booking;

import java.time.Duration;
import java.time.ZoneId;

/// What the hall has agreed on.
///
/// @param zone in which its clocks tell the time
/// @param hold how long something is kept without being confirmed
/// @param offer how long somebody on the waiting list has to answer
/// @param grace how long after its beginning a time may still be booked; how late one may come is each
///     owner's word ([learningfactory.resource.NoShow])
/// @param early how long before the beginning one may check in
/// @param farthest how far ahead one may book
public record HallRules(ZoneId zone, Duration hold, Duration offer, Duration grace, Duration early, Duration farthest) {

    /// A quarter of an hour to confirm, two hours to take an offer, a quarter of an hour late, 400 days
    /// ahead.
    public static HallRules in(ZoneId zone) {
        return new HallRules(
                zone,
                Duration.ofMinutes(15),
                Duration.ofHours(2),
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofDays(400));
    }
}
