package learningfactory.store.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.Organisation;
import learningfactory.network.Organisation.DatedRole;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationNumber;
import learningfactory.network.OrganisationRole;
import learningfactory.network.Span;
import learningfactory.store.Database;
import learningfactory.store.SharedLooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The organisations in PostgreSQL.
public final class JdbcOrganisationBook implements OrganisationBook {

    private static final String ORGANISATIONS = """
            select organisation.*,
                   array(select role || '@' || from_day || '@' || coalesce(until_day::text, '')
                         from organisation_role where organisation_role.organisation = organisation.id
                         order by from_day, role) as roles
            from organisation
            """;

    private final Database database;
    private final SharedLooks<String, List<Organisation>> looks = new SharedLooks<>();

    /// The organisations in this database.
    public JdbcOrganisationBook(Database database) {
        this.database = database;
    }

    /// Asked for at every request: a class that comes at once shares one look.
    @Override
    public List<Organisation> organisations() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? organisationsNow()
                : looks.at("all", () -> List.copyOf(organisationsNow()));
    }

    private List<Organisation> organisationsNow() {
        return sql(ORGANISATIONS + "order by lower(name), id")
                .query(JdbcOrganisationBook::organisation)
                .list();
    }

    @Override
    public Optional<Organisation> findOrganisation(OrganisationId id) {
        return sql(ORGANISATIONS + "where id = :id")
                .param("id", id.value())
                .query(JdbcOrganisationBook::organisation)
                .optional();
    }

    @Override
    public Optional<Organisation> keep(Organisation organisation) {
        return Optional.ofNullable(database.transaction().execute(status -> {
            Optional<Organisation> same = findSameNumber(organisation);
            if (same.isEmpty()) {
                keepNow(organisation);
            }
            return same.orElse(null);
        }));
    }

    private Optional<Organisation> findSameNumber(Organisation organisation) {
        sql("lock table organisation in share row exclusive mode").update();
        return organisation
                .number()
                .flatMap(number -> sql(ORGANISATIONS + "where number = :number and id <> :id")
                        .params(Map.of(
                                "number",
                                number.value(),
                                "id",
                                organisation.id().value()))
                        .query(JdbcOrganisationBook::organisation)
                        .optional());
    }

    /// Only what differs is written, so that the audit tells what somebody really changed.
    private void keepNow(Organisation organisation) {
        String id = organisation.id().value();
        Map<String, Object> line = new HashMap<>();
        line.put("id", id);
        line.put("name", organisation.name());
        line.put("number", organisation.number().map(OrganisationNumber::value).orElse(null));
        line.put("state", Code.of(organisation.state()));
        sql("insert into organisation (id, name, number, state) values (:id, :name, :number, :state)"
                        + " on conflict (id) do update set name = :name, number = :number, state = :state")
                .params(line)
                .update();
        List<DatedRole> before =
                findOrganisation(organisation.id()).map(Organisation::roles).orElse(List.of());
        for (DatedRole gone : before) {
            if (!organisation.roles().contains(gone)) {
                sql("delete from organisation_role where organisation = :id and role = :role and from_day = :from")
                        .params(role(id, gone))
                        .update();
            }
        }
        for (DatedRole fresh : organisation.roles()) {
            if (!before.contains(fresh)) {
                sql("insert into organisation_role (organisation, role, from_day, until_day)"
                                + " values (:id, :role, :from, :until)")
                        .params(role(id, fresh))
                        .update();
            }
        }
    }

    private static Map<String, Object> role(String organisation, DatedRole dated) {
        Map<String, Object> line = new HashMap<>();
        line.put("id", organisation);
        line.put("role", Code.of(dated.role()));
        line.put("from", dated.during().from());
        line.put("until", dated.during().until().orElse(null));
        return line;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return database.client().sql(statement);
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("number")).map(OrganisationNumber::new),
                Code.read(Organisation.State.class, row.getString("state")),
                roles(row.getArray("roles")));
    }

    private static List<DatedRole> roles(Array words) throws SQLException {
        List<DatedRole> roles = new ArrayList<>();
        for (String word : (String[]) words.getArray()) {
            String[] parts = word.split("@", -1);
            Optional<LocalDate> until = parts[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[2]));
            roles.add(new DatedRole(
                    Code.read(OrganisationRole.class, parts[0]), new Span(LocalDate.parse(parts[1]), until)));
        }
        return roles;
    }
}
