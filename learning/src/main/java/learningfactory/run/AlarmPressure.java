package learningfactory.run;

import java.util.ArrayDeque;

/// How many alarms a group gets: annunciations in the last ten minutes, and whether it is a flood
/// (ISA-18.2: begins at ten in ten minutes, ends below five).
final class AlarmPressure {
    private static final long WINDOW_MICROS = 600_000_000L;
    private static final int FLOOD_BEGINS = 10;
    private static final int FLOOD_ENDS = 5;

    private final ArrayDeque<Long> raised;
    private boolean isFlood;
    private int most;

    AlarmPressure() {
        raised = new ArrayDeque<>();
    }

    AlarmPressure(AlarmPressure other) {
        raised = new ArrayDeque<>(other.raised);
        isFlood = other.isFlood;
        most = other.most;
    }

    void raised(long atMicros) {
        forget(atMicros);
        raised.add(atMicros);
        most = Math.max(most, raised.size());
        isFlood |= raised.size() >= FLOOD_BEGINS;
    }

    private void forget(long nowMicros) {
        while (!raised.isEmpty() && raised.getFirst() <= nowMicros - WINDOW_MICROS) {
            raised.removeFirst();
            isFlood &= raised.size() >= FLOOD_ENDS;
        }
    }

    Display.AlarmLoad at(long nowMicros) {
        forget(nowMicros);
        return new Display.AlarmLoad(raised.size(), isFlood, most);
    }
}
