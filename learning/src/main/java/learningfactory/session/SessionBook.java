package learningfactory.session;

import java.util.List;

/// Where the log of a session is kept. First the log, then the act: nothing happens in a group and nobody hears "done"
/// before the entries are durable.
///
/// Owned by the room `session`, implemented where there is a database.
public interface SessionBook {
    /// Adds entries to the log of a group, all or none; returns when they would survive a power cut.
    ///
    /// @param session id of the session
    /// @param group number of the group, from 1
    /// @param entries in order; the sequence of the first follows the last that was added
    /// @throws NotWritten when they are not durable; the log is then as it was before
    void append(String session, int group, List<Entry> entries);

    /// The whole log of a group, in order; empty when nothing has happened.
    List<Entry> entries(String session, int group);

    /// The log could not be written: the disk is full, the database is away, or another server owns the session now.
    final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1;

        /// Says what could not be done and why.
        public NotWritten(String message, Throwable cause) {
            super(message, cause);
        }

        /// Says what could not be done.
        public NotWritten(String message) {
            super(message);
        }
    }
}
