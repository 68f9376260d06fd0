package learningfactory.assessment;

import java.util.List;
import java.util.Optional;

/// When the plant ran again as before.
///
/// As before means: truly good parts leave it at 80 % of the rate of the same factory undisturbed, or
/// faster, seen over the time in which that factory ships ten. The plant is down from the first moment
/// since the crisis (its coming, or a good part leaving) after which such a stretch holds fewer than eight
/// good parts, and runs again from the first good part after that from which on a stretch holds eight or
/// more. Good parts and not states of machines, because a line that makes bad parts at full speed has not
/// recovered. A stretch that the end of the run cuts short proves nothing.
final class Recovery {
    static final int PARTS = 10;
    static final int ENOUGH = 8;

    private final List<Proof> good;
    private final long stretchMicros;
    private final long endMicros;

    /// @param good truly good parts shipped, in order of time
    /// @param undisturbedMicros mean time between two good parts of the factory undisturbed, µs
    /// @param endMicros end of the run
    Recovery(List<Proof> good, double undisturbedMicros, long endMicros) {
        this.good = good;
        this.stretchMicros = Math.round(undisturbedMicros * PARTS);
        this.endMicros = endMicros;
    }

    /// From the coming of the crisis: the fact that proves that the plant runs again. The crisis itself
    /// when the plant never was down; empty when it stayed down.
    Optional<Proof> since(Proof crisis) {
        int first = 0;
        while (first < good.size() && good.get(first).atMicros() <= crisis.atMicros()) {
            first++;
        }
        if (!isCutShort(crisis.atMicros()) && runsFrom(first, crisis.atMicros())) {
            int down = first;
            while (down < good.size() && !isCutShort(at(down)) && runsFrom(down + 1, at(down))) {
                down++;
            }
            if (down == good.size() || isCutShort(at(down))) {
                return Optional.of(crisis);
            }
            first = down;
        }
        for (int i = first; i < good.size() && !isCutShort(at(i)); i++) {
            if (runsFrom(i, at(i) - 1)) {
                return Optional.of(good.get(i));
            }
        }
        return Optional.empty();
    }

    private long at(int i) {
        return good.get(i).atMicros();
    }

    private boolean isCutShort(long fromMicros) {
        return fromMicros + stretchMicros > endMicros;
    }

    /// Whether enough good parts leave in the stretch after `fromMicros`, the first of them being `first`.
    private boolean runsFrom(int first, long fromMicros) {
        int last = first + ENOUGH - 1;
        return last < good.size() && at(last) <= fromMicros + stretchMicros;
    }
}
