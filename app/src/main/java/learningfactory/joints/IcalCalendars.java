package learningfactory.joints;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import learningfactory.language.calendar.CalendarFeed;
import learningfactory.language.calendar.CalendarFile;
import learningfactory.language.calendar.FeedEvent;
import learningfactory.language.calendar.ReadCalendar;
import learningfactory.web.hall.Calendars;

/// The hall's calendars in the language that other programs read.
final class IcalCalendars implements Calendars {

    @Override
    public String write(String name, Instant written, List<Event> events) {
        return CalendarFeed.write(
                name,
                written,
                events.stream()
                        .map(event -> new FeedEvent(
                                event.uid(),
                                event.from(),
                                event.until(),
                                event.summary(),
                                event.place(),
                                event.isTentative()))
                        .toList());
    }

    @Override
    public Import read(String text, ZoneId zone, Instant from, Instant until) {
        return switch (CalendarFile.read(text, new CalendarFile.Window(zone, from, until))) {
            case ReadCalendar.Good good ->
                new Import(
                        good.days().stream()
                                .map(day -> new Closed(day.uid(), day.from(), day.until(), day.name()))
                                .toList(),
                        null);
            case ReadCalendar.Bad bad -> new Import(List.of(), bad.reason());
        };
    }
}
