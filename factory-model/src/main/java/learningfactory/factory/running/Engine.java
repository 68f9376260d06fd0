package learningfactory.factory.running;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Sink;
import learningfactory.simulation.Agenda;
import learningfactory.simulation.Calendar;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import org.jspecify.annotations.Nullable;

/// What all elements of one run share: the time, the calendar, the agenda, the parts, the luck and the
/// journal.
///
/// Built in two steps: elements enlist themselves and ask for timers while the plant is put together; then
/// [#ready] makes the calendar. The number of an element and of a timer follows the order of the plant
/// file, so ties do too.
final class Engine {
    private static final long MOST_TURNS = 10_000_000;
    private static final Streams NO_LUCK = Streams.of(0);

    final CompiledPlant compiled;
    final Parts parts;
    final @Nullable Journal journal;
    /// Null in a twin, whose luck is that of the run it is copied from.
    private final @Nullable Streams streams;

    long nowMicros;
    Element[] elements = new Element[64];
    Inlet[] inlets = {};
    Calendar calendar = new Calendar(1);
    Agenda agenda = new Agenda(0);

    CardRing[] rings = CardRing.NONE;

    @Nullable
    AlarmBoard alarms;

    @Nullable
    People people;

    @Nullable
    Meter meter;

    private final List<Characteristic> characteristics;
    private final Totals totals;
    private final WaitList last;
    private int enlisted;
    private Element[] timerOwner = new Element[64];
    private int[] timerPurpose = new int[64];
    private int timers;
    private long turns;

    Engine(CompiledPlant compiled, @Nullable Streams streams, @Nullable Journal journal) {
        this.compiled = compiled;
        this.streams = streams;
        this.journal = journal;
        this.characteristics = compiled.plant.material().characteristics();
        this.parts = new Parts(characteristics.size());
        this.totals = new Totals(this);
        this.last = new WaitList(this);
    }

    int enlist(Element element) {
        if (enlisted == elements.length) {
            elements = Arrays.copyOf(elements, 2 * enlisted);
        }
        elements[enlisted] = element;
        return enlisted++;
    }

    int timer(Element owner, int purpose) {
        if (timers == timerOwner.length) {
            timerOwner = Arrays.copyOf(timerOwner, 2 * timers);
            timerPurpose = Arrays.copyOf(timerPurpose, 2 * timers);
        }
        timerOwner[timers] = owner;
        timerPurpose[timers] = purpose;
        return timers++;
    }

    /// The luck of one purpose of one element; independent of every other.
    Stream stream(String element, String purpose) {
        return streams == null ? NO_LUCK.named("") : streams.named(element + "/" + purpose);
    }

    /// The luck of one detail of a purpose, such as the repair of one failure.
    Stream stream(String element, String purpose, String detail) {
        return streams == null ? NO_LUCK.named("") : streams.named(element + "/" + purpose + "/" + detail);
    }

    void ready() {
        alarms().ready();
        calendar = new Calendar(Math.max(1, timers));
        agenda = new Agenda(enlisted);
    }

    int size() {
        return enlisted;
    }

    String nameOf(int element) {
        return elements[element].name;
    }

    AlarmBoard alarms() {
        return Objects.requireNonNull(alarms);
    }

    People people() {
        return Objects.requireNonNull(people);
    }

    Meter meter() {
        return Objects.requireNonNull(meter);
    }

    Totals totals() {
        return totals;
    }

    /// Whether a part is truly good: no cause has struck it and every characteristic lies within its limits.
    boolean isGood(int part) {
        if (parts.defects.of(part) != 0) {
            return false;
        }
        List<Characteristic> all = characteristics;
        for (int i = 0; i < all.size(); i++) {
            double value = parts.value[parts.valueAt(part, i)];
            if (!Double.isNaN(value) && !all.get(i).accepts(value)) {
                return false;
            }
        }
        return true;
    }

    /// A part leaves the plant, or ends in another: its cards come back and its row is free.
    void endPart(int part) {
        if (parts.cards.of(part) != 0) {
            for (CardRing ring : rings) {
                ring.giveBack(part);
            }
        }
        totals.changeInPlant(-1);
        parts.destroy(part);
    }

    /// A part is lost at a unit.
    void scrap(int unit, int part) {
        note(Kind.SCRAPPED, unit, parts.serial[part], parts.product[part]);
        totals.left(part, Sink.Fate.SCRAPPED, false);
        endPart(part);
    }

    /// A part is set aside by order.
    void quarantine(int place, int part) {
        note(Kind.QUARANTINED, place, parts.serial[part], parts.product[part]);
        totals.left(part, Sink.Fate.QUARANTINED, false);
        endPart(part);
    }

    /// A source whose parts go away when they find no room asks to be heard when everyone else has acted.
    void attendLast(Feeder feeder) {
        last.add(feeder);
    }

    /// Lets everything happen up to this time, and stands there.
    void runUntil(long micros) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = step(micros);
        }
        nowMicros = micros;
    }

    /// Fires everything that is due at the next instant, if that is not after `untilMicros`, and lets
    /// everyone act.
    ///
    /// @return whether there was such an instant
    boolean step(long untilMicros) {
        long next = calendar.nextMicros();
        if (next > untilMicros) {
            return false;
        }
        watchTheTime(next);
        nowMicros = next;
        int slot = calendar.pop();
        if (calendar.isDue(next)) {
            timerOwner[slot].timeUp(timerPurpose[slot]);
            fireWhatIsDue();
        } else {
            timerOwner[slot].timeUpAlone(timerPurpose[slot]);
        }
        settle();
        return true;
    }

    /// Fires what is due at this instant, and what that sets for this instant.
    void fireWhatIsDue() {
        while (calendar.isDue(nowMicros)) {
            int slot = calendar.pop();
            timerOwner[slot].timeUp(timerPurpose[slot]);
        }
    }

    /// A plant whose parts go round in no time would never come to the next microsecond.
    private void watchTheTime(long next) {
        turns = next == nowMicros ? turns + 1 : 0;
        if (turns > MOST_TURNS) {
            throw new IllegalStateException(
                    "The plant does not get past %d µs: %d turns of events at this one instant.\nMaybe parts go round a loop in which nothing takes time."
                            .formatted(next, turns));
        }
    }

    void settle() {
        for (int number = agenda.next(); number >= 0; number = agenda.next()) {
            elements[number].wake();
        }
        if (last.count > 0) {
            hearTheLast();
        }
    }

    private void hearTheLast() {
        while (last.count > 0) {
            Feeder feeder = (Feeder) last.element(0);
            last.remove(feeder);
            feeder.turnAway();
        }
    }

    void note(int kind, int subject, long a, long b) {
        if (journal != null) {
            journal.record(nowMicros, kind, subject, a, b);
        }
    }
}
