package learningfactory.store.people;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                "id", UUID.randomUUID().toString(),
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
    public List<Line> signIns(PersonId person) {
        return database.client()
                .sql("select at, way, browser from identity.sign_in where person = :person"
                        + " order by at desc, id limit :most")
                .params(Map.of("person", person.value(), "most", MOST_LINES))
                .query((row, number) -> new Line(
                        person, row.getTimestamp("at").toInstant(), row.getString("way"), row.getString("browser")))
                .list();
    }
}
