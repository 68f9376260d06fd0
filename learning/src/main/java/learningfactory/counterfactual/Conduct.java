package learningfactory.counterfactual;

import java.util.List;
import learningfactory.run.Entry;

/// How people act in a future.
interface Conduct {
    /// Lets the future pass until its end, with what people do in it.
    void play(Future future, long endMicros);

    /// These entries at their moments, and nothing else.
    static Conduct of(List<Entry> entries) {
        return (future, endMicros) -> future.play(entries, endMicros);
    }
}
