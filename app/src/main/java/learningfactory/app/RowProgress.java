package learningfactory.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// The progress bar of a backup or a restore: a step a row.
final class RowProgress implements AutoCloseable {

    private final PrintWriter err;
    private final boolean isShown;
    private @Nullable Progress bar;

    RowProgress(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    /// So many rows there are in all; gives what to call at each.
    Runnable begin(long rows) {
        Progress begun = new Progress(err, isShown, Math.max(1, rows), System::nanoTime);
        bar = begun;
        return begun::step;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
