package learningfactory.web.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import learningfactory.network.Identity;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is kept about a person, as a zip (GDPR articles 15 and 20): a page to read, one JSON
/// document with the schema that it follows, each table for a spreadsheet, and the files that were handed in.
/// Asks every room that keeps something.
final class PersonExport {

    /// Which shape the document has; a new one when it changes.
    static final String FORMAT = "learning-factory/my-data/1";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Supplier<List<PersonalRecords>> rooms;
    private final PersonBook people;
    private final Clock clock;

    PersonExport(Supplier<List<PersonalRecords>> rooms, PersonBook people, Clock clock) {
        this.rooms = rooms;
        this.people = people;
        this.clock = clock;
    }

    /// The whole, as `my-data.schema.json` describes it.
    record Document(String format, String made, String person, List<Room> rooms) {}

    record Room(String room, Both title, List<Sheet> tables) {}

    record Sheet(String name, Both title, List<Map<String, String>> rows) {}

    record Both(String nb, String en) {
        static Both of(Words words) {
            return new Both(words.nb(), words.en());
        }
    }

    /// The zip as something to keep.
    ResponseEntity<byte[]> answer(Identity identity) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip(identity));
    }

    private byte[] zip(Identity identity) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ExportPage page = new ExportPage(identity.language(), now.atZone(clock.getZone()));
        List<Room> told = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PersonalRecords room : rooms.get()) {
                List<PersonalRecords.Table> tables = room.recordsOf(identity.id());
                page.room(room.title());
                for (PersonalRecords.Table table : tables) {
                    page.table(table, names(table));
                    put(zip, "%s/%s.csv".formatted(room.room(), table.name()), csv(table));
                }
                for (PersonalRecords.Attachment file : room.filesOf(identity.id())) {
                    put(zip, "%s/files/%s".formatted(room.room(), file.name()), file.content());
                }
                told.add(new Room(
                        room.room(),
                        Both.of(room.title()),
                        tables.stream().map(PersonExport::sheet).toList()));
            }
            Document document =
                    new Document(FORMAT, now.toString(), identity.id().value(), told);
            put(zip, "index.html", page.text());
            put(zip, "my-data.json", MAPPER.writeValueAsString(document));
            put(zip, "my-data.schema.json", schema());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A zip in memory cannot be written.", impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        put(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String schema() throws IOException {
        try (InputStream file = Objects.requireNonNull(PersonExport.class.getResourceAsStream("my-data.schema.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Sheet sheet(PersonalRecords.Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < table.columns().size(); column++) {
                row.put(table.columns().get(column), cells.get(column));
            }
            rows.add(row);
        }
        return new Sheet(table.name(), Both.of(table.title()), rows);
    }

    /// For a Norwegian spreadsheet: semicolons, and a mark in front that says UTF-8.
    private static String csv(PersonalRecords.Table table) {
        StringBuilder text = new StringBuilder("\uFEFF");
        line(text, table.columns());
        table.rows().forEach(cells -> line(text, cells));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(";", cells.stream().map(PersonExport::cell).toList()))
                .append("\r\n");
    }

    /// Quoted, and never a formula: what somebody typed is not to be reckoned by the one who opens the file.
    private static String cell(String raw) {
        boolean isFormula = !raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + raw.replace("\"", "\"\"") + "\"";
    }

    /// Who the pseudonyms are that stand in the column `actor` or `made_by`: whoever acted on somebody's
    /// data is told by name.
    private Map<PersonId, String> names(PersonalRecords.Table table) {
        List<PersonId> actors = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                if (ExportPage.isActor(table.columns().get(column))) {
                    PersonId.find(cells.get(column)).ifPresent(actors::add);
                }
            }
        }
        return people.names(actors);
    }
}
