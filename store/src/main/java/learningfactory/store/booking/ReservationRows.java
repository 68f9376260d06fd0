package learningfactory.store.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.booking.Ending;
import learningfactory.booking.Presence;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.NoShow;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reservations as rows, and what they take of each resource.
final class ReservationRows {
    private static final String SELECT = """
            select r.*, lower(r.during) as from_at, upper(r.during) as until_at, o.resources, o.percents
            from booking.reservation r
            cross join lateral (
                select coalesce(array_agg(resource order by resource), '{}') as resources,
                       coalesce(array_agg(no_show_percent order by resource), '{}') as percents
                from booking.occupation where reservation = r.id) o
            """;

    private static final String INSERT = """
            insert into booking.reservation (id, code, holder, organisation, session, title, during, mode, party, people,
                state, held_until, is_asked, ending, series, grace_minutes)
            values (:id, :code, :holder, :organisation, :session, :title, cast(:during as tstzrange), :mode, :party, :people,
                :state, :heldUntil, :asked, :ending, :series, :grace)
            """;

    /// Adds what is free and nothing else, in the order of the resources, so that no two wait for each other.
    private static final String OCCUPY = """
            insert into booking.occupation (reservation, resource, span, people, is_live, is_exclusive, no_show_percent)
            select :id, wanted.resource, cast(wanted.span as tstzrange), wanted.people, true, not r.is_shared, wanted.percent
            from unnest(:resources, :spans, :people, :percents) with ordinality
                as wanted (resource, span, people, percent, place)
            join booking.resource r on r.id = wanted.resource
            order by wanted.place
            on conflict do nothing
            """;

    private static final RowMapper<Reservation> RESERVATION = (row, number) -> reservation(row);

    private final Database database;

    ReservationRows(Database database) {
        this.database = database;
    }

    JdbcClient.MappedQuerySpec<Reservation> where(String condition, List<?> values) {
        JdbcClient.StatementSpec statement = database.client().sql(SELECT + condition);
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement.query(RESERVATION);
    }

    boolean add(Reservation reservation, List<Busy> occupied) {
        insert(reservation);
        int taken = database.client()
                .sql(OCCUPY)
                .param("id", reservation.id().value())
                .param("people", occupied.stream().map(Busy::people).toArray(Integer[]::new))
                .param(
                        "percents",
                        occupied.stream()
                                .map(one -> reservation.noShow().percent(one.resource()))
                                .toArray(Integer[]::new))
                .param(
                        "resources",
                        occupied.stream().map(one -> one.resource().value()).toArray(String[]::new))
                .param(
                        "spans",
                        occupied.stream().map(one -> Span.text(one.span())).toArray(String[]::new))
                .update();
        if (taken < occupied.size()) {
            remove(reservation);
            return false;
        }
        return true;
    }

    private void insert(Reservation reservation) {
        Request request = reservation.request();
        database.client()
                .sql(INSERT)
                .param("id", reservation.id().value())
                .param("code", reservation.code())
                .param("holder", request.holder().person().value())
                .param("organisation", request.holder().organisation().value())
                .param("session", request.purpose().session())
                .param("title", request.purpose().title())
                .param("during", Span.text(request.during()))
                .param("mode", request.use().mode().name())
                .param("party", request.use().party())
                .param("people", people(request))
                .param("state", reservation.state().name())
                .param("heldUntil", reservation.heldUntil().map(Span::moment).orElse(null))
                .param("asked", reservation.isAsked())
                .param("ending", reservation.ending().map(Ending::name).orElse(null))
                .param("series", reservation.series())
                .param("grace", reservation.noShow().grace().toMinutes())
                .update();
    }

    private void remove(Reservation reservation) {
        for (String table : List.of("booking.occupation where reservation", "booking.reservation where id")) {
            database.client()
                    .sql("delete from " + table + " = :id")
                    .param("id", reservation.id().value())
                    .update();
        }
    }

    boolean change(Reservation before, Reservation after) {
        return database.client()
                        .sql(
                                "update booking.reservation set state = :state, held_until = :heldUntil, is_asked = :asked,"
                                        + " ending = :ending, came = :came, gone = :gone where id = :id and state = :was and is_asked = :wasAsked")
                        .param("id", before.id().value())
                        .param("was", before.state().name())
                        .param("wasAsked", before.isAsked())
                        .param("state", after.state().name())
                        .param("heldUntil", after.heldUntil().map(Span::moment).orElse(null))
                        .param("asked", after.isAsked())
                        .param("ending", after.ending().map(Ending::name).orElse(null))
                        .param("came", after.presence().came().map(Span::moment).orElse(null))
                        .param("gone", after.presence().left().map(Span::moment).orElse(null))
                        .update()
                == 1;
    }

    Set<PersonId> concerned(Collection<PersonId> people, Instant since) {
        return new TreeSet<>(database.client()
                .sql("""
                        select asked from unnest(cast(:people as text[])) as asked
                        where exists (
                                select from booking.reservation r
                                where (r.holder = asked or r.people @> array[asked])
                                  and r.state in ('HELD', 'CONFIRMED', 'CHECKED_IN') and upper(r.during) > :since)
                            or exists (select from booking.wish where holder = asked and state = 'WAITING')
                            or exists (select from booking.resource where person = asked)
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .param("since", Span.moment(since))
                .query((row, number) -> new PersonId(row.getString("asked")))
                .list());
    }

    /// Two who are taken out at once are both out.
    boolean takeOut(ReservationId reservation, PersonId named) {
        int changed = database.client()
                .sql("""
                        update booking.reservation set people = array_remove(people, cast(:named as text)), party = party - 1
                        where id = :id and people @> cast(array[:named] as text[]) and party > 1
                          and state in ('HELD', 'CONFIRMED', 'CHECKED_IN')
                        """)
                .param("id", reservation.value())
                .param("named", named.value())
                .update();
        if (changed == 1) {
            database.client().sql("""
                            update booking.occupation set people = reservation.party from booking.reservation
                            where reservation.id = :id and occupation.reservation = :id
                              and occupation.people > reservation.party
                            """).param("id", reservation.value()).update();
        }
        return changed == 1;
    }

    static String[] people(Request request) {
        return request.use().people().stream().map(PersonId::value).toArray(String[]::new);
    }

    /// What was asked for, of a row that has all of it.
    static Request request(ResultSet row) throws SQLException {
        return new Request(
                new Request.Holder(
                        new PersonId(row.getString("holder")), new OrganisationId(row.getString("organisation"))),
                new Request.Purpose(row.getString("session"), row.getString("title")),
                new Interval(moment(row, "from_at"), moment(row, "until_at")),
                ResourceRows.texts(row, "resources").stream()
                        .map(ResourceId::new)
                        .toList(),
                new Request.Use(
                        Mode.valueOf(row.getString("mode")),
                        row.getInt("party"),
                        ResourceRows.texts(row, "people").stream()
                                .map(PersonId::new)
                                .toList()));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Span.moment(row.getObject(column, OffsetDateTime.class));
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        return new Reservation(
                new ReservationId(row.getString("id")),
                row.getString("code"),
                request(row),
                ReservationState.valueOf(row.getString("state")),
                findMoment(row, "held_until"),
                row.getBoolean("is_asked"),
                Optional.ofNullable(row.getString("ending")).map(Ending::valueOf),
                row.getString("series"),
                new Presence(findMoment(row, "came"), findMoment(row, "gone")),
                noShow(row));
    }

    private static NoShow.Agreed noShow(ResultSet row) throws SQLException {
        List<String> things = ResourceRows.texts(row, "resources");
        Integer[] percents = (Integer[]) row.getArray("percents").getArray();
        SortedMap<ResourceId, Integer> all = new TreeMap<>();
        for (int i = 0; i < percents.length; i++) {
            all.put(new ResourceId(things.get(i)), percents[i]);
        }
        return new NoShow.Agreed(Duration.ofMinutes(row.getInt("grace_minutes")), all);
    }

    private static Optional<Instant> findMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(Span::moment);
    }
}
