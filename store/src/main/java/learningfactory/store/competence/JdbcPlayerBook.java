package learningfactory.store.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
                .query((row, number) -> player(row))
                .list();
    }

    /// Those of these sessions, by session and group.
    public Map<String, List<KnownPlayer>> players(Set<String> sessions) {
        Map<String, List<KnownPlayer>> all = new TreeMap<>();
        if (!sessions.isEmpty()) {
            database.client()
                    .sql("select * from competence.participant where session in (:sessions)"
                            + " order by session, run_group, participant")
                    .param("sessions", sessions)
                    .query(row -> {
                        all.computeIfAbsent(Cells.text(row, "session"), there -> new ArrayList<>())
                                .add(player(row));
                    });
        }
        return all;
    }

    private static KnownPlayer player(ResultSet row) throws SQLException {
        return new KnownPlayer(
                row.getInt("run_group"), Cells.text(row, "participant"), new PersonId(Cells.text(row, "person")));
    }

    /// Forgets who was in a session.
    public void forget(String session) {
        database.client()
                .sql("delete from competence.participant where session = :session")
                .param("session", session)
                .update();
    }
}
