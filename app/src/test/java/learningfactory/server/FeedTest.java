package learningfactory.server;

import static learningfactory.server.JoinedHall.at;
import static learningfactory.server.JoinedHall.text;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The calendars of a person, a resource and a group, fetched over real HTTP and read by two libraries of
/// others: they say the same, and nothing about anybody.
class FeedTest {

    @TempDir
    static Path folder;

    private static JoinedHall hall;
    private static String course;

    @BeforeAll
    static void start() {
        hall = new JoinedHall(folder);
        course = hall.planned(
                hall.activity("Kurs for deltakere fra NAV", "SUPERVISED", List.of(List.of("mill-1"))), at(1, 9));
        hall.open(course);
        hall.enrol(hall.ola, course);
        String held = text(
                hall.ola
                        .post(
                                "/api/hall/reservations",
                                Map.of(
                                        "from", at(2, 9).toString(),
                                        "until", at(2, 11).toString(),
                                        "resources", List.of("room-a"),
                                        "title", "Møte med ola.nordmann@example.org"))
                        .body(),
                "id");
        hall.ola.post("/api/hall/reservations/%s/confirm".formatted(held), Map.of());
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aPersonSeesTheOwnTimesAndCourses() throws Exception {
        String feed = fetched(hall.ola, "PERSON", "");

        assertThat(moments(feed)).containsExactlyInAnyOrder(at(1, 9), at(2, 9));
        saysNothingAboutAnybody(feed);
    }

    @Test
    void aMachineShowsWhenItIsTaken() throws Exception {
        String feed = fetched(hall.ida, "RESOURCE", "mill-1");

        assertThat(moments(feed)).containsExactly(at(1, 9));
        assertThat(feed).contains("SUMMARY:Opptatt");
        saysNothingAboutAnybody(feed);
    }

    @Test
    void aGroupSeesWhatIsBookedForIt() throws Exception {
        String feed = fetched(hall.ola, "GROUP", "school");

        assertThat(moments(feed)).containsExactly(at(2, 9));
        saysNothingAboutAnybody(feed);
        assertThat(hall.ida
                        .post("/api/hall/feeds", Map.of("kind", "GROUP", "subject", "school"))
                        .status())
                .as("a group of others")
                .isEqualTo(403);
    }

    private static String fetched(Browser who, String kind, String subject) {
        String path = text(
                who.post("/api/hall/feeds", Map.of("kind", kind, "subject", subject))
                        .body(),
                "path");
        var answer = new Browser(hall.server.port()).get(path);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        return answer.response().body();
    }

    private static void saysNothingAboutAnybody(String feed) {
        assertThat(feed.replace("\r\n ", ""))
                .doesNotContain("NAV", "ola", "ida", "kari", "@example", "ORGANIZER", "ATTENDEE", "Møte");
    }

    /// The beginnings, as both libraries read them.
    private static List<Instant> moments(String feed) throws Exception {
        ICalendar read = Biweekly.parse(feed).first();
        List<Instant> ours = read.getEvents().stream()
                .map(event -> event.getDateStart().getValue().toInstant())
                .sorted()
                .toList();
        List<String> others = new CalendarBuilder()
                .build(new StringReader(feed)).getComponents(Component.VEVENT).stream()
                        .map(event -> ((VEvent) event)
                                .getProperty(Property.DTSTART)
                                .map(Property::getValue)
                                .orElse(""))
                        .sorted()
                        .toList();
        assertThat(others)
                .containsExactlyElementsOf(ours.stream()
                        .map(moment -> moment.toString().replaceAll("[-:]", ""))
                        .toList());
        return ours;
    }
}
