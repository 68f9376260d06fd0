package learningfactory.session;

import java.util.List;
import learningfactory.run.Entry;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Where the log of a session is kept. First the log, then the act: nothing happens in a group and nobody
/// hears "done" before the entries are durable.
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

    /// The log could not be written: the disk is full, the database is away, or another server owns the
    /// session now.
    final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Reason reason;

        /// Says what could not be done, and why as far as anybody knows.
        public NotWritten(Reason reason, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.reason = reason;
        }

        /// Says what could not be done and why.
        public NotWritten(String message, Throwable cause) {
            this(Reason.REFUSED, message, cause);
        }

        /// Says what could not be done.
        public NotWritten(String message) {
            this(Reason.REFUSED, message, null);
        }

        /// Why.
        public Reason reason() {
            return reason;
        }
    }

    /// Why a log could not be written.
    enum Reason {
        /// No room is left.
        FULL,
        /// The database does not answer; nothing was written.
        AWAY,
        /// The database went away while it wrote: whether the entry stands in the log is seen when it is
        /// back.
        UNSURE,
        /// Another server owns the session now.
        TAKEN,
        /// Anything else; nothing was written.
        REFUSED;

        /// What who asked for something is told.
        public Words answer() {
            return switch (this) {
                case FULL ->
                    new Words(
                            "Disken på tjeneren er full. Dette kunne ikke lagres, og derfor ble ingenting gjort.",
                            "The server's disk is full. This could not be stored, so nothing was done.");
                case AWAY ->
                    new Words(
                            "Databasen er borte. Dette kunne ikke lagres, og derfor ble ingenting gjort. Prøv igjen om litt.",
                            "The database is away. This could not be stored, so nothing was done. Try again in a moment.");
                case UNSURE ->
                    new Words(
                            "Databasen ble borte midt i dette. Se om litt om det ble gjort, før dere prøver igjen.",
                            "The database went away in the middle of this. See in a moment whether it was done, then try again.");
                case TAKEN ->
                    new Words(
                            "En annen tjener har tatt over økten. Ingenting ble gjort. Last siden på nytt.",
                            "Another server has taken the session over. Nothing was done. Load the page again.");
                case REFUSED ->
                    new Words(
                            "Dette kunne ikke lagres, og derfor ble ingenting gjort. Prøv igjen, eller si fra til læreren.",
                            "This could not be stored, so nothing was done. Try again, or tell the instructor.");
            };
        }

        /// What all are told while the group stands still.
        public Words standing() {
            return switch (this) {
                case FULL ->
                    new Words(
                            "Disken på tjeneren er full. Gruppen står til det er plass igjen.",
                            "The server's disk is full. The group stands still until there is room again.");
                case AWAY, UNSURE ->
                    new Words(
                            "Databasen er borte. Gruppen står til den er tilbake.",
                            "The database is away. The group stands still until it is back.");
                case TAKEN ->
                    new Words(
                            "En annen tjener har tatt over økten. Last siden på nytt.",
                            "Another server has taken the session over. Load the page again.");
                case REFUSED ->
                    new Words(
                            "Loggen kan ikke skrives; gruppen står til den kan det. Kanskje er disken full.",
                            "The log cannot be written; the group stands still until it can. Maybe the disk is full.");
            };
        }
    }
}
