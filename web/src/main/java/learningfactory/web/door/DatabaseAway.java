package learningfactory.web.door;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import learningfactory.words.Words;

/// The database does not answer just now, or has no room: what a visitor is told then.
public final class DatabaseAway {

    /// What he is told.
    public static final Words WORDS = new Words(
            "Databasen er borte, eller disken er full. Ingenting er gjort. Prøv igjen om litt.",
            "The database is away, or the disk is full. Nothing was done. Try again in a moment.");

    private DatabaseAway() {}

    /// Whether a failure came of it. By the classes of PostgreSQL's states (appendix A): `08` no line, `53`
    /// no room, `57P` going down or coming up.
    public static boolean isBehind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
            }
        }
        return false;
    }
}
