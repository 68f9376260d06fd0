package learningfactory.store.booking;

import java.util.List;
import java.util.Optional;
import learningfactory.booking.Request;
import learningfactory.booking.Wish;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import org.springframework.jdbc.core.RowMapper;

/// Those who wait, as rows.
final class WishRows {
    private static final String INSERT = """
            insert into booking.wish (id, rank, holder, organisation, session, title, during, resources, mode, party, people,
                state, offered)
            values (:id, :rank, :holder, :organisation, :session, :title, cast(:during as tstzrange), :resources, :mode,
                :party, :people, :state, null)
            """;

    private static final RowMapper<Wish> WISH = (row, number) -> new Wish(
            new ReservationId(row.getString("id")),
            row.getLong("number"),
            row.getInt("rank"),
            ReservationRows.request(row),
            Wish.State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("offered")).map(ReservationId::new));

    private final Database database;

    WishRows(Database database) {
        this.database = database;
    }

    void add(Wish wish) {
        Request request = wish.request();
        database.client()
                .sql(INSERT)
                .param("id", wish.id().value())
                .param("rank", wish.rank())
                .param("holder", request.holder().person().value())
                .param("organisation", request.holder().organisation().value())
                .param("session", request.purpose().session())
                .param("title", request.purpose().title())
                .param("during", Span.text(request.during()))
                .param(
                        "resources",
                        request.resources().stream().map(ResourceId::value).toArray(String[]::new))
                .param("mode", request.use().mode().name())
                .param("party", request.use().party())
                .param("people", ReservationRows.people(request))
                .param("state", wish.state().name())
                .update();
    }

    boolean change(Wish before, Wish after) {
        return database.client()
                        .sql(
                                "update booking.wish set state = :state, offered = :offered where id = :id and state = :was")
                        .param("id", before.id().value())
                        .param("was", before.state().name())
                        .param("state", after.state().name())
                        .param(
                                "offered",
                                after.offered().map(ReservationId::value).orElse(null))
                        .update()
                == 1;
    }

    List<Wish> where(String condition, String value) {
        return database.client()
                .sql("select *, lower(during) as from_at, upper(during) as until_at from booking.wish where "
                        + condition)
                .param("value", value)
                .query(WISH)
                .list();
    }
}
