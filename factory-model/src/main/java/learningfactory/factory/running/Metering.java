package learningfactory.factory.running;

import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// The measured content of a place over time: its mean, how long it was full or empty, how many went through.
///
/// The area under the content is kept as a sum of instants: minus the time at which a part enters, plus the
/// time at which one leaves. With `content × now` added it is exact, also when the sum itself has wrapped
/// round.
final class Metering implements Carried {
    private long fromMicros;
    private long areaMicros;
    private long emptySinceMicros;
    private long fullSinceMicros;
    private long emptyMicros;
    private long fullMicros;
    private int most;
    private long passed;

    /// A part has entered; `content` is the number of parts now.
    void entered(long now, int content, int capacity) {
        areaMicros -= now;
        most = Math.max(most, content);
        emptyMicros += now - emptySinceMicros & onlyIf(1, content);
        fullSinceMicros += now - fullSinceMicros & onlyIf(capacity, content);
    }

    /// A part has left; `content` is the number of parts now.
    void left(long now, int content, int capacity) {
        areaMicros += now;
        passed++;
        emptySinceMicros += now - emptySinceMicros & onlyIf(0, content);
        fullMicros += now - fullSinceMicros & onlyIf(capacity - 1, content);
    }

    /// All bits when both are the same, otherwise none: chance decides whether a place runs full or empty, so
    /// a branch would be foreseen wrongly time and again.
    private static long onlyIf(int one, int other) {
        long difference = one ^ other;
        return difference - 1 >> 63;
    }

    /// The content has changed by this many where only its mean matters.
    void changed(long now, int by) {
        areaMicros -= by * now;
    }

    /// A part went straight through.
    void passed() {
        passed++;
    }

    void reset(long now, int content) {
        fromMicros = now;
        areaMicros = -content * now;
        emptySinceMicros = now;
        fullSinceMicros = now;
        emptyMicros = 0;
        fullMicros = 0;
        most = content;
        passed = 0;
    }

    double mean(long now, int content) {
        return FigureMaker.ratio(areaMicros + content * now, now - fromMicros);
    }

    void figures(FigureMaker out, long now, int content, int capacity) {
        double span = now - fromMicros;
        long empty = emptyMicros + (content == 0 ? now - emptySinceMicros : 0);
        long full = fullMicros + (content == capacity ? now - fullSinceMicros : 0);
        out.add("L", "pieces", mean(now, content));
        out.add("W", "s", FigureMaker.ratio(areaMicros + content * now, passed) / 1e6);
        out.add("fraction.full", "1", full / span);
        out.add("fraction.empty", "1", empty / span);
        out.add("max", "pieces", most);
        out.add("throughput", "1/h", passed / span * 3.6e9);
    }

    @Override
    public void carry(Carrier c) {
        fromMicros = c.carry(fromMicros);
        areaMicros = c.carry(areaMicros);
        emptySinceMicros = c.carry(emptySinceMicros);
        fullSinceMicros = c.carry(fullSinceMicros);
        emptyMicros = c.carry(emptyMicros);
        fullMicros = c.carry(fullMicros);
        most = c.carry(most);
        passed = c.carry(passed);
    }
}
