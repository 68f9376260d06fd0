package learningfactory.app;

import java.io.PrintWriter;

/// A line on a terminal that counts seconds while something of unknown length goes on, and then wipes
/// itself away.
final class Waiting implements AutoCloseable {

    private static final long SECOND_MILLIS = 1_000;

    private final PrintWriter out;
    private final boolean isShown;
    private final Thread thread;
    private volatile String what;

    /// Begins to count.
    ///
    /// @param isShown false: it prints nothing at all
    /// @param what goes on
    Waiting(PrintWriter out, boolean isShown, String what) {
        this.out = out;
        this.isShown = isShown;
        this.what = what;
        this.thread = Thread.ofPlatform().name("waiting").daemon().unstarted(this::count);
        if (isShown) {
            thread.start();
        }
    }

    /// From now on something else is waited for.
    void says(String now) {
        what = now;
    }

    private void count() {
        try {
            for (int seconds = 0; true; seconds++) {
                out.printf("\r\u001b[K%s, %d s", what, seconds);
                out.flush();
                Thread.sleep(SECOND_MILLIS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (!isShown) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        out.print("\r\u001b[K");
        out.flush();
    }
}
