package learningfactory.language.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

/// Jazzer looks for a calendar that makes the reader throw or hang; see `PlantFileFuzz` for how it runs.
class CalendarFuzz {
    private static final CalendarFile.Window WINDOW = new CalendarFile.Window(
            ZoneId.of("Europe/Oslo"), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2029-01-01T00:00:00Z"));

    @FuzzTest(maxDuration = "20s")
    void whateverTheBytesAreTheAnswerIsEventsOrAReason(byte[] bytes) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n"
                + new String(bytes, StandardCharsets.UTF_8)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        for (String tried : new String[] {text, new String(bytes, StandardCharsets.UTF_8)}) {
            switch (CalendarFile.read(tried, WINDOW)) {
                case ReadCalendar.Good good ->
                    assertThat(good.days())
                            .hasSizeLessThanOrEqualTo(CalendarFile.MOST_EVENTS)
                            .allMatch(day -> day.from().isBefore(day.until()));
                case ReadCalendar.Bad bad -> assertThat(bad.reason().isEmpty()).isFalse();
            }
        }
    }
}
