package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import learningfactory.competence.FileKind;
import learningfactory.network.PersonId;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.store.competence.JdbcUploadBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as evidence, and classes without accounts, on a real server and a real database.
class UploadTest {

    private static final byte[] PICTURE =
            "\u0089PNG\r\n\u001A\nnot much of a picture".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    static Path folder;

    private static CourseHall hall;

    @BeforeAll
    static void start() {
        hall = new CourseHall(folder);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aPictureComesBackAsAPictureToSaveForThoseWhoLookAfterTheLearner() {
        String id = handedIn("måling.png", PICTURE).body().path("id").asString();

        var mine = hall.ola.get("/api/competence/uploads/" + id);
        var byTheTeacher = hall.teacher.get("/api/competence/uploads/" + id);
        var byTheCompany = hall.company.get("/api/competence/uploads/" + id);

        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.header("Content-Type")).isEqualTo("image/png");
        assertThat(mine.header("Content-Disposition")).startsWith("attachment");
        assertThat(mine.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mine.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(byTheTeacher.status()).isEqualTo(200);
        assertThat(byTheCompany.status()).isEqualTo(404);
    }

    @Test
    void whatABrowserWouldRunComesBackAsTextThatNothingRuns() {
        byte[] page = "<html><body><script>fetch('/api/me')</script></body></html>".getBytes(StandardCharsets.UTF_8);

        String id = handedIn("innocent.html\"; filename=\"x.html", page)
                .body()
                .path("id")
                .asString();

        var back = hall.ola.get("/api/competence/uploads/" + id);
        assertThat(back.header("Content-Type")).startsWith("text/plain");
        assertThat(back.header("Content-Disposition")).startsWith("attachment").doesNotContain("\"; filename=\"x.html");
        assertThat(back.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void programsAndTooLargeFilesAreRefusedWithASentence() {
        var program = handedIn("tool.png", "MZ\u0090\u0000\u0003\u0000".getBytes(StandardCharsets.ISO_8859_1));
        var large = handedIn("large.txt", " ".repeat(FileKind.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8));

        assertThat(program.status()).isEqualTo(415);
        assertThat(program.body().path("words").path("nb").asString()).contains("PDF");
        assertThat(large.status()).isEqualTo(413);
    }

    @Test
    void whoIsErasedLeavesNoFile() {
        String id = handedIn("notat.txt", "Jeg heter Ola.".getBytes(StandardCharsets.UTF_8))
                .body()
                .path("id")
                .asString();
        var uploads = new JdbcUploadBook(hall.database, new JdbcEvidenceBook(hall.database));
        assertThat(uploads.recordsOf(new PersonId("ola")).getFirst().rows()).isNotEmpty();

        uploads.erase(new PersonId("ola"));

        assertThat(hall.ola.get("/api/competence/uploads/" + id).status()).isEqualTo(404);
        assertThat(uploads.bytesOf(new PersonId("ola"))).isZero();
    }

    @Test
    void aTeacherSignsAClassUpByNumbersAndAllGetASeatOrNobody() {
        String course = hall.opened("Halv dag ved robotene", 8, 8, "COURSE");
        String path = "/api/courses/%s/class".formatted(course);

        var tooMany = hall.teacher.post(path, entering(8));
        var all = hall.teacher.post(path, entering(7));
        var nameless = hall.teacher.post(
                path, Map.of("organisation", "school", "schoolClass", "", "persons", List.of(), "heads", 2));

        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body().path("free").asInt()).isZero();
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(hall.kari
                        .get("/api/occurrences/" + course)
                        .body()
                        .path("people")
                        .toString())
                .contains("9C nr. 1", "9C nr. 7")
                .doesNotContain("9C nr. 8");
    }

    private static Map<String, Object> entering(int heads) {
        return Map.of("organisation", "school", "schoolClass", "9C", "persons", List.of("ola"), "heads", heads);
    }

    private static Browser.Answer handedIn(String name, byte[] content) {
        hall.ola.get("/api/me");
        String asked = "name=%s&title=Noe".formatted(URLEncoder.encode(name, StandardCharsets.UTF_8));
        return hall.ola.send(hall.ola
                .request("/api/competence/uploads?" + asked)
                .header("X-CSRF-TOKEN", hall.ola.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }
}
