package learningfactory.store;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import learningfactory.run.Entry;
import learningfactory.session.EntryText;
import learningfactory.session.SessionBook;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.RowMapper;

/// The books of the sessions that one server holds. Append-only; an entry is on the disk when [#append]
/// returns.
///
/// Each session is held under a lease: the server's name and a number that only grows. Another server takes
/// a session over by raising the number; from then on the first cannot append, whatever it believes. A gap
/// or a repetition in the numbers of the entries is refused.
///
/// A session may rest: then nobody holds it, and whichever server is asked for it next takes it.
public final class JdbcSessionBook implements SessionBook {

    private static final RowMapper<KeptSession> SESSION = (row, number) -> new KeptSession(
            row.getString("id"),
            row.getString("code"),
            row.getString("terms"),
            row.getString("opener"),
            row.getString("organisation"));

    private static final RowMapper<RestingSession> RESTING = (row, number) -> {
        Timestamp rested = row.getTimestamp("rested");
        return new RestingSession(
                SESSION.mapRow(row, number), rested == null ? null : rested.toInstant(), row.getBoolean("is_over"));
    };

    /// What this server may wake: what rests, and what it held itself and has lost sight of.
    private static final String FREE = "closed is null and (rested is not null or owner = :owner)";

    private static final String ASKED =
            "(:all or opener = :opener or organisation = any(:organisations)) and id <> all(:without) and ";

    private static final String OPEN = """
            insert into session (id, code, terms, owner, opener, organisation)
            values (:id, :code, :terms, :owner, :opener, :organisation)
            """;

    /// Adds all or nothing, and only under the lease, in one statement and so in one flush to the disk.
    private static final String APPEND = """
            with lease as (select epoch from session where id = :session and owner = :owner for share)
            insert into entry (session, group_number, sequence, text)
            select :session, :group, line.sequence, line.text
            from unnest(:sequences, :texts) as line (sequence, text), lease
            where lease.epoch = :epoch
              and (select coalesce(max(sequence), 0) + 1 from entry where session = :session and group_number = :group)
                  = :first
            """;

    private final Database database;
    private final String owner;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();

    /// The books that this server holds.
    ///
    /// @param owner a name that no other server has
    public JdbcSessionBook(Database database, String owner) {
        this.database = database;
        this.owner = owner;
    }

    /// Opens a session and holds it.
    ///
    /// @return whether the code was free
    /// @throws NotWritten when it is not durable
    public boolean open(KeptSession session) {
        try {
            database.client()
                    .sql(OPEN)
                    .param("id", session.id())
                    .param("code", session.code())
                    .param("terms", session.terms())
                    .param("owner", owner)
                    .param("opener", session.opener(), Types.VARCHAR)
                    .param("organisation", session.organisation(), Types.VARCHAR)
                    .update();
            epochs.put(session.id(), 1L);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        } catch (DataAccessException failed) {
            throw notWritten(failed);
        }
    }

    /// All sessions that are open and do not rest, in the order in which they were opened.
    public List<KeptSession> open() {
        return database.client()
                .sql("select id, code, terms, opener, organisation from session"
                        + " where closed is null and rested is null order by opened, id")
                .query(SESSION)
                .list();
    }

    /// The sessions that this server may wake and that are asked for, the newest first.
    public List<RestingSession> resting(RestingAsked asked) {
        return database.client()
                .sql(resting(ASKED) + " order by opened desc, id limit :most")
                .param("all", asked.all())
                .param("opener", asked.opener())
                .param("organisations", asked.organisations().toArray(String[]::new))
                .param("without", asked.without().toArray(String[]::new))
                .param("most", asked.most())
                .param("owner", owner)
                .query(RESTING)
                .list();
    }

    /// The session with this id, if this server may wake it.
    public Optional<RestingSession> findResting(String session) {
        return database.client()
                .sql(resting("id = :id and "))
                .param("id", session)
                .param("owner", owner)
                .query(RESTING)
                .optional();
    }

    /// The session that people join with this code, if this server may wake it.
    public Optional<RestingSession> findRestingByCode(String code) {
        return database.client()
                .sql(resting("code = :code and "))
                .param("code", code)
                .param("owner", owner)
                .query(RESTING)
                .optional();
    }

    private static String resting(String which) {
        return "select id, code, terms, opener, organisation, rested, is_over from session where " + which + FREE;
    }

    /// Lays a session to rest, if this server still holds it: from now on nobody appends to it until somebody
    /// wakes it.
    ///
    /// @param isOver whether every group's run has ended
    /// @throws NotWritten when it is not durable
    public void rest(String session, boolean isOver) {
        try {
            database.client()
                    .sql("update session set rested = now(), is_over = :over"
                            + " where id = :id and owner = :owner and epoch = :epoch and closed is null")
                    .param("over", isOver)
                    .param("id", session)
                    .param("owner", owner)
                    .param("epoch", epochs.getOrDefault(session, 0L))
                    .update();
            epochs.remove(session);
        } catch (DataAccessException failed) {
            throw notWritten(failed);
        }
    }

    /// Wakes a session: from now on only this server appends to it.
    ///
    /// @return whether it could; false when it is closed, or another server was quicker
    public boolean wake(String session) {
        return held(
                session,
                database.client()
                        .sql("update session set owner = :owner, epoch = epoch + 1, rested = null where id = :id and "
                                + FREE + " returning epoch")
                        .param("owner", owner)
                        .param("id", session)
                        .query(Long.class)
                        .optional());
    }

    /// Takes a session over from whoever holds it: from now on only this server appends to it. What nobody
    /// holds is left alone.
    ///
    /// @return whether it could; false when it has been closed or laid to rest meanwhile
    public boolean take(String session) {
        return held(
                session,
                database.client()
                        .sql("update session set owner = :owner, epoch = epoch + 1"
                                + " where id = :id and closed is null and rested is null returning epoch")
                        .param("owner", owner)
                        .param("id", session)
                        .query(Long.class)
                        .optional());
    }

    private boolean held(String session, Optional<Long> epoch) {
        epoch.ifPresent(number -> epochs.put(session, number));
        return epoch.isPresent();
    }

    /// When a session was opened, ms since 1970 UTC.
    public long openedMillis(String session) {
        return database.client()
                .sql("select (extract(epoch from opened) * 1000)::bigint from session where id = :id")
                .param("id", session)
                .query(Long.class)
                .single();
    }

    /// Closes a session: its code leads nowhere any more, its book stays.
    public void close(String session) {
        try {
            database.client()
                    .sql("update session set closed = now() where id = :id and closed is null")
                    .param("id", session)
                    .update();
        } catch (DataAccessException failed) {
            throw notWritten(failed);
        }
    }

    @Override
    public void append(String session, int group, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        int added;
        try {
            added = add(session, group, entries);
        } catch (DataAccessException failed) {
            throw notWritten(failed);
        }
        if (added != entries.size()) {
            throw whyRefused(session, group, entries.getFirst().sequence());
        }
    }

    private int add(String session, int group, List<Entry> entries) {
        Long[] sequences = entries.stream().map(Entry::sequence).toArray(Long[]::new);
        for (int i = 1; i < sequences.length; i++) {
            if (sequences[i] != sequences[0] + i) {
                throw new NotWritten("The entries of group %d of the session (%s) have a gap after number %d."
                        .formatted(group, session, sequences[i - 1]));
            }
        }
        return database.client()
                .sql(APPEND)
                .param("session", session)
                .param("owner", owner)
                .param("group", group)
                .param("sequences", sequences)
                .param("texts", entries.stream().map(EntryText::write).toArray(String[]::new))
                .param("epoch", epochs.getOrDefault(session, 0L))
                .param("first", entries.getFirst().sequence())
                .update();
    }

    @Override
    public List<Entry> entries(String session, int group) {
        return database.client()
                .sql("select text from entry where session = :session and group_number = :group order by sequence")
                .param("session", session)
                .param("group", group)
                .query((row, number) -> EntryText.read(row.getString("text")))
                .list();
    }

    private NotWritten whyRefused(String session, int group, long first) {
        try {
            return refusal(session, group, first);
        } catch (DataAccessException failed) {
            return new NotWritten(
                    "Entry %d of group %d of the session (%s) was refused; why cannot be read."
                            .formatted(first, group, session),
                    failed);
        }
    }

    private NotWritten refusal(String session, int group, long first) {
        boolean isHeld = database.client()
                        .sql("select 1 from session where id = :id and owner = :owner and epoch = :epoch")
                        .param("id", session)
                        .param("owner", owner)
                        .param("epoch", epochs.getOrDefault(session, 0L))
                        .query()
                        .listOfRows()
                        .size()
                == 1;
        if (!isHeld) {
            return new NotWritten(
                    Reason.TAKEN,
                    "Another server holds the session (%s) now.\nMaybe load the page again.".formatted(session),
                    null);
        }
        long last = database.client()
                .sql("select coalesce(max(sequence), 0) from entry where session = :id and group_number = :group")
                .param("id", session)
                .param("group", group)
                .query(Long.class)
                .single();
        return new NotWritten("Entry %d of group %d of the session (%s) does not follow the last, %d."
                .formatted(first, group, session, last));
    }

    private static NotWritten notWritten(DataAccessException failed) {
        Throwable root = failed.getMostSpecificCause();
        String message = String.valueOf(root.getMessage());
        return new NotWritten(
                reason(failed, root instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : ""),
                "The log cannot be written (%s).\nMaybe make room on the disk; look whether the database is running."
                        .formatted(message),
                failed);
    }

    /// Classes of states: PostgreSQL 18, appendix A. `53100` no room; `08…` the line broke, `57P0…` the
    /// server went down, both in the middle of a statement; without a connection nothing was sent.
    private static Reason reason(DataAccessException failed, String state) {
        if (failed instanceof CannotGetJdbcConnectionException) {
            return Reason.AWAY;
        }
        if (state.equals("53100")) {
            return Reason.FULL;
        }
        boolean isBroken = state.startsWith("08") || state.startsWith("57P0") || state.isEmpty();
        return isBroken ? Reason.UNSURE : Reason.REFUSED;
    }
}
