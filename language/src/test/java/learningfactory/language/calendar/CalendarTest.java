package learningfactory.language.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our calendars as others read them, and others' as we do.
class CalendarTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final CalendarFile.Window WINDOW =
            new CalendarFile.Window(OSLO, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2029-01-01T00:00:00Z"));
    private static final Instant WRITTEN = Instant.parse("2026-11-27T12:00:00Z");

    private static final String LONG =
            "CNC-fres 2; rom «Støperiet», opptatt\\ledig\nog en veldig lang linje med æ, ø og å: " + "ø".repeat(90);

    @Test
    void aFeedIsReadAlikeByTwoIndependentLibraries() throws Exception {
        List<FeedEvent> events = List.of(
                new FeedEvent("a@hall", at("2026-10-24", "10:00"), at("2026-10-24", "12:00"), "Mølle", "", false),
                new FeedEvent(
                        "b@hall", at("2026-10-25", "01:30"), at("2026-10-25", "04:00"), LONG, "Hall; 1, nord", true),
                new FeedEvent("c@hall", at("2027-03-28", "01:00"), at("2027-03-28", "04:00"), "Vår", "", false));

        String feed = CalendarFeed.write("Hallen", WRITTEN, events);

        assertThat(readByIcal4j(feed)).containsExactlyElementsOf(lines(events));
        assertThat(readByBiweekly(feed)).containsExactlyElementsOf(lines(events));
    }

    @Test
    void noLineOfAFeedIsLongerThanTheStandardAllows() {
        String feed = CalendarFeed.write(
                "Hallen",
                WRITTEN,
                List.of(new FeedEvent(
                        "b@hall", at("2026-10-25", "10:00"), at("2026-10-25", "11:00"), LONG, LONG, false)));

        assertThat(feed.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        assertThat(feed).contains("\r\n").endsWith("\r\n");
        assertThat(feed.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void aFeedWithoutEventsIsACalendarAllTheSame() throws Exception {
        String feed = CalendarFeed.write("Tom", WRITTEN, List.of());

        assertThat(readByIcal4j(feed)).isEmpty();
        assertThat(readByBiweekly(feed)).isEmpty();
    }

    @Test
    void aHolidayIsItsWholeDaysInTheHallsTimeAlsoWhenTheClockChanges() {
        List<ReadCalendar.Closed> days = good("""
                BEGIN:VEVENT
                UID:easter
                DTSTART;VALUE=DATE:20270327
                DTEND;VALUE=DATE:20270330
                SUMMARY:Påske\\, fri
                END:VEVENT
                """);

        assertThat(days).hasSize(1);
        assertThat(days.getFirst().from()).isEqualTo(Instant.parse("2027-03-26T23:00:00Z"));
        assertThat(days.getFirst().until()).isEqualTo(Instant.parse("2027-03-29T22:00:00Z"));
        assertThat(days.getFirst().name()).isEqualTo("Påske, fri");
    }

    @Test
    void aDayThatNamesNoEndIsThatDay() {
        assertThat(good("""
                BEGIN:VEVENT
                UID:may
                DTSTART;VALUE=DATE:20270517
                SUMMARY:17. mai
                END:VEVENT
                """))
                .singleElement()
                .satisfies(day -> assertThat(day.until()).isEqualTo(Instant.parse("2027-05-17T22:00:00Z")));
    }

    @Test
    void aWeeklyEventKeepsItsLocalTimeOverTheChangeOfTheClockAndLeavesOutItsExceptions() {
        List<ReadCalendar.Closed> days = good("""
                BEGIN:VEVENT
                UID:weekly
                DTSTART;TZID=Europe/Oslo:20261013T100000
                DTEND;TZID=Europe/Oslo:20261013T113000
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE;TZID=Europe/Oslo:20261020T100000
                SUMMARY:Vaktmester
                END:VEVENT
                """);

        assertThat(days)
                .extracting(day -> day.from().atZone(OSLO).toLocalDateTime().toString())
                .containsExactly("2026-10-13T10:00", "2026-10-27T10:00", "2026-11-03T10:00");
        assertThat(days).extracting(ReadCalendar.Closed::uid).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hei",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:tomorrow\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000Z\nDTEND:20990101T000000Z\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY;BYHOUR=1,2,3\nEND:VEVENT\nEND:VCALENDAR"
            })
    void aFileThatCannotBeUsedIsRefusedWithAReason(String text) {
        assertThat(CalendarFile.read(text, WINDOW))
                .isInstanceOfSatisfying(
                        ReadCalendar.Bad.class,
                        bad -> assertThat(bad.reason().isEmpty()).isFalse());
    }

    @Test
    void aFileThatIsTooLongOrRepeatsForEverIsRefusedAtOnce() {
        String daily = "BEGIN:VEVENT\nUID:d%d\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
        assertThat(CalendarFile.read("x".repeat(CalendarFile.MOST_CHARACTERS + 1), WINDOW))
                .isInstanceOf(ReadCalendar.Bad.class);

        assertThat(CalendarFile.read(calendar(daily.formatted(1) + daily.formatted(2)), WINDOW))
                .isInstanceOfSatisfying(
                        ReadCalendar.Bad.class,
                        bad -> assertThat(bad.reason().en()).contains("more than 1000"));
    }

    @Test
    void aCalendarThatChanceHasSpoiledIsReadOrRefusedAndNeverThrows() {
        String text = calendar("""
                BEGIN:VEVENT
                UID:weekly
                DTSTART;TZID=Europe/Oslo:20261013T100000
                DURATION:PT2H
                RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=TU
                EXDATE;TZID=Europe/Oslo:20261020T100000
                SUMMARY:Vaktmester
                END:VEVENT
                """);
        SplittableRandom chance = new SplittableRandom(1);
        for (int trial = 0; trial < 2_000; trial++) {
            StringBuilder spoiled = new StringBuilder(text);
            for (int i = 0; i <= chance.nextInt(4); i++) {
                int at = chance.nextInt(spoiled.length());
                spoiled.setCharAt(at, (char) chance.nextInt(10, 250));
            }

            ReadCalendar read = CalendarFile.read(spoiled.toString(), WINDOW);

            assertThat(read).as(spoiled.toString()).isNotNull();
        }
    }

    private static List<ReadCalendar.Closed> good(String events) {
        ReadCalendar read = CalendarFile.read(calendar(events), WINDOW);
        assertThat(read).isInstanceOf(ReadCalendar.Good.class);
        return ((ReadCalendar.Good) read).days();
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//School//EN\n" + events + "END:VCALENDAR\n";
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(OSLO).toInstant();
    }

    private static List<String> lines(List<FeedEvent> events) {
        return events.stream()
                .map(event -> String.join(
                        "|",
                        event.uid(),
                        event.from().toString(),
                        event.until().toString(),
                        event.summary(),
                        event.place(),
                        event.isTentative() ? "TENTATIVE" : "CONFIRMED"))
                .toList();
    }

    private static List<String> readByIcal4j(String feed) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Object component :
                new CalendarBuilder().build(new StringReader(feed)).getComponents()) {
            VEvent event = (VEvent) component;
            lines.add(String.join(
                    "|",
                    text(event, Property.UID),
                    moment(event, Property.DTSTART),
                    moment(event, Property.DTEND),
                    text(event, Property.SUMMARY),
                    text(event, Property.LOCATION),
                    text(event, Property.STATUS)));
        }
        return lines;
    }

    private static String text(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElse("");
    }

    private static String moment(VEvent event, String name) {
        DateProperty<?> date = event.<DateProperty<?>>getProperty(name).orElseThrow();
        return Instant.from(date.getDate()).toString();
    }

    private static List<String> readByBiweekly(String feed) {
        ICalendar calendar = Biweekly.parse(feed).first();
        assertThat(calendar.getVersion().toString()).contains("2.0");
        return calendar.getEvents().stream()
                .map(event -> String.join(
                        "|",
                        event.getUid().getValue(),
                        event.getDateStart().getValue().toInstant().toString(),
                        event.getDateEnd().getValue().toInstant().toString(),
                        event.getSummary().getValue(),
                        event.getLocation() == null ? "" : event.getLocation().getValue(),
                        event.getStatus().getValue()))
                .toList();
    }
}
