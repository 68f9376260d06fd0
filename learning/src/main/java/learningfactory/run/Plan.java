package learningfactory.run;

import java.util.ArrayList;
import java.util.List;

/// What will happen in a run at known moments, the earliest first; at one moment, what was planned first.
final class Plan {
    private final List<Due> dues = new ArrayList<>();

    Plan() {}

    Plan copy() {
        Plan copy = new Plan();
        copy.dues.addAll(dues);
        return copy;
    }

    void add(long atMicros, Due.What what) {
        int at = dues.size();
        while (at > 0 && dues.get(at - 1).atMicros() > atMicros) {
            at--;
        }
        dues.add(at, new Due(atMicros, what));
    }

    /// When the first is due; `Long.MAX_VALUE` when nothing is planned.
    long nextMicros() {
        return dues.isEmpty() ? Long.MAX_VALUE : dues.getFirst().atMicros();
    }

    Due takeFirst() {
        return dues.removeFirst();
    }
}
