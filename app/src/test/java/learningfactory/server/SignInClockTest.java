package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import learningfactory.web.door.SignInTimes;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.apache.catalina.session.StandardSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.TomcatWebServer;

/// The machine's clock is set while a teacher is signed in: the class goes on.
class SignInClockTest {

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

    private static Manager manager() {
        Context page = (Context)
                ((TomcatWebServer) server.webServer()).getTomcat().getHost().findChildren()[0];
        return page.getManager();
    }

    /// For the container a clock that jumps eight hours forward is the same as a sign-in that was last
    /// heard eight hours ago.
    @Test
    void whoIsSignedInStaysSoWhenTheClockJumpsADayForward() {
        String session = teacher.post("/api/sessions", Map.of("scenario", "breakdown"))
                .body()
                .path("id")
                .asString();
        for (Session signedIn : manager().findSessions()) {
            ((StandardSession) signedIn)
                    .setCreationTime(
                            System.currentTimeMillis() - Duration.ofDays(1).toMillis());
        }
        manager().backgroundProcess();
        manager().getContext().backgroundProcess();

        assertThat(teacher.get("/api/me").body().path("kind").asString()).isEqualTo("account");
        assertThat(teacher.get("/api/sessions/" + session).status()).isEqualTo(200);
    }

    @Test
    void whoIsNotHeardForASchoolDayIsSignedOutByTheClockThatOnlyGoesForward() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // such a counter may pass its end
        SignInTimes times = new SignInTimes(nanos::get);
        Session heard = manager().createSession(null);
        Session silent = manager().createSession(null);
        times.sessionCreated(new HttpSessionEvent(heard.getSession()));
        times.sessionCreated(new HttpSessionEvent(silent.getSession()));

        nanos.addAndGet(SignInTimes.LIFE.toNanos() - 1);
        times.heard(heard.getSession());
        nanos.addAndGet(1);
        times.heard(heard.getSession());
        times.heard(silent.getSession());

        assertThat(heard.isValid()).isTrue();
        assertThat(silent.isValid()).isFalse();
    }

    @Test
    void whoeverIsForgottenLeavesNothingBehind() {
        AtomicLong nanos = new AtomicLong();
        SignInTimes times = new SignInTimes(nanos::get);
        Session forgotten = manager().createSession(null);
        times.sessionCreated(new HttpSessionEvent(forgotten.getSession()));

        nanos.addAndGet(SignInTimes.LIFE.toNanos());
        times.sessionCreated(new HttpSessionEvent(manager().createSession(null).getSession()));

        assertThat(forgotten.isValid()).isFalse();
    }
}
