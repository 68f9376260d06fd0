package learningfactory.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.store.Database;

/// Who wrote what and when, as the database itself noted it.
public final class AuditTrail {

    private static final int MOST_LINES = 200;

    private final Database database;

    /// The trail of this database.
    public AuditTrail(Database database) {
        this.database = database;
    }

    /// One write.
    ///
    /// @param number grows with time
    /// @param actor the pseudonym of who wrote; `system` for the program itself
    /// @param place schema and table
    /// @param deed `insert`, `update` or `delete`
    /// @param key of the row, as JSON
    /// @param before what stood there, as JSON; of an update only what changed; empty for an insert
    /// @param after what stands there now, likewise; empty for a delete
    public record Line(
            long number,
            Instant at,
            String actor,
            String place,
            String deed,
            String key,
            Optional<String> before,
            Optional<String> after) {}

    /// What is looked for; every part may be left open.
    ///
    /// @param actor who wrote
    /// @param place schema and table
    /// @param about a word that stands in key, before or after, such as a pseudonym
    /// @param olderThan only lines before this number; for the next page
    public record Search(
            Optional<String> actor, Optional<String> place, Optional<String> about, Optional<Long> olderThan) {}

    /// The newest lines that fit, at most 200.
    public List<Line> lines(Search search) {
        Map<String, Object> words = new HashMap<>();
        words.put("actor", search.actor().orElse(null));
        words.put("place", search.place().orElse(null));
        words.put("about", search.about().orElse(null));
        words.put("older", search.olderThan().orElse(Long.MAX_VALUE));
        words.put("most", MOST_LINES);
        return database.client().sql("""
                        select number, at, actor, place, deed, row_key::text as row_key, before::text as before, after::text as after
                        from audit.trail
                        where number < :older
                          and (:actor::text is null or actor = :actor)
                          and (:place::text is null or place = :place)
                          and (:about::text is null
                               or strpos(row_key::text || coalesce(before::text, '') || coalesce(after::text, ''), to_json(:about::text)::text) > 0)
                        order by number desc limit :most
                        """).params(words).query(AuditTrail::line).list();
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
