package learningfactory.web.door;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How often somebody may be wrong: so many times at once, then one more each while.
///
/// A bucket of tries for each address or name, which fills again by itself. The oldest buckets are
/// forgotten when there are too many, so that nobody can fill the memory by inventing names.
public final class Limit {

    private static final int MOST_BUCKETS = 20_000;

    private final int tries;
    private final long refillNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    private record Bucket(double tries, long atNanos) {}

    /// A limit.
    ///
    /// @param tries how often one may be wrong at once
    /// @param refill after how long one more try is granted
    /// @param nanoTime a clock that only goes forward, ns
    public Limit(int tries, Duration refill, LongSupplier nanoTime) {
        this.tries = tries;
        this.refillNanos = refill.toNanos();
        this.nanoTime = nanoTime;
    }

    /// Whether this one may try now.
    public synchronized boolean allows(String who) {
        return left(who) >= 1;
    }

    /// This one was wrong: a try is used up.
    public synchronized void countWrong(String who) {
        buckets.put(who, new Bucket(Math.max(0, left(who) - 1), nanoTime.getAsLong()));
    }

    /// This one was right: all tries are granted anew.
    public synchronized void forgive(String who) {
        buckets.remove(who);
    }

    private double left(String who) {
        Bucket bucket = buckets.get(who);
        if (bucket == null) {
            return tries;
        }
        double refilled = (double) (nanoTime.getAsLong() - bucket.atNanos()) / refillNanos;
        return Math.min(tries, bucket.tries() + refilled);
    }
}
