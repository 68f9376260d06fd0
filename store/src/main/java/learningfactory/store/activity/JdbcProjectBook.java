package learningfactory.store.activity;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import learningfactory.activity.Project;
import learningfactory.activity.ProjectBook;
import learningfactory.activity.ProjectId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.ReservationId;
import learningfactory.store.Database;
import learningfactory.words.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// The projects. A row leaves the database only for those who may see it.
public final class JdbcProjectBook implements ProjectBook {

    private static final RowMapper<Project> PROJECT = (row, number) -> new Project(
            new ProjectId(row.getString("id")),
            new OrganisationId(row.getString("company")),
            row.getString("title"),
            row.getString("question"),
            Columns.people(row, "staff"),
            Optional.ofNullable(row.getString("plant")),
            row.getString("findings"),
            Project.State.valueOf(row.getString("state")));

    private final Database database;

    /// The projects in this database.
    public JdbcProjectBook(Database database) {
        this.database = database;
    }

    @Override
    public void add(Project project) {
        database.client().sql("""
                        insert into activity.project (id, company, title, question, staff, plant, findings, state)
                        values (:id, :company, :title, :question, :staff, :plant, :findings, :state)
                        """).params(line(project)).update();
    }

    @Override
    public List<Project> projects(PersonId reader, SortedSet<OrganisationId> companies) {
        return database.client()
                .sql("""
                        select * from activity.project where :reader = any (staff) or company = any (:companies)
                        order by lower(title), id
                        """)
                .param("reader", reader.value())
                .param(
                        "companies",
                        companies.stream().map(OrganisationId::value).toArray(String[]::new))
                .query(PROJECT)
                .list();
    }

    @Override
    public Outcome<Project> change(ProjectId id, Function<Project, Outcome<Project>> change) {
        Outcome<Project> outcome = database.transaction().execute(status -> {
            Outcome<Project> changed = locked(id).then(change);
            if (changed instanceof Outcome.Done<Project> done) {
                database.client().sql("""
                                update activity.project set (title, question, staff, plant, findings, state)
                                    = (:title, :question, :staff, :plant, :findings, :state) where id = :id
                                """).params(line(done.value())).update();
            }
            return changed;
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction gave no answer.");
        }
        return outcome;
    }

    private Outcome<Project> locked(ProjectId id) {
        return database.client()
                .sql("select * from activity.project where id = :id for update")
                .param("id", id.value())
                .query(PROJECT)
                .optional()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("Prosjektet finnes ikke.", "There is no such project."));
    }

    @Override
    public boolean book(ProjectId project, ReservationId reservation) {
        return database.client()
                        .sql(
                                "insert into activity.project_booking (reservation, project) values (:reservation, :project)"
                                        + " on conflict (reservation) do update set project = :project"
                                        + " where project_booking.project = :project")
                        .params(Map.of("reservation", reservation.value(), "project", project.value()))
                        .update()
                > 0;
    }

    @Override
    public List<ReservationId> bookings(ProjectId project) {
        return database.client()
                .sql("select reservation from activity.project_booking where project = :project")
                .param("project", project.value())
                .query((row, number) -> new ReservationId(row.getString("reservation")))
                .list();
    }

    @Override
    public void play(ProjectId project, Played played) {
        database.client()
                .sql("insert into activity.project_session (session, project, scenario, opened)"
                        + " values (:session, :project, :scenario, :opened)")
                .param("session", played.session())
                .param("project", project.value())
                .param("scenario", played.scenario())
                .param("opened", played.opened().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Played> played(ProjectId project) {
        return database.client()
                .sql("select * from activity.project_session where project = :project order by opened desc, session")
                .param("project", project.value())
                .query((row, number) -> new Played(
                        row.getString("session"),
                        row.getString("scenario"),
                        row.getTimestamp("opened").toInstant()))
                .list();
    }

    private static Map<String, @Nullable Object> line(Project project) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", project.id().value());
        line.put("company", project.company().value());
        line.put("title", project.title());
        line.put("question", project.question());
        line.put("staff", Columns.people(project.staff()));
        line.put("plant", project.plant().orElse(null));
        line.put("findings", project.findings());
        line.put("state", project.state().name());
        return line;
    }
}
