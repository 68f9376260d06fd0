package learningfactory.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/// A bar with the remaining time that writes over itself; the replications call it from their threads.
final class Progress implements AutoCloseable {

    private static final int CELLS = 40;
    private static final long PAUSE_NANOS = 100_000_000L;

    private final PrintWriter out;
    private final boolean isShown;
    private final LongSupplier nanos;
    private final long steps;
    private final long startNanos;
    private long done;
    private long lastNanos;
    private boolean isDrawn;

    /// A bar for so many steps.
    ///
    /// @param out where it is drawn
    /// @param isShown false: it draws nothing at all
    /// @param steps how many there will be, at least 1
    /// @param nanos a clock
    Progress(PrintWriter out, boolean isShown, long steps, LongSupplier nanos) {
        this.out = out;
        this.isShown = isShown;
        this.steps = steps;
        this.nanos = nanos;
        this.startNanos = nanos.getAsLong();
        this.lastNanos = startNanos;
    }

    /// One more step is done.
    synchronized void step() {
        done++;
        long now = nanos.getAsLong();
        if (isShown && now - lastNanos >= PAUSE_NANOS) {
            lastNanos = now;
            isDrawn = true;
            out.print("\r\u001b[K" + line(now - startNanos));
            out.flush();
        }
    }

    private String line(long elapsedNanos) {
        double share = Math.min(1, (double) done / steps);
        int full = (int) Math.round(share * CELLS);
        double leftSeconds = elapsedNanos / 1e9 * (1 - share) / share;
        return String.format(
                Locale.ROOT,
                "%s%s %3.0f %%  %s left",
                "█".repeat(full),
                "░".repeat(CELLS - full),
                share * 100,
                remaining(leftSeconds));
    }

    private static String remaining(double seconds) {
        long whole = (long) Math.ceil(seconds);
        if (whole < 100) {
            return whole + " s";
        }
        return whole < 6000 ? (whole + 30) / 60 + " min" : (whole + 1800) / 3600 + " h";
    }

    /// Wipes the bar away.
    @Override
    public synchronized void close() {
        if (isDrawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
