package learningfactory.language.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import learningfactory.words.Words;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/// Reads a holiday or school calendar that somebody gives us. Whatever the text is, the answer is events or
/// a reason.
public final class CalendarFile {
    /// The longest text that is read, characters.
    public static final int MOST_CHARACTERS = 60_000;

    /// The most events with all their repetitions.
    public static final int MOST_EVENTS = 1_000;

    private CalendarFile() {}

    /// Where and when to look.
    ///
    /// @param zone of a time that names none, and of whole days
    /// @param from events that end before are left out
    /// @param until events that begin then or later are left out
    public record Window(ZoneId zone, Instant from, Instant until) {
        boolean touches(Instant begin, Instant end) {
            return begin.isBefore(until) && end.isAfter(from);
        }
    }

    /// Reads a text.
    public static ReadCalendar read(String text, Window window) {
        if (text.length() > MOST_CHARACTERS) {
            return bad(
                    "Kalenderen er for lang (%d tegn, høyst %d). Kanskje kan den deles i år."
                            .formatted(text.length(), MOST_CHARACTERS),
                    "The calendar is too long (%d characters, at most %d). Maybe part it by years."
                            .formatted(text.length(), MOST_CHARACTERS));
        }
        Calendar calendar;
        try {
            calendar = new CalendarBuilder().build(new StringReader(unixLines(text)));
        } catch (ParserException wrong) {
            return bad(
                    "Linje %d er ikke iCalendar. Kanskje er fila ingen .ics-fil?".formatted(wrong.getLineNo()),
                    "Line %d is not iCalendar. Maybe the file is no .ics file?".formatted(wrong.getLineNo()));
        } catch (IOException | RuntimeException wrong) {
            return bad(
                    "Dette er ikke iCalendar. Kanskje er fila ingen .ics-fil?",
                    "This is not iCalendar. Maybe the file is no .ics file?");
        }
        return events(calendar, window);
    }

    private static ReadCalendar events(Calendar calendar, Window window) {
        List<ReadCalendar.Closed> days = new ArrayList<>();
        for (Object component : calendar.getComponents()) {
            if (component instanceof VEvent event) {
                try {
                    days.addAll(EventDays.of(event, window, MOST_EVENTS - days.size()));
                } catch (EventDays.NotUsable reason) {
                    return new ReadCalendar.Bad(reason.words());
                } catch (RuntimeException wrong) {
                    return bad(
                            "En hendelse har en tid som ikke kan leses.", "An event has a time that cannot be read.");
                }
            }
        }
        days.sort(Comparator.comparing(ReadCalendar.Closed::from).thenComparing(ReadCalendar.Closed::uid));
        return new ReadCalendar.Good(days);
    }

    /// The longest that one event may close the hall.
    static final Duration LONGEST = Duration.ofDays(370);

    /// Lines of every system; the reader of the library wants those of the standard.
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    private static ReadCalendar bad(String nb, String en) {
        return new ReadCalendar.Bad(new Words(nb, en));
    }
}
