package learningfactory.store.competence;

import java.util.List;
import learningfactory.network.PersonId;
import learningfactory.store.Database;

/// Who of those in sessions on the simulated factory is signed in: kept until the session is closed, so
/// that its runs can become evidence.
public final class JdbcPlayerBook {
    private final Database database;

    /// The players in this database.
    public JdbcPlayerBook(Database database) {
        this.database = database;
    }

    /// Somebody has joined; he is in one group of a session at a time.
    public void joined(String session, KnownPlayer player) {
        database.transaction().executeWithoutResult(status -> {
            database.client()
                    .sql("delete from competence.participant where session = :session and person = :person"
                            + " and (run_group, participant) <> (:group, :participant)")
                    .param("session", session)
                    .param("person", player.person().value())
                    .param("group", player.group())
                    .param("participant", player.participant())
                    .update();
            database.client()
                    .sql("insert into competence.participant (session, run_group, participant, person)"
                            + " values (:session, :group, :participant, :person) on conflict do nothing")
                    .param("session", session)
                    .param("group", player.group())
                    .param("participant", player.participant())
                    .param("person", player.person().value())
                    .update();
        });
    }

    /// The sessions in which anybody is signed in.
    public List<String> sessions() {
        return database.client()
                .sql("select distinct session from competence.participant order by session")
                .query((row, number) -> Cells.text(row, "session"))
                .list();
    }

    /// Those of a session, by group.
    public List<KnownPlayer> players(String session) {
        return database.client()
                .sql("select * from competence.participant where session = :session order by run_group, participant")
                .param("session", session)
                .query((row, number) -> new KnownPlayer(
                        row.getInt("run_group"),
                        Cells.text(row, "participant"),
                        new PersonId(Cells.text(row, "person"))))
                .list();
    }

    /// Forgets who was in a session.
    public void forget(String session) {
        database.client()
                .sql("delete from competence.participant where session = :session")
                .param("session", session)
                .update();
    }
}
