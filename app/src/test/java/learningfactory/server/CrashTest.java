package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The real process, killed as hard as can be.
class CrashTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern KEY = Pattern.compile("/setup/(\\S+)");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    /// A started process and what it said.
    private record Running(Process process, int port, String key) {}

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void afterKillMinusNineEverySessionIsThereAndStandsAtItsLastAcknowledgedMoment() throws Exception {
        Running first = start();
        Browser instructor = new Browser(first.port()).administrator(first.key());
        List<JsonNode> sessions = List.of(open(instructor, 2), open(instructor, 1));
        Browser student = new Browser(first.port());
        long acknowledged;
        String digest;
        try (Line line = student.play(sessions.getFirst().path("code").asString(), "Ola", "OPERATOR");
                Line desk = desk(instructor, sessions.getFirst());
                Line other = desk(instructor, sessions.get(1))) {
            desk.ask("resume", Map.of());
            other.ask("resume", Map.of());
            line.await("it runs", picture -> picture.path("now").asLong() > 30_000_000);
            assertThat(line.act("STOP", "press", 1).path("accepted").asBoolean())
                    .isTrue();
            acknowledged = line.now();
            desk.ask("pause", Map.of("why", "Se hit"));
            line.await("it stands", picture -> picture.hasNonNull("paused"));
            digest = digest(instructor, sessions.getFirst());
            assertThat(digest).isNotEmpty();
            other.await("the other has run for some seconds", p -> p.path("now").asLong() > 180_000_000);

            first.process().destroyForcibly().waitFor();
        }

        Running second = start();
        Browser again = new Browser(second.port());
        again.post("/api/login", Map.of("name", "Kari", "password", "et langt passord"));

        assertThat(digest(again, sessions.getFirst())).isEqualTo(digest);
        assertThat(again.get("/api/sessions").body()).hasSize(2);
        try (Line desk = desk(again, sessions.getFirst());
                Line other = desk(again, sessions.get(1))) {
            JsonNode picture = desk.await("a picture", p -> p.path("now").asLong(-1) >= 0);
            assertThat(picture.path("now").asLong()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(picture.path("paused").path("why").asString()).isEqualTo("Se hit");
            assertThat(picture.at("/participants/0/nickname").asString()).isEqualTo("Ola");
            assertThat(other.await("a picture", p -> p.path("now").asLong(-1) >= 0)
                            .hasNonNull("paused"))
                    .isTrue();
            assertThat(other.now()).isPositive();

            assertThat(other.ask("resume", Map.of()).path("accepted").asBoolean())
                    .isTrue();
            long stood = other.now();
            other.await("it goes on", p -> p.path("now").asLong() > stood);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderSaysSoAndATakenPortIsNamed() throws Exception {
        Running first = start();

        assertThat(refusal("--port", "0")).contains("running on this folder already", "Maybe stop it first");
        assertThat(refusal("--port", Integer.toString(first.port())))
                .contains("The port %d is used".formatted(first.port()), "--port");
    }

    @Test
    void whoeverStopsTheServiceWaitsForSecondsAndLeavesNoDatabaseBehind() throws Exception {
        Running service = start();
        String pid = Files.readAllLines(folder.resolve("database/cluster/postmaster.pid"))
                .getFirst();
        ProcessHandle database = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        open(new Browser(service.port()).administrator(service.key()), 1);
        assertThat(database.isAlive()).isTrue();

        service.process().destroy(); // SIGTERM, as systemd sends it

        assertThat(service.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(service.process().exitValue()).isEqualTo(143);
        database.onExit().get(20, TimeUnit.SECONDS);
    }

    private static String digest(Browser instructor, JsonNode session) {
        return instructor
                .get("/api/sessions/%s/groups/1/digest"
                        .formatted(session.path("id").asString()))
                .body()
                .path("digest")
                .asString();
    }

    private static JsonNode open(Browser instructor, int groups) {
        return instructor
                .post("/api/sessions", Map.of("scenario", "breakdown", "mode", "CLASS", "groups", groups, "pace", 60))
                .body();
    }

    private static Line desk(Browser instructor, JsonNode session) {
        return instructor.line("/ws/sessions/%s/groups/1?as=instructor"
                .formatted(session.path("id").asString()));
    }

    private ProcessBuilder command(String... more) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "learningfactory.app.Main",
                "start",
                "--data",
                folder.toString()));
        words.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private String refusal(String... more) throws IOException, InterruptedException {
        Process process = command(more).start();
        started.add(process);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        return said;
    }

    private Running start() throws IOException {
        Process process = command("--port", "0").start();
        started.add(process);
        int port = 0;
        String key = "";
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                port = Integer.parseInt(address.group(1));
            }
            Matcher found = KEY.matcher(line);
            if (found.find()) {
                key = found.group(1);
            }
            if (line.contains("Ctrl+C")) {
                break;
            }
        }
        assertThat(port).as("the port it printed").isPositive();
        return new Running(process, port, key);
    }
}
