package learningfactory.app;

import java.io.PrintWriter;
import learningfactory.store.Backup;
import org.jspecify.annotations.Nullable;

/// The progress bar of a backup or a restore: a step a row.
final class RowProgress implements Backup.Watcher, AutoCloseable {

    private final PrintWriter err;
    private final boolean isShown;
    private @Nullable Progress bar;

    RowProgress(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    @Override
    public void begins(long rows) {
        bar = new Progress(err, isShown, Math.max(1, rows), System::nanoTime);
    }

    @Override
    public void row() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
