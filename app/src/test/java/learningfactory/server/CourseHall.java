package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.store.people.JdbcPersonBook;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;

/// A hall with a school, a company and the people who come there, on a real server and a real database.
final class CourseHall implements AutoCloseable {

    static final String PASSWORD = "et langt passord";
    static final OrganisationId SCHOOL = new OrganisationId("school");
    static final OrganisationId FORGE = new OrganisationId("forge");
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Oslo"));
    private static final OrganisationId HALL = new OrganisationId("hall");

    final Database database;
    final Server server;

    /// Runs the hall, and holds courses.
    final Browser kari;

    /// A pupil.
    final Browser ola;

    final Browser teacher;

    /// Speaks for the company, and comes to courses too.
    final Browser company;

    private final LocalDatabase local;

    CourseHall(Path folder) {
        local = LocalDatabase.in(made(folder.resolve("data")));
        database = Database.of(local);
        var address = new ServerOptions.DatabaseAddress(local.url(), local.user(), local.password());
        server = Server.start(new ServerOptions(0, made(folder.resolve("server")), Optional.of(address), "nb"));
        var organisations = new JdbcOrganisationBook(database);
        organisations.keep(organisation(SCHOOL, "Fjordbyen skole"));
        organisations.keep(organisation(FORGE, "Smia AS"));
        kari = account("kari", new RoleAt(AccountRole.INSTRUCTOR, HALL), new RoleAt(AccountRole.OPERATOR, HALL));
        teacher = account("tore", new RoleAt(AccountRole.TEACHER, SCHOOL));
        company = account("siri", new RoleAt(AccountRole.COMPANY_CONTACT, FORGE));
        ola = account("ola", new RoleAt(AccountRole.LEARNER, SCHOOL));
        new JdbcPersonBook(database)
                .keep(new Membership(
                        new PersonId("ola"), SCHOOL, Membership.Kind.PUPIL, Span.since(TODAY.minusDays(90))));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectory(folder);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
        local.close();
    }

    String opened(String title, int capacity, int perInstructor, String kind) {
        return planned(activity(title, capacity, perInstructor, kind), capacity);
    }

    String activity(String title, int capacity, int perInstructor, String kind) {
        JsonNode made = kari.post(
                        "/api/activities",
                        Map.of(
                                "kind",
                                kind,
                                "title",
                                Map.of("nb", title, "en", title),
                                "about",
                                Map.of("nb", "", "en", ""),
                                "subject",
                                "PRT",
                                "minutes",
                                180,
                                "capacity",
                                capacity,
                                "perInstructor",
                                perInstructor,
                                "scenario",
                                "breakdown"))
                .body();
        return kari.post("/api/activities/%s/state".formatted(made.path("id").asString()), Map.of("state", "APPROVED"))
                .body()
                .path("id")
                .asString();
    }

    String planned(String activity, int capacity) {
        kari.post("/api/activities/%s/state".formatted(activity), Map.of("state", "APPROVED"));
        String id = kari.post(
                        "/api/occurrences",
                        Map.of(
                                "activity", activity,
                                "from", Instant.now().plus(Duration.ofDays(3)).toString(),
                                "capacity", capacity))
                .body()
                .path("id")
                .asString();
        var opened = kari.post("/api/occurrences/%s/state".formatted(id), Map.of("state", "OPEN"));
        assertThat(opened.body().path("state").asString()).isEqualTo("OPEN");
        return id;
    }

    /// Somebody with these roles, signed in.
    Browser account(String name, RoleAt... roles) {
        String hash = String.valueOf(new BCryptPasswordEncoder(4).encode(PASSWORD));
        new JdbcAccountBook(database).add(Account.open(new PersonId(name), name, name, hash, List.of(roles)));
        Browser browser = new Browser(server.port());
        assertThat(browser.post("/api/login", Map.of("name", name, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    private static Organisation organisation(OrganisationId id, String name) {
        return new Organisation(id, name, Optional.empty(), Organisation.State.ACTIVE, List.of());
    }
}
