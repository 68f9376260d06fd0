package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.operations.Answer;
import learningfactory.simulation.Carrier;

/// All alarms of the plant and their ISA-18.2 states, and how many come in each ten minutes.
final class AlarmBoard extends Element {
    private static final long WINDOW_MICROS = 600_000_000L;

    private final List<String> whats = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<AlarmPriority> priorities = new ArrayList<>();
    private byte[] states = {};
    private boolean[] holds = {};
    private boolean[] suppressed = {};
    private long[] shelvedUntil = {};
    private long[] sinceMicros = {};
    private final int shelfTimer;
    private int[] windows = new int[16];
    private int window;
    private long fromMicros;

    AlarmBoard(Engine engine) {
        super(engine, "alarms");
        shelfTimer = engine.timer(this, 0);
    }

    /// An alarm of a unit.
    int define(Unit unit, String what, AlarmPriority priority) {
        whats.add(what);
        units.add(unit.name);
        priorities.add(priority);
        return units.size() - 1;
    }

    /// Makes room for the states, once all alarms are defined.
    void ready() {
        shelvedUntil = new long[count()];
        states = new byte[count()];
        holds = new boolean[count()];
        suppressed = new boolean[count()];
        sinceMicros = new long[count()];
    }

    int count() {
        return units.size();
    }

    String name(int alarm) {
        return units.get(alarm) + ": " + whats.get(alarm);
    }

    AlarmPriority priority(int alarm) {
        return priorities.get(alarm);
    }

    AlarmState state(int alarm) {
        return AlarmState.at(states[alarm]);
    }

    /// The condition of the alarm has come.
    void raise(int alarm) {
        holds[alarm] = true;
        become(alarm, state(alarm).annunciate());
    }

    /// The condition of the alarm has gone.
    void clear(int alarm) {
        holds[alarm] = false;
        become(alarm, state(alarm).returnToNormal());
    }

    Answer acknowledge(int alarm) {
        if (alarm < 0 || alarm >= count()) {
            return Answer.refused("There is no alarm %d; the plant has %d.", alarm, count());
        }
        if (!state(alarm).isUnacknowledged()) {
            return Answer.refused("The alarm (%s) has nothing to acknowledge; it is %s.", name(alarm), state(alarm));
        }
        become(alarm, state(alarm).acknowledge());
        return Answer.ACCEPTED;
    }

    Answer shelve(int alarm, long forMicros) {
        if (alarm < 0 || alarm >= count()) {
            return Answer.refused("There is no alarm %d; the plant has %d.", alarm, count());
        }
        if (forMicros <= 0 || state(alarm).isTakenAway()) {
            return Answer.refused(
                    "The alarm (%s) cannot be shelved for %d µs; it is %s.", name(alarm), forMicros, state(alarm));
        }
        become(alarm, state(alarm).shelve());
        shelvedUntil[alarm] = now() + forMicros;
        awaitUnshelving();
        return Answer.ACCEPTED;
    }

    Answer unshelve(int alarm) {
        if (alarm < 0 || alarm >= count()) {
            return Answer.refused("There is no alarm %d; the plant has %d.", alarm, count());
        }
        if (state(alarm) != AlarmState.SHELVED) {
            return Answer.refused("The alarm (%s) is not on the shelf; it is %s.", name(alarm), state(alarm));
        }
        takeDown(alarm);
        return Answer.ACCEPTED;
    }

    private void takeDown(int alarm) {
        shelvedUntil[alarm] = 0;
        become(alarm, state(alarm).unshelve(holds[alarm] && !suppressed[alarm]));
        if (suppressed[alarm]) {
            become(alarm, state(alarm).suppress());
        }
    }

    /// What an alarm watches has changed: the state of the plant may make it mean nothing now, or let it mean
    /// something again, and its condition may have gone.
    void watch(int alarm, boolean byDesign, boolean isOver) {
        if (byDesign) {
            suppress(alarm, true);
        }
        if (isOver) {
            clear(alarm);
        }
        if (!byDesign) {
            suppress(alarm, false);
        }
    }

    /// Suppressed by design (ISA-18.2), or back again. One that lies on the shelf stays there.
    private void suppress(int alarm, boolean byDesign) {
        if (suppressed[alarm] != byDesign) {
            suppressed[alarm] = byDesign;
            become(alarm, byDesign ? state(alarm).suppress() : state(alarm).unsuppress(holds[alarm]));
        }
    }

    private void become(int alarm, AlarmState next) {
        AlarmState before = state(alarm);
        if (next != before) {
            states[alarm] = (byte) next.ordinal();
            sinceMicros[alarm] = now();
            engine.note(Kind.ALARM, number, alarm, next.ordinal());
            if (next == AlarmState.UNACKNOWLEDGED) {
                count(now());
            }
        }
    }

    /// Every alarm that is not normal.
    List<PlantView.AlarmView> view() {
        List<PlantView.AlarmView> all = new ArrayList<>();
        for (int alarm = 0; alarm < states.length; alarm++) {
            if (states[alarm] != AlarmState.NORMAL.ordinal()) {
                all.add(new PlantView.AlarmView(
                        alarm,
                        name(alarm),
                        units.get(alarm),
                        priorities.get(alarm),
                        state(alarm),
                        sinceMicros[alarm],
                        shelvedUntil[alarm] == 0 ? -1 : shelvedUntil[alarm]));
            }
        }
        return List.copyOf(all);
    }

    private void count(long now) {
        window = (int) ((now - fromMicros) / WINDOW_MICROS);
        if (window >= windows.length) {
            windows = Arrays.copyOf(windows, Math.max(window + 1, 2 * windows.length));
        }
        windows[window]++;
    }

    /// Alarms in each full or begun ten minutes since the statistics began.
    int[] windows() {
        int n = (int) ((now() - fromMicros + WINDOW_MICROS - 1) / WINDOW_MICROS);
        return Arrays.copyOf(windows, Math.max(1, n));
    }

    @Override
    void wake() {}

    @Override
    void timeUp(int purpose) {
        for (int alarm = 0; alarm < shelvedUntil.length; alarm++) {
            if (shelvedUntil[alarm] != 0 && shelvedUntil[alarm] <= now()) {
                takeDown(alarm);
            }
        }
        awaitUnshelving();
    }

    private void awaitUnshelving() {
        long next = Long.MAX_VALUE;
        for (long until : shelvedUntil) {
            next = until == 0 ? next : Math.min(next, until);
        }
        if (next != Long.MAX_VALUE) {
            engine.calendar.set(shelfTimer, next);
        }
    }

    @Override
    void resetStatistics() {
        Arrays.fill(windows, 0);
        window = 0;
        fromMicros = now();
    }

    @Override
    void figures(FigureMaker out) {}

    @Override
    public void carry(Carrier c) {
        c.carry(states, states.length);
        c.carry(shelvedUntil, shelvedUntil.length);
        c.carry(sinceMicros, sinceMicros.length);
        for (int i = 0; i < holds.length; i++) {
            holds[i] = c.carry(holds[i]);
            suppressed[i] = c.carry(suppressed[i]);
        }
        window = c.carry(window);
        fromMicros = c.carry(fromMicros);
        int n = c.carry(window + 1);
        if (c.isRestoring()) {
            Arrays.fill(windows, 0);
        }
        windows = c.carryGrown(windows, n);
    }
}
