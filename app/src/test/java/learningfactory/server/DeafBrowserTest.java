package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A browser whose line stands open and which never reads: its machine sleeps, or the cable is out and
/// nobody has said so. A real socket does here what such a machine does.
class DeafBrowserTest {

    /// Fifteen until the good-bye, three for the other's, and ten until the container has looked; two more
    /// for a busy machine.
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static OneTeacher school;
    private static Server server;
    private static Browser teacher;

    @BeforeAll
    static void start() {
        school = new OneTeacher(folder);
        server = school.server;
        teacher = school.teacher;
    }

    @AfterAll
    static void stop() {
        school.close();
    }

    @Test
    void whoNeverReadsIsHungUpOnWithinHalfAMinuteAndIsToldWhy() throws IOException {
        JsonNode session = teacher.post(
                        "/api/sessions", Map.of("scenario", "breakdown", "mode", "GROUP", "groups", 1, "pace", 60))
                .body();
        String path = "/ws/sessions/%s/groups/1".formatted(session.path("id").asString());
        Browser pupil = new Browser(server.port());
        pupil.post("/api/join", Map.of("code", session.path("code").asString(), "nickname", "Ola"));

        try (Line desk = teacher.line(path + "?as=instructor");
                Socket deaf = deafLine(path, pupil.cookie("participant"))) {
            desk.ask("resume", Map.of());
            desk.await("Ola is there", DeafBrowserTest::isOlaThere);
            Line.pause(HALF_A_MINUTE.toMillis());
            deaf.setSoTimeout(2_000); // a line that still stands is silent or goes on, and either is seen below

            byte[] waited = all(deaf.getInputStream());
            assertThat(waited.length).as("bytes that lay in wait").isBetween(1, 2_000_000);
            assertThat(new String(waited, StandardCharsets.ISO_8859_1))
                    .as("a close frame with the code 4408 and the reason")
                    .endsWith("\u0088\u0018\u0011\u0038the page does not read");
        }
    }

    private static boolean isOlaThere(JsonNode picture) {
        for (JsonNode person : picture.path("participants")) {
            if (person.path("nickname").asString().equals("Ola")) {
                return person.path("connected").asBoolean();
            }
        }
        return false;
    }

    private static Socket deafLine(String path, String participant) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", server.port()));
        socket.getOutputStream().write("""
                        GET %s HTTP/1.1
                        Host: localhost:%d
                        Upgrade: websocket
                        Connection: Upgrade
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                        Sec-WebSocket-Version: 13
                        Cookie: participant=%s

                        """.formatted(path, server.port(), participant)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// Everything up to the end.
    ///
    /// @throws IOException when it does not end
    private static byte[] all(InputStream from) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
            read.write(piece, 0, n);
            assertThat(System.nanoTime()).as("the line still stands").isLessThan(until);
        }
        return read.toByteArray();
    }
}
