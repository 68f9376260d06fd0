package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint with every role on its own and on foreign data (rule 13). Who gets in where stands in
/// `src/test/resources/access`, one line an endpoint.
class AccessTest {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 429);

    /// What changes who the browser is comes last.
    private static final List<String> LAST =
            List.of("DELETE /api/sessions/{session}", "POST /api/join", "POST /api/try", "POST /api/logout");

    @TempDir
    static Path folder;

    private static Server server;
    private static Region region;
    private static Map<String, Row> rows;
    private static String invitation;

    /// A line of the matrix.
    private record Row(String endpoint, String own, String foreign, String body) {
        boolean letsIn(char letter, boolean isOwn) {
            String letters = isOwn ? own : foreign;
            return letters.equals("*") || letters.indexOf(letter) >= 0;
        }

        /// Whether the path names something that is not there, so that 404 is the answer to whoever is let
        /// in.
        boolean namesNothing() {
            return endpoint.replace("{person}", "")
                    .replace("{organisation}", "")
                    .replace("{secret}", "")
                    .replace("{session}", "")
                    .replace("/scenarios/{name}", "")
                    .replace("{month}", "")
                    .contains("{");
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        region = new Region(server.port(), server.firstKey().orElseThrow());
        rows = rows();
        String invited = region.person("invited", "Ina Invitert", "school", "PUPIL");
        invitation = region.administrator()
                .post("/api/people/" + invited + "/invitation", Map.of())
                .body()
                .path("path")
                .asString()
                .replace("/invitation/", "");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyEndpointStandsInTheMatrixAndNothingElse() {
        assertThat(rows.keySet())
                .as("lines in src/test/resources/access; maybe add one for the new endpoint")
                .containsExactlyInAnyOrderElementsOf(endpoints());
    }

    @Test
    void everybodyGetsInWhereTheMatrixSaysAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        List<Row> inOrder = new ArrayList<>(rows.values());
        inOrder.sort(java.util.Comparator.comparing(row -> LAST.indexOf(row.endpoint())));
        for (Row row : inOrder) {
            for (char letter : region.letters()) {
                for (boolean isOwn : new boolean[] {true, false}) {
                    int status = status(row, letter, isOwn);
                    boolean isIn = !REFUSED.contains(status) || (status == 404 && row.namesNothing());
                    if (isIn != row.letsIn(letter, isOwn) || status >= 500) {
                        wrong.add("%s by %s on %s data: %d"
                                .formatted(row.endpoint(), letter, isOwn ? "own" : "foreign", status));
                    }
                }
            }
        }

        assertThat(wrong).as("answers that are not as the matrix says").isEmpty();
    }

    private static int status(Row row, char letter, boolean isOwn) {
        Browser browser = region.account(letter);
        Map<String, String> places = new LinkedHashMap<>(region.places(letter, isOwn));
        places.put("secret", invitation);
        places.put("month", "2026-10");
        if (row.endpoint().equals("DELETE /api/sessions/{session}")) {
            places.put("session", region.freshSession(letter, isOwn));
        }
        if (row.endpoint().equals("POST /api/sessions") || row.endpoint().equals("DELETE /api/scenarios/{name}")) {
            places.put("name", region.freshLesson(letter, isOwn));
        }
        if (row.endpoint().endsWith("/guide")) {
            places.put("name", "breakdown"); // only shipped lessons have one
        }
        String[] words = row.endpoint().split(" ");
        String path = filled(words[1], places).replaceAll("\\{[a-z]+}", "1");
        browser.get("/api/me");
        var request = browser.request(words[0].equals("GET") ? path + filled(row.body(), places) : path)
                .header("X-CSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json");
        String body = row.body().isEmpty() ? "{}" : filled(row.body(), places);
        return browser.send(
                        words[0].equals("GET")
                                ? request.GET()
                                : request.method(words[0], BodyPublishers.ofString(body)))
                .status();
    }

    private static String filled(String text, Map<String, String> places) {
        String filled = text;
        for (var place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    private static Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        server.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            String type = method.getBeanType().getName();
            if (type.startsWith("learningfactory.") && !type.endsWith(".PageController")) {
                for (String path : mapping.getPatternValues()) {
                    mapping.getMethodsCondition().getMethods().forEach(verb -> endpoints.add(verb + " " + path));
                }
            }
        });
        return endpoints;
    }

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/access"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        String[] cells = line.split("\\|", 4);
                        String endpoint = cells[0].strip().replaceAll("\\s+", " ");
                        rows.put(endpoint, new Row(endpoint, cells[1].strip(), cells[2].strip(), cells[3].strip()));
                    }
                }
            }
        }
        return rows;
    }
}
