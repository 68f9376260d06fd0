package learningfactory.web.live;

import java.util.List;
import learningfactory.run.Entry;
import learningfactory.session.SessionBook;
import org.jspecify.annotations.Nullable;

/// A book that remembers whether it has failed: then nobody knows whether the last entries stand in it, and
/// until it has been read again it refuses at once, so that nobody waits twice for a database that is away.
final class WatchedBook implements SessionBook {

    private final SessionBook book;
    private volatile @Nullable Reason failure;

    WatchedBook(SessionBook book) {
        this.book = book;
    }

    @Override
    public void append(String session, int group, List<Entry> entries) {
        Reason before = failure;
        if (before != null) {
            throw new NotWritten(before == Reason.UNSURE ? Reason.AWAY : before, "The book has failed before.", null);
        }
        try {
            book.append(session, group, entries);
        } catch (NotWritten failed) {
            failure = failed.reason();
            throw failed;
        } catch (RuntimeException failed) {
            failure = Reason.UNSURE;
            throw new NotWritten(Reason.UNSURE, "The log could not be written: " + failed.getMessage(), failed);
        }
    }

    @Override
    public List<Entry> entries(String session, int group) {
        return book.entries(session, group);
    }

    /// Why it has failed; null when it has not.
    @Nullable
    Reason failure() {
        return failure;
    }
}
