package learningfactory.web.people;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.words.Words;
import org.springframework.web.util.HtmlUtils;

/// The page of an export that a person reads: one file that needs nothing else.
final class ExportPage {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b2429}"
                    + "table{border-collapse:collapse;margin:.5rem 0 2rem;width:100%}"
                    + "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccd5d9;overflow-wrap:anywhere}"
                    + "th{background:#eef2f3}";

    private final String language;
    private final ZonedDateTime made;
    private final StringBuilder rooms = new StringBuilder();

    /// An empty page in this language.
    ExportPage(String language, ZonedDateTime made) {
        this.language = language;
        this.made = made;
    }

    /// Whether pseudonyms in this column are told by name.
    static boolean isActor(String column) {
        return column.equals("actor") || column.equals("made_by") || column.equals("assessor");
    }

    /// A room begins.
    void room(Words title) {
        rooms.append("<h2>").append(safe(title.in(language))).append("</h2>\n");
    }

    /// What it keeps.
    void table(PersonalRecords.Table table, Map<PersonId, String> names) {
        rooms.append("<h3>").append(safe(table.title().in(language))).append("</h3>\n");
        if (table.rows().isEmpty()) {
            rooms.append("<p>")
                    .append(say("Her er ingenting lagret.", "Nothing is kept here."))
                    .append("</p>\n");
            return;
        }
        rooms.append("<table><thead><tr>");
        table.columns()
                .forEach(column -> rooms.append("<th scope=\"col\">")
                        .append(safe(column.replace('_', ' ')))
                        .append("</th>"));
        rooms.append("</tr></thead><tbody>\n");
        table.rows().forEach(cells -> row(table.columns(), cells, names));
        rooms.append("</tbody></table>\n");
    }

    private void row(List<String> columns, List<String> cells, Map<PersonId, String> names) {
        rooms.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String shown = isActor(columns.get(column))
                    ? PersonId.find(cell)
                            .map(who -> names.getOrDefault(who, cell))
                            .orElse(cell)
                    : cell;
            rooms.append("<td>").append(safe(shown)).append("</td>");
        }
        rooms.append("</tr>\n");
    }

    /// The whole page.
    String text() {
        String title = say("Alt som er lagret om deg", "Everything that is kept about you");
        String lead = say(
                        "Laget %s. Det samme ligger ved siden av som ett JSON-dokument og som én CSV-fil for hver tabell."
                                + " Filer du har levert, ligger i egne mapper.",
                        "Made %s. The same stands beside this page as one JSON document, and as a CSV file a table."
                                + " Files that you have handed in lie in folders of their own.")
                .formatted(MINUTES.format(made));
        return "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body><h1>%s</h1><p>%s</p>\n%s</body></html>\n"
                .formatted(language, title, STYLE, title, safe(lead), rooms);
    }

    private String say(String nb, String en) {
        return language.equals("en") ? en : nb;
    }

    private static String safe(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }
}
