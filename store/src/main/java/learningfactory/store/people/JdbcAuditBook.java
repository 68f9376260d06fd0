package learningfactory.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.AuditBook;
import learningfactory.store.Database;

/// The audit in PostgreSQL.
public final class JdbcAuditBook implements AuditBook {

    private static final int MOST_LINES = 200;

    private final Database database;

    /// The trail of this database.
    public JdbcAuditBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Line> lines(Search search) {
        Map<String, Object> words = new HashMap<>();
        words.put("actor", search.actor().orElse(null));
        words.put("place", search.place().orElse(null));
        words.put("about", search.about().orElse(null));
        words.put("older", search.olderThan().orElse(Long.MAX_VALUE));
        words.put("most", MOST_LINES);
        return database.client()
                .sql("""
                        select number, at, actor, place, deed, row_key::text as row_key, before::text as before, after::text as after
                        from audit.trail
                        where number < :older
                          and (:actor::text is null or actor = :actor)
                          and (:place::text is null or place = :place)
                          and (:about::text is null
                               or strpos(row_key::text || coalesce(before::text, '') || coalesce(after::text, ''), to_json(:about::text)::text) > 0)
                        order by number desc limit :most
                        """)
                .params(words)
                .query(JdbcAuditBook::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("place"),
                row.getString("deed"),
                row.getString("row_key"),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }
}
