package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks break without a word and browsers stop reading: nobody else notices.
class NetworkTest {

    private static final int DEAF = 5;

    @TempDir
    static Path folder;

    private static Server server;
    private static Browser instructor;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
        instructor = new Browser(server.port()).administrator(server.firstKey().orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLineThatBreaksWithoutAWordHoldsNobodyUpAndItsOwnerComesBackToThePresent() throws Exception {
        try (Cable cable = new Cable(server.port());
                BusyClass all = BusyClass.open(instructor, server.port(), 41);
                Line desk = all.desk(instructor)) {
            Browser pupil = new Browser(cable.port());
            Line lost = pupil.play(all.plan.code(), "Ola", "OPERATOR");
            desk.ask("resume", Map.of());
            lost.await("time passes", picture -> picture.path("now").asLong() > 3_000_000);

            cable.cut();
            long seen = lost.now();
            int heard = lost.deltas.get();
            desk.await("the others go on", picture -> picture.path("now").asLong() > seen + 30_000_000);
            assertThat(all.lines).allMatch(line -> line.now() > seen + 20_000_000);
            assertThat(lost.deltas.get()).isLessThan(heard + 5);

            cable.mend();
            try (Line back = pupil.line("/ws/sessions/%s/groups/1".formatted(all.plan.id()))) {
                back.await("the present at once", picture -> picture.path("now").asLong() > seen + 25_000_000);
                assertThat(back.states).hasValue(1);
                assertThat(back.picture().path("myRole").asString()).isEqualTo("OPERATOR");
                assertThat(back.picture().path("participants")).hasSize(BusyClass.PEOPLE + 1);
            }
        }
    }

    @Test
    void browsersThatNeverReadHoldNobodyUp() throws Exception {
        List<Socket> deaf = new ArrayList<>();
        try (BusyClass all = BusyClass.open(instructor, server.port(), 43);
                Line desk = all.desk(instructor)) {
            desk.ask("resume", Map.of());
            double before = picturesASecond(all.lines.getFirst());
            for (int i = 0; i < DEAF; i++) {
                deaf.add(deafLine(all.students.get(i), all.plan.id()));
            }
            all.speak();

            double during = picturesASecond(all.lines.get(DEAF));

            assertThat(during).as("pictures a second, before %.1f", before).isGreaterThan(before / 2);
            all.hush();
            assertThat(all.accepted).hasSizeGreaterThan(2 * BusyClass.PEOPLE);
            long now = desk.now();
            desk.await("the class goes on", picture -> picture.path("now").asLong() > now);
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
        }
    }

    private static double picturesASecond(Line line) {
        int first = line.deltas.get();
        long begin = System.nanoTime();
        Line.pause(4000);
        return (line.deltas.get() - first) / ((System.nanoTime() - begin) / 1e9);
    }

    /// A living line whose browser reads the greeting and then nothing, with a small window, so that the
    /// server notices soon.
    private static Socket deafLine(Browser owner, String session) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress("localhost", server.port()));
        String request = """
                GET /ws/sessions/%s/groups/1 HTTP/1.1\r
                Host: localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Cookie: participant=%s\r
                \r
                """.formatted(session, server.port(), owner.cookie("participant"));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] greeting = socket.getInputStream().readNBytes(12);
        assertThat(new String(greeting, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
        return socket;
    }
}
