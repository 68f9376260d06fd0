package learningfactory.store;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks into the database that many ask for at once: a whole class that presses the same button.
///
/// Whoever asks gets a look that began after he asked, so nothing is ever older than his question; all who
/// ask the same while a look is under way share the next one.
public final class SharedLooks<K, V> {
    private final Map<K, Line<V>> lines = new HashMap<>();

    /// Nobody has asked yet.
    public SharedLooks() {}

    /// Those who ask the same.
    private static final class Line<V> {
        private final ReentrantLock looking = new ReentrantLock();
        private Look<V> next = new Look<>();
        private int people;
    }

    /// One look; nobody joins it any more once it has begun.
    private static final class Look<V> {
        private @Nullable V seen;
    }

    /// What there is to see now.
    ///
    /// @param question what is asked; equal questions have equal answers at any one moment
    /// @param look into the database; its result is given to several
    public V at(K question, Supplier<V> look) {
        Line<V> line;
        Look<V> mine;
        synchronized (lines) {
            line = lines.computeIfAbsent(question, ignored -> new Line<>());
            line.people++;
            mine = line.next;
        }
        line.looking.lock();
        try {
            V seen = mine.seen;
            if (seen == null) {
                synchronized (lines) {
                    line.next = new Look<>();
                }
                seen = look.get();
                mine.seen = seen;
            }
            return seen;
        } finally {
            line.looking.unlock();
            leave(question, line);
        }
    }

    private void leave(K question, Line<V> line) {
        synchronized (lines) {
            line.people--;
            if (line.people == 0) {
                lines.remove(question);
            }
        }
    }
}
