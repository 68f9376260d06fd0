package learningfactory.store.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import learningfactory.network.Ages;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.Span;
import learningfactory.store.Database;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book of identities in PostgreSQL, and whose everybody is.
public final class JdbcPersonBook implements PersonBook, Ages {

    /// How many a search finds at most.
    private static final int MOST_FOUND = 200;

    private final Database database;

    /// The people in this database.
    public JdbcPersonBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Identity> findIdentity(PersonId id) {
        return sql("select * from identity.person where id = :id")
                .param("id", id.value())
                .query(JdbcPersonBook::identity)
                .optional();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        String[] wanted = ids.stream().map(PersonId::value).distinct().toArray(String[]::new);
        sql("select id, name from identity.person where id = any (:ids) and name is not null order by lower(name), id")
                .param("ids", wanted)
                .query((ResultSet row) -> {
                    names.put(new PersonId(row.getString("id")), row.getString("name"));
                });
        return names;
    }

    @Override
    public List<Identity> peopleOf(OrganisationId organisation) {
        return sql("""
                        select * from identity.person
                        where state <> 'erased' and id in (
                            select person from membership where organisation = :organisation
                            union select person from account_role where organisation = :organisation)
                        order by lower(name), id
                        """)
                .param("organisation", organisation.value())
                .query(JdbcPersonBook::identity)
                .list();
    }

    @Override
    public List<Identity> search(String part) {
        return sql("""
                        select * from identity.person
                        where state <> 'erased'
                          and (strpos(lower(name), lower(:part)) > 0 or strpos(lower(email), lower(:part)) > 0)
                        order by lower(name), id limit :most
                        """)
                .param("part", part)
                .param("most", MOST_FOUND)
                .query(JdbcPersonBook::identity)
                .list();
    }

    @Override
    public void keep(Identity identity) {
        Map<String, Object> line = new HashMap<>();
        line.put("id", identity.id().value());
        line.put("state", Code.of(identity.state()));
        line.put("name", identity.name().isEmpty() ? null : identity.name());
        line.put("email", identity.email().orElse(null));
        line.put("phone", identity.phone().orElse(null));
        line.put("birth", identity.birthDate().orElse(null));
        line.put("language", identity.language());
        sql("""
                        insert into identity.person (id, state, name, email, phone, birth_date, language)
                        values (:id, :state, :name, :email, :phone, :birth, :language)
                        on conflict (id) do update set state = :state, name = :name, email = :email, phone = :phone,
                            birth_date = :birth, language = :language
                        where person.state <> 'erased'
                        """).params(line).update();
    }

    @Override
    public List<Membership> memberships(PersonId person) {
        return sql("select * from membership where person = :person order by from_day, organisation, kind")
                .param("person", person.value())
                .query(JdbcPersonBook::membership)
                .list();
    }

    @Override
    public Map<PersonId, List<Membership>> memberships(Collection<PersonId> people) {
        return sql("select * from membership where person = any (:people) order by from_day, organisation, kind")
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .query(JdbcPersonBook::membership)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Membership::person));
    }

    @Override
    public List<Membership> membershipsIn(OrganisationId organisation) {
        return sql("select * from membership where organisation = :organisation order by from_day, person, kind")
                .param("organisation", organisation.value())
                .query(JdbcPersonBook::membership)
                .list();
    }

    @Override
    public List<Membership> membershipsEnding(Span days) {
        return sql("select * from membership where until_day >= :from and (:until::date is null or until_day < :until)"
                        + " order by until_day, person, organisation, kind")
                .param("from", days.from())
                .param("until", days.until().orElse(null))
                .query(JdbcPersonBook::membership)
                .list();
    }

    @Override
    public boolean keep(Membership membership) {
        Map<String, Object> line = new HashMap<>();
        line.put("person", membership.person().value());
        line.put("organisation", membership.organisation().value());
        line.put("kind", Code.of(membership.kind()));
        line.put("from", membership.during().from());
        line.put("until", membership.during().until().orElse(null));
        try {
            sql("""
                            insert into membership (person, organisation, kind, from_day, until_day)
                            values (:person, :organisation, :kind, :from, :until)
                            on conflict (person, organisation, kind, from_day) do update set until_day = :until
                            """).params(line).update();
            return true;
        } catch (DataIntegrityViolationException overlapping) {
            if (isExclusion(overlapping)) {
                return false;
            }
            throw overlapping;
        }
    }

    @Override
    public OptionalInt findBirthYear(PersonId person) {
        return findBirthDate(person).map(date -> OptionalInt.of(date.getYear())).orElse(OptionalInt.empty());
    }

    @Override
    public boolean isAtLeast(int years, PersonId person, LocalDate on) {
        return findBirthDate(person)
                .map(born -> !born.plusYears(years).isAfter(on))
                .orElse(false);
    }

    private Optional<LocalDate> findBirthDate(PersonId person) {
        return findIdentity(person).flatMap(Identity::birthDate);
    }

    /// SQLSTATE of an exclusion constraint that would be broken.
    private static boolean isExclusion(DataIntegrityViolationException failed) {
        return failed.getMostSpecificCause() instanceof java.sql.SQLException cause
                && "23P01".equals(cause.getSQLState());
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return database.client().sql(statement);
    }

    private static Identity identity(ResultSet row, int number) throws SQLException {
        return new Identity(
                new PersonId(row.getString("id")),
                Code.read(PersonState.class, row.getString("state")),
                Objects.requireNonNullElse(row.getString("name"), ""),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getDate("birth_date")).map(Date::toLocalDate),
                row.getString("language"));
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("until_day");
        return new Membership(
                new PersonId(row.getString("person")),
                new OrganisationId(row.getString("organisation")),
                Code.read(Membership.Kind.class, row.getString("kind")),
                new Span(
                        row.getDate("from_day").toLocalDate(),
                        Optional.ofNullable(until).map(Date::toLocalDate)));
    }
}
