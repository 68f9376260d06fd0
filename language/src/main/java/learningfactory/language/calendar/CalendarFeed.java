package learningfactory.language.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes a calendar that others subscribe to. Moments are written in UTC, so that summer time cannot shift
/// them.
public final class CalendarFeed {
    private static final String WRITER = "-//Learning Factory//Hall//NB";

    /// The longest line, bytes without its end (RFC 5545, 3.1). The library counts characters, so we fold
    /// ourselves.
    private static final int LONGEST_LINE = 75;

    private static final int NEVER = 1_000_000;

    private CalendarFeed() {}

    /// The calendar as text, lines folded and characters escaped as RFC 5545 wants (3.1, 3.3.11).
    ///
    /// @param name of the calendar
    /// @param written when the server wrote it
    public static String write(String name, Instant written, List<FeedEvent> events) {
        Calendar calendar = new Calendar();
        add(calendar, new ProdId(WRITER));
        add(calendar, ImmutableVersion.VERSION_2_0);
        add(calendar, ImmutableCalScale.GREGORIAN);
        add(calendar, new XProperty("X-WR-CALNAME", name));
        for (FeedEvent event : events) {
            calendar.add(event(event, written));
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail to be written.", impossible);
        }
        return folded(text.toString());
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : text.split("\r\n")) {
            int bytes = 0;
            for (int character : line.codePoints().toArray()) {
                int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (bytes + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    bytes = 1;
                }
                folded.appendCodePoint(character);
                bytes += size;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }

    private static VEvent event(FeedEvent event, Instant written) {
        VEvent component = new VEvent(false);
        add(component, new Uid(event.uid()));
        add(component, new DtStamp(written));
        add(component, new DtStart<>(event.from()));
        add(component, new DtEnd<>(event.until()));
        add(component, new Summary(event.summary()));
        if (!event.place().isEmpty()) {
            add(component, new Location(event.place()));
        }
        add(component, event.isTentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        return component;
    }

    private static void add(PropertyContainer container, net.fortuna.ical4j.model.Property property) {
        container.add(property);
    }
}
