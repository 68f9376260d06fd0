package learningfactory.language.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.words.Words;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/// One event with its repetitions, as stretches of real time.
///
/// A rule may repeat by day, week, month or year. One that repeats within a day is refused: no holiday
/// does, and it could keep the server busy for ever.
final class EventDays {
    private static final int MOST_UID = 200;
    private static final int MOST_NAME = 200;

    private EventDays() {}

    /// An event that cannot be used.
    static final class NotUsable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Words words;

        NotUsable(String nb, String en) {
            super(en);
            this.words = new Words(nb, en);
        }

        Words words() {
            return words;
        }
    }

    static List<ReadCalendar.Closed> of(VEvent event, CalendarFile.Window window, int most) {
        Temporal start = date(event, Property.DTSTART)
                .orElseThrow(() -> new NotUsable(
                        "En hendelse mangler begynnelse (DTSTART).", "An event has no beginning (DTSTART)."));
        String uid = text(event, Property.UID, MOST_UID);
        String name = text(event, Property.SUMMARY, MOST_NAME);
        List<ReadCalendar.Closed> days = new ArrayList<>();
        for (Temporal at : starts(event, start, window, most + 1)) {
            Instant from = moment(at, window.zone());
            Instant until = end(event, start, at, window.zone());
            if (from.isBefore(until) && window.touches(from, until)) {
                days.add(new ReadCalendar.Closed(uid + "@" + from, from, until, name));
            }
        }
        if (days.size() > most) {
            throw new NotUsable(
                    "Kalenderen har flere enn %d hendelser.".formatted(CalendarFile.MOST_EVENTS),
                    "The calendar has more than %d events.".formatted(CalendarFile.MOST_EVENTS));
        }
        return days;
    }

    private static List<Temporal> starts(VEvent event, Temporal first, CalendarFile.Window window, int most) {
        Optional<RRule<Temporal>> rule = event.getProperty(Property.RRULE);
        if (rule.isEmpty()) {
            return List.of(first);
        }
        Recur<Temporal> recur = rule.get().getRecur();
        refuseWithinADay(recur);
        List<Temporal> left = new ArrayList<>();
        event.<ExDate<Temporal>>getProperties(Property.EXDATE).forEach(out -> left.addAll(out.getDates()));
        Instant until = window.until();
        return recur.getDates(first, first, like(first, until, window.zone()), most).stream()
                .filter(at -> !left.contains(at))
                .toList();
    }

    private static void refuseWithinADay(Recur<Temporal> recur) {
        boolean isWithinADay = recur.getFrequency() == Frequency.SECONDLY
                || recur.getFrequency() == Frequency.MINUTELY
                || recur.getFrequency() == Frequency.HOURLY
                || !recur.getHourList().isEmpty()
                || !recur.getMinuteList().isEmpty()
                || !recur.getSecondList().isEmpty();
        if (isWithinADay) {
            throw new NotUsable(
                    "En hendelse gjentas flere ganger om dagen. Det kan ingen fridag.",
                    "An event repeats within a day. No holiday does.");
        }
    }

    /// The end of one repetition; a whole day that names no end is that day, a moment that names none is
    /// nothing.
    private static Instant end(VEvent event, Temporal first, Temporal at, ZoneId zone) {
        Optional<Temporal> end = date(event, Property.DTEND);
        Optional<net.fortuna.ical4j.model.property.Duration> length = event.getProperty(Property.DURATION);
        Instant until;
        if (end.isPresent() && first instanceof LocalDate from && end.get() instanceof LocalDate to) {
            until = moment(at.plus(ChronoUnit.DAYS.between(from, to), ChronoUnit.DAYS), zone);
        } else if (end.isPresent()) {
            until = moment(at, zone).plus(Duration.between(moment(first, zone), moment(end.get(), zone)));
        } else if (length.isPresent()) {
            until = moment(plus(at, length.get().getDuration()), zone);
        } else {
            until = at instanceof LocalDate day ? moment(day.plusDays(1), zone) : moment(at, zone);
        }
        if (Duration.between(moment(at, zone), until).compareTo(CalendarFile.LONGEST) > 0) {
            throw new NotUsable("En hendelse varer lenger enn et år.", "An event takes longer than a year.");
        }
        return until;
    }

    private static Temporal plus(Temporal at, TemporalAmount length) {
        boolean isOfHours = length instanceof Duration;
        return at instanceof LocalDate day && isOfHours
                ? day.plus(Period.ofDays((int) ((Duration) length).toDays()))
                : at.plus(length);
    }

    private static Optional<Temporal> date(VEvent event, String name) {
        Optional<Property> property = event.getProperty(name);
        return property.filter(DateProperty.class::isInstance).map(found -> ((DateProperty<?>) found).getDate());
    }

    private static String text(VEvent event, String name, int most) {
        Optional<Property> property = event.getProperty(name);
        String value = property.map(Property::getValue).orElse("").strip();
        return value.substring(0, Math.min(most, value.length()));
    }

    private static Instant moment(Temporal at, ZoneId zone) {
        return switch (at) {
            case Instant moment -> moment;
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case ChronoZonedDateTime<?> zoned -> zoned.toInstant();
            default -> Instant.from(at);
        };
    }

    /// The same moment in the form in which the event tells its times.
    private static Temporal like(Temporal form, Instant moment, ZoneId zone) {
        return switch (form) {
            case LocalDate day -> moment.atZone(zone).toLocalDate();
            case LocalDateTime local -> moment.atZone(zone).toLocalDateTime();
            case ZonedDateTime zoned -> moment.atZone(zoned.getZone());
            default -> moment;
        };
    }
}
