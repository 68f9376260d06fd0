package learningfactory.language.calendar;

import java.time.Instant;
import java.util.List;
import learningfactory.words.Words;

/// What came of reading a calendar file.
public sealed interface ReadCalendar {

    /// It could be read.
    ///
    /// @param days what is in it and touches the window that was asked for, by beginning
    record Good(List<Closed> days) implements ReadCalendar {
        /// Copied.
        public Good {
            days = List.copyOf(days);
        }
    }

    /// It could not.
    ///
    /// @param reason why, and what to try
    record Bad(Words reason) implements ReadCalendar {}

    /// A stretch of time with a name, such as a holiday.
    ///
    /// @param uid of the event in its calendar, with the date when it repeats
    /// @param from the first moment
    /// @param until the first moment that does not belong to it
    /// @param name as the calendar calls it
    record Closed(String uid, Instant from, Instant until, String name) {}
}
