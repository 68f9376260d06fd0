package learningfactory.web.live;

import java.util.List;
import learningfactory.session.Entry;
import learningfactory.session.SessionBook;

/// A book that remembers whether it has failed: then nobody knows whether the last entries stand in it.
final class WatchedBook implements SessionBook {

    private final SessionBook book;
    private volatile boolean hasFailed;

    WatchedBook(SessionBook book) {
        this.book = book;
    }

    @Override
    public void append(String session, int group, List<Entry> entries) {
        try {
            book.append(session, group, entries);
        } catch (RuntimeException failed) {
            hasFailed = true;
            throw failed;
        }
    }

    @Override
    public List<Entry> entries(String session, int group) {
        return book.entries(session, group);
    }

    boolean hasFailed() {
        return hasFailed;
    }

    void fail() {
        hasFailed = true;
    }

    void forget() {
        hasFailed = false;
    }
}
