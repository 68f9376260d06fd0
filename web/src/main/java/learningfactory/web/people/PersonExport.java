package learningfactory.web.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import learningfactory.network.Identity;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is kept about a person, as a zip: one page to read, and the same as JSON for machines (GDPR
/// articles
/// 15 and 20). Asks every room that keeps something.
final class PersonExport {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b2429}"
                    + "table{border-collapse:collapse;margin:.5rem 0 2rem;width:100%}"
                    + "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccd5d9;overflow-wrap:anywhere}"
                    + "th{background:#eef2f3}";

    private final Supplier<List<PersonalRecords>> rooms;
    private final PersonBook people;
    private final Clock clock;

    PersonExport(Supplier<List<PersonalRecords>> rooms, PersonBook people, Clock clock) {
        this.rooms = rooms;
        this.people = people;
        this.clock = clock;
    }

    /// The zip as something to keep.
    ResponseEntity<byte[]> answer(Identity identity) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip(identity));
    }

    byte[] zip(Identity identity) {
        boolean isEnglish = identity.language().equals("en");
        StringBuilder page = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PersonalRecords room : rooms.get()) {
                List<PersonalRecords.Table> tables = room.recordsOf(identity.id());
                page.append("<h2>")
                        .append(text(room.title().in(identity.language())))
                        .append("</h2>\n");
                for (PersonalRecords.Table table : tables) {
                    put(zip, "%s/%s.json".formatted(room.room(), table.name()), MAPPER.writeValueAsString(rows(table)));
                    page.append(html(table, identity.language(), isEnglish, names(table)));
                }
            }
            put(zip, "index.html", page(identity, page, isEnglish));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A zip in memory cannot be written.", impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<Map<String, String>> rows(PersonalRecords.Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < table.columns().size(); column++) {
                row.put(table.columns().get(column), cells.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    /// Who the pseudonyms are that stand in the column `actor` or `made_by`: whoever acted on somebody's data is
    /// told by
    /// name.
    private Map<PersonId, String> names(PersonalRecords.Table table) {
        List<PersonId> actors = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                if (isActor(table.columns().get(column))) {
                    PersonId.find(cells.get(column)).ifPresent(actors::add);
                }
            }
        }
        return people.names(actors);
    }

    private static boolean isActor(String column) {
        return column.equals("actor") || column.equals("made_by");
    }

    private static String html(
            PersonalRecords.Table table, String language, boolean isEnglish, Map<PersonId, String> names) {
        StringBuilder html = new StringBuilder("<h3>")
                .append(text(table.title().in(language)))
                .append("</h3>\n");
        if (table.rows().isEmpty()) {
            return html.append(isEnglish ? "<p>Nothing is kept here.</p>\n" : "<p>Her er ingenting lagret.</p>\n")
                    .toString();
        }
        html.append("<table><thead><tr>");
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(text(column.replace('_', ' ')))
                        .append("</th>"));
        html.append("</tr></thead><tbody>\n");
        for (List<String> cells : table.rows()) {
            html.append("<tr>");
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                String shown = isActor(table.columns().get(column))
                        ? PersonId.find(cell)
                                .map(who -> names.getOrDefault(who, cell))
                                .orElse(cell)
                        : cell;
                html.append("<td>").append(text(shown)).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    private String page(Identity identity, StringBuilder rooms, boolean isEnglish) {
        String title = isEnglish ? "Everything that is kept about you" : "Alt som er lagret om deg";
        String lead = isEnglish
                ? "Made %s. The same stands beside this page as JSON, one file a table."
                : "Laget %s. Det samme ligger ved siden av som JSON, én fil for hver tabell.";
        String made = ZonedDateTime.now(clock)
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
        return "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body><h1>%s</h1><p>%s</p>\n%s</body></html>\n"
                .formatted(identity.language(), title, STYLE, title, text(lead.formatted(made)), rooms);
    }

    private static String text(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }
}
