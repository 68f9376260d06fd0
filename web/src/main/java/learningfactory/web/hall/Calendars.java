package learningfactory.web.hall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Writes and reads calendar files; implemented where the language of calendars is known.
public interface Calendars {
    /// A calendar that others subscribe to.
    String write(String name, Instant written, List<Event> events);

    /// The closed days of a calendar that somebody gives us.
    Import read(String text, ZoneId zone, Instant from, Instant until);

    /// What a subscribed calendar shows: when and what, never who.
    record Event(String uid, Instant from, Instant until, String summary, String place, boolean isTentative) {}

    /// A stretch of time with a name.
    record Closed(String uid, Instant from, Instant until, String name) {}

    /// What came of reading.
    ///
    /// @param days in order
    /// @param refusal why it could not be read; null when it could
    record Import(List<Closed> days, @Nullable Words refusal) {}
}
