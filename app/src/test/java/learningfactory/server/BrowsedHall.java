package learningfactory.server;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import learningfactory.browser.Chromium;

/// A hall with courses that have begun, a visit, a need and a gift, and a real browser before it.
final class BrowsedHall implements AutoCloseable {

    final CourseHall hall;
    final Chromium chromium;

    /// A course that runs; Ola is in it.
    final String course;

    /// A visit of a class.
    final String visit;

    BrowsedHall(Path folder) {
        Chromium.assumeThere();
        hall = new CourseHall(folder);
        course = hall.opened("Sikker ved CNC-fresen", 6, 8, "COURSE");
        visit = hall.opened("Yrkesprøving for 9. trinn", 28, 30, "VISIT");
        hall.ola.post("/api/courses/%s/enrol".formatted(course), Map.of());
        hall.company.post("/api/courses/%s/enrol".formatted(course), Map.of());
        for (String state : List.of("CONFIRMED", "RUNNING")) {
            hall.kari.post("/api/occurrences/%s/state".formatted(course), Map.of("state", state));
        }
        needAndGifts();
        chromium = Chromium.open();
    }

    private void needAndGifts() {
        hall.company.post(
                "/api/needs",
                Map.of(
                        "organisation",
                        "forge",
                        "kind",
                        "COMPETENCE",
                        "title",
                        "To som kan frese og måle",
                        "people",
                        2,
                        "by",
                        CourseHall.TODAY.plusDays(30).toString(),
                        "aims",
                        List.of(Map.of("framework", "grep", "code", "KM10771", "version", "CNC03-02"))));
        Object[][] gifts = {{"IN_KIND", 1_500_000, "Fagperson i 20 timer"}, {"CASH", 5_000_000, "Kontingent"}};
        for (Object[] gift : gifts) {
            hall.kari.post(
                    "/api/ledger/contributions",
                    Map.of(
                            "giver",
                            "forge",
                            "kind",
                            gift[0],
                            "oere",
                            gift[1],
                            "on",
                            CourseHall.TODAY.withDayOfMonth(1).toString(),
                            "what",
                            Map.of("nb", gift[2], "en", "")));
        }
    }

    /// The address of a page.
    String at(String path) {
        return "http://localhost:" + hall.server.port() + path;
    }

    /// A page on which one of the hall's people has signed in.
    Page signedIn(String who, int width, ColorScheme look) {
        return chromium.signedIn(at(""), new Chromium.Who(who, CourseHall.PASSWORD), width, look);
    }

    @Override
    public void close() {
        chromium.close();
        hall.close();
    }
}
