package learningfactory.store.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.upkeep.Fault;
import learningfactory.upkeep.FaultBook;
import org.jspecify.annotations.Nullable;

/// Faults in the database.
public final class JdbcFaultBook implements FaultBook {
    private final Database database;

    /// The faults in this database.
    public JdbcFaultBook(Database database) {
        this.database = database;
    }

    @Override
    public void add(Fault fault) {
        database.client()
                .sql("insert into booking.fault (id, resource, what, reporter, reported)"
                        + " values (:id, :resource, :what, :reporter, :reported)")
                .param("id", fault.id())
                .param("resource", fault.resource().value())
                .param("what", fault.what())
                .param("reporter", fault.reporter().value())
                .param("reported", Span.moment(fault.reported()))
                .update();
    }

    @Override
    public Optional<Fault> find(String id) {
        return database.client()
                .sql("select * from booking.fault where id = :id")
                .param("id", id)
                .query(JdbcFaultBook::fault)
                .optional();
    }

    @Override
    public List<Fault> faults(Instant closedSince) {
        return database.client()
                .sql("select * from booking.fault where closed is null or closed >= :since order by reported desc, id")
                .param("since", Span.moment(closedSince))
                .query(JdbcFaultBook::fault)
                .list();
    }

    @Override
    public boolean change(Fault before, Fault after) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", after.id());
        row.put("closing", after.closing().map(ReservationId::value).orElse(null));
        row.put("closer", after.remedy().map(one -> one.by().value()).orElse(null));
        row.put("closed", after.remedy().map(one -> Span.moment(one.at())).orElse(null));
        row.put("remedy", after.remedy().map(Fault.Remedy::what).orElse(null));
        row.put("before", before.closing().map(ReservationId::value).orElse(null));
        return database.client().sql("""
                        update booking.fault
                        set closing = :closing::text, closer = :closer::text, closed = :closed::timestamptz,
                            remedy = :remedy::text
                        where id = :id and closed is null and closing is not distinct from :before::text
                        """).params(row).update() == 1;
    }

    private static Fault fault(ResultSet row, int number) throws SQLException {
        String closer = row.getString("closer");
        return new Fault(
                row.getString("id"),
                new ResourceId(row.getString("resource")),
                row.getString("what"),
                new PersonId(row.getString("reporter")),
                ReservationRows.moment(row, "reported"),
                Optional.ofNullable(row.getString("closing")).map(ReservationId::new),
                closer == null
                        ? Optional.empty()
                        : Optional.of(new Fault.Remedy(
                                new PersonId(closer), ReservationRows.moment(row, "closed"), row.getString("remedy"))));
    }
}
