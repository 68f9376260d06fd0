package learningfactory.factory.running;

import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// The measured content of a place over time: its mean, how long it was full or empty, how long parts stayed.
final class Metering implements Carried {
    private long fromMicros;
    private long sinceMicros;
    private long areaMicros;
    private long fullMicros;
    private long emptyMicros;
    private int most;
    long passed;
    long stayMicros;

    void change(long now, int from, int to, int capacity) {
        settle(now, from, capacity);
        if (to > most) {
            most = to;
        }
    }

    private void settle(long now, int content, int capacity) {
        long span = now - sinceMicros;
        if (span != 0) {
            areaMicros += content * span;
            if (content == 0) {
                emptyMicros += span;
            } else if (content == capacity) {
                fullMicros += span;
            }
            sinceMicros = now;
        }
    }

    void reset(long now) {
        fromMicros = now;
        sinceMicros = now;
        areaMicros = 0;
        fullMicros = 0;
        emptyMicros = 0;
        most = 0;
        passed = 0;
        stayMicros = 0;
    }

    double mean(long now, int content) {
        long area = areaMicros + content * (now - sinceMicros);
        return (double) area / (now - fromMicros);
    }

    void figures(FigureMaker out, long now, int content, int capacity) {
        settle(now, content, capacity);
        double span = now - fromMicros;
        out.add("L", "pieces", areaMicros / span);
        out.add("W", "s", FigureMaker.ratio(stayMicros, passed) / 1e6);
        out.add("fraction.full", "1", fullMicros / span);
        out.add("fraction.empty", "1", emptyMicros / span);
        out.add("max", "pieces", Math.max(most, content));
        out.add("throughput", "1/h", passed / span * 3.6e9);
    }

    @Override
    public void carry(Carrier c) {
        fromMicros = c.carry(fromMicros);
        sinceMicros = c.carry(sinceMicros);
        areaMicros = c.carry(areaMicros);
        fullMicros = c.carry(fullMicros);
        emptyMicros = c.carry(emptyMicros);
        most = c.carry(most);
        passed = c.carry(passed);
        stayMicros = c.carry(stayMicros);
    }
}
