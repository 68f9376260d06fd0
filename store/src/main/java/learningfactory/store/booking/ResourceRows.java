package learningfactory.store.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.NoShow;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.store.Database;
import learningfactory.words.Words;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Resources as rows.
final class ResourceRows {
    private static final String SELECT = """
            select r.*, coalesce(s.givers, '{}') as givers, coalesce(s.points, '{}') as points
            from booking.resource r
            left join (select resource, array_agg(organisation order by organisation) as givers,
                              array_agg(basis_points order by organisation) as points
                       from booking.resource_share group by resource) as s on s.resource = r.id
            """;

    private static final String UPSERT = """
            insert into booking.resource (id, label, kind, name_nb, name_en, family, risk, capacity, person, supervises,
                modes, visitor_modes, minor_modes, set_up_minutes, clean_up_minutes, needs_approval, is_shared, grace_minutes,
                no_show_percent, zone, hours, owner, is_retired)
            values (:id, :label, :kind, :nb, :en, :family, :risk, :capacity, :person, :supervises,
                :modes, :visitorModes, :minorModes, :setUp, :cleanUp, :approval, :shared, :grace,
                :percent, :zone, :hours, :owner, :retired)
            on conflict (id) do update set
                kind = excluded.kind, name_nb = excluded.name_nb, name_en = excluded.name_en, family = excluded.family,
                risk = excluded.risk, capacity = excluded.capacity, person = excluded.person,
                supervises = excluded.supervises, modes = excluded.modes, visitor_modes = excluded.visitor_modes,
                minor_modes = excluded.minor_modes,
                set_up_minutes = excluded.set_up_minutes, clean_up_minutes = excluded.clean_up_minutes,
                needs_approval = excluded.needs_approval, is_shared = excluded.is_shared,
                grace_minutes = excluded.grace_minutes, no_show_percent = excluded.no_show_percent, zone = excluded.zone,
                hours = excluded.hours, owner = excluded.owner, is_retired = excluded.is_retired
            """;

    private static final RowMapper<Resource> RESOURCE = (row, number) -> resource(row);

    private final Database database;

    ResourceRows(Database database) {
        this.database = database;
    }

    List<Resource> all() {
        return List.copyOf(
                database.client().sql(SELECT + " order by id").query(RESOURCE).list());
    }

    Optional<Resource> find(String column, String value) {
        return database.client()
                .sql(SELECT + " where " + column + " = :value")
                .param("value", value)
                .query(RESOURCE)
                .optional();
    }

    void put(Resource resource) {
        values(database.client().sql(UPSERT), resource).update();
        database.client()
                .sql("delete from booking.resource_share where resource = :id")
                .param("id", resource.id().value())
                .update();
        for (Ownership.Share share : resource.ownership().shares()) {
            database.client()
                    .sql("insert into booking.resource_share (resource, organisation, basis_points)"
                            + " values (:id, :organisation, :points)")
                    .param("id", resource.id().value())
                    .param("organisation", share.organisation().value())
                    .param("points", share.basisPoints())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Resource resource) {
        Resource.Description is = resource.is();
        Resource.Terms terms = resource.terms();
        return statement
                .param("id", resource.id().value())
                .param("label", resource.label())
                .param("kind", is.kind().name())
                .param("nb", is.name().nb())
                .param("en", is.name().en())
                .param("family", is.family())
                .param("risk", is.risk().name())
                .param("capacity", is.capacity())
                .param("person", is.person().map(PersonId::value).orElse(null))
                .param("supervises", is.supervises().toArray(String[]::new))
                .param("modes", names(terms.modes()))
                .param("visitorModes", names(terms.visitorModes()))
                .param("minorModes", names(terms.minorModes()))
                .param("setUp", terms.setUp().toMinutes())
                .param("cleanUp", terms.cleanUp().toMinutes())
                .param("approval", terms.needsApproval())
                .param("shared", terms.isShared())
                .param("grace", terms.noShow().grace().toMinutes())
                .param("percent", terms.noShow().percent())
                .param("zone", resource.opening().zone().getId())
                .param(
                        "hours",
                        resource.opening().hours().stream()
                                .map(ResourceRows::text)
                                .toArray(String[]::new))
                .param("owner", resource.ownership().owner().value())
                .param("retired", resource.isRetired());
    }

    private static Resource resource(ResultSet row) throws SQLException {
        String person = row.getString("person");
        return new Resource(
                new ResourceId(row.getString("id")),
                row.getString("label"),
                new Resource.Description(
                        ResourceKind.valueOf(row.getString("kind")),
                        new Words(row.getString("name_nb"), row.getString("name_en")),
                        row.getString("family"),
                        RiskClass.valueOf(row.getString("risk")),
                        row.getInt("capacity"),
                        Optional.ofNullable(person).map(PersonId::new),
                        texts(row, "supervises")),
                new Resource.Terms(
                        modes(row, "modes"),
                        modes(row, "visitor_modes"),
                        modes(row, "minor_modes"),
                        Duration.ofMinutes(row.getInt("set_up_minutes")),
                        Duration.ofMinutes(row.getInt("clean_up_minutes")),
                        row.getBoolean("needs_approval"),
                        row.getBoolean("is_shared"),
                        new NoShow(Duration.ofMinutes(row.getInt("grace_minutes")), row.getInt("no_show_percent"))),
                new Opening(
                        ZoneId.of(row.getString("zone")),
                        texts(row, "hours").stream().map(ResourceRows::hours).toList()),
                new Ownership(new OrganisationId(row.getString("owner")), shares(row)),
                row.getBoolean("is_retired"));
    }

    private static List<Ownership.Share> shares(ResultSet row) throws SQLException {
        List<String> givers = texts(row, "givers");
        Integer[] points = (Integer[]) row.getArray("points").getArray();
        List<Ownership.Share> shares = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            shares.add(new Ownership.Share(new OrganisationId(givers.get(i)), points[i]));
        }
        return shares;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<Mode> modes(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Mode::valueOf).toList();
    }

    private static String[] names(List<Mode> modes) {
        return modes.stream().map(Mode::name).toArray(String[]::new);
    }

    private static String text(Opening.Hours hours) {
        return "%s %s-%s".formatted(hours.day(), hours.from(), hours.until());
    }

    /// Taken apart by hand: whoever books reads the hours of the whole hall.
    private static Opening.Hours hours(String text) {
        int day = text.indexOf(' ');
        int dash = text.indexOf('-', day);
        return new Opening.Hours(
                DayOfWeek.valueOf(text.substring(0, day)),
                time(text.substring(day + 1, dash)),
                time(text.substring(dash + 1)));
    }

    private static LocalTime time(String text) {
        return text.length() == "08:00".length()
                ? LocalTime.of(Integer.parseInt(text, 0, 2, 10), Integer.parseInt(text, 3, 5, 10))
                : LocalTime.parse(text);
    }
}
