package learningfactory.store.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.network.SignInBook;
import learningfactory.store.Database;

/// The signings-in in PostgreSQL.
public final class JdbcSignInBook implements SignInBook {

    private static final int DAYS_KEPT = 90;
    private static final int MOST_LINES = 50;

    private final Database database;

    /// The signings-in of this database.
    public JdbcSignInBook(Database database) {
        this.database = database;
    }

    @Override
    public void note(Line line) {
        Map<String, Object> words = Map.of(
                "id", line.id(),
                "person", line.person().value(),
                "at", line.at().atOffset(ZoneOffset.UTC),
                "way", line.way(),
                "browser", line.browser(),
                "oldest", line.at().atOffset(ZoneOffset.UTC).minusDays(DAYS_KEPT));
        database.asActor(line.person(), () -> {
            database.client()
                    .sql("insert into identity.sign_in (id, person, at, way, browser)"
                            + " values (:id, :person, :at, :way, :browser)")
                    .params(words)
                    .update();
            return database.client()
                    .sql("delete from identity.sign_in where person = :person and at < :oldest")
                    .params(words)
                    .update();
        });
    }

    @Override
    public void end(String id, Instant at) {
        database.client()
                .sql("update identity.sign_in set ended = :at where id = :id and ended is null")
                .params(Map.of("id", id, "at", at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    @Override
    public List<Line> signIns(PersonId person) {
        return database.client()
                .sql("select id, at, way, browser, ended from identity.sign_in where person = :person"
                        + " order by at desc, id limit :most")
                .params(Map.of("person", person.value(), "most", MOST_LINES))
                .query((row, number) -> new Line(
                        row.getString("id"),
                        person,
                        row.getTimestamp("at").toInstant(),
                        row.getString("way"),
                        row.getString("browser"),
                        Optional.ofNullable(row.getTimestamp("ended")).map(Timestamp::toInstant)))
                .list();
    }
}
