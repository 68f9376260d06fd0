package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// Waiting places between machines: a buffer, the queue of a station, or a mere hand-over point with no
/// place at all, through which a part goes straight from one machine into another when that one waits for
/// it.
final class Place extends Inlet {
    final int capacity;
    final boolean isHidden;
    private final Buffer.Order order;
    private final long dwellMicros;
    private final int timer;
    private final Metering metering = new Metering();

    /// Where parts go by themselves when no machine fetches them: to a belt, a pick-up point, a sink.
    @Nullable
    Outlet pushes;

    /// Orders new material when the content falls.
    @Nullable
    Feeder watcher;

    /// The station whose queue this is; null for a buffer.
    @Nullable
    StationRun station;

    /// Most pieces of each product, so that the parts of a kit cannot keep each other out; null for no such
    /// limit.
    int @Nullable [] most;

    final WaitList consumers;
    private int[] ring = new int[8];
    private int head;
    int count;

    Place(Engine engine, String name, PlaceSpec spec) {
        super(engine, name);
        this.capacity = spec.capacity();
        this.isHidden = spec.hidden();
        this.order = spec.order();
        this.dwellMicros = spec.dwellMicros();
        this.most = spec.most();
        this.timer = dwellMicros > 0 ? engine.timer(this, 0) : -1;
        consumers = new WaitList(engine);
    }

    @Override
    boolean offer(int part, long joinedMicros) {
        if (capacity == 0) {
            return handOver(part, joinedMicros);
        }
        if (count >= capacity || !hasRoomFor(part)) {
            return false;
        }
        engine.parts.joinedMicros[part] = joinedMicros;
        put(part);
        return true;
    }

    /// Whether a part that comes has nothing but a place to find.
    boolean isPlainToEnter() {
        return capacity > 0 && most == null && dwellMicros == 0 && pushes == null && freedAtEntry.length == 0;
    }

    /// Whether parts go out in the order in which they came, and nobody else is to be told.
    boolean isPlainToLeave() {
        return order == Buffer.Order.FIRST_IN && dwellMicros == 0 && watcher == null && freedAtExit.length == 0;
    }

    /// The short way of [#offer], for a place that is plain to enter.
    boolean offerPlainly(Parts parts, int part, long now) {
        if (count >= capacity) {
            return false;
        }
        parts.joinedMicros[part] = now;
        if (count == ring.length) {
            grow();
        }
        ring[(head + count) & (ring.length - 1)] = part;
        count++;
        metering.entered(now, count, capacity);
        if (engine.journal != null) {
            engine.note(Kind.ENTERED, number, engine.parts.serial[part], count);
        }
        consumers.wakeAll();
        return true;
    }

    /// The short way of [#take] for the first part, for a place that is plain to leave and not empty.
    int takePlainly(long now) {
        int part = ring[head];
        head = (head + 1) & (ring.length - 1);
        count--;
        metering.left(now, count, capacity);
        producers.wakeAll();
        return part;
    }

    /// Puts a part in without asking for room; for what stands there at the start.
    void put(int part) {
        if (count == ring.length) {
            grow();
        }
        ring[(head + count) & (ring.length - 1)] = part;
        count++;
        metering.entered(now(), count, capacity);
        engine.note(Kind.ENTERED, number, engine.parts.serial[part], count);
        freeCards(freedAtEntry, part);
        if (dwellMicros > 0) {
            engine.parts.enteredMicros.set(part, now());
            if (!engine.calendar.isSet(timer)) {
                engine.calendar.set(timer, now() + dwellMicros);
            }
        } else {
            partsAgain();
        }
    }

    private void partsAgain() {
        if (consumers.count > 0) {
            consumers.wakeAll();
        }
        if (pushes != null) {
            attend();
        }
    }

    private boolean handOver(int part, long joinedMicros) {
        for (int i = 0; i < consumers.count; i++) {
            Unit unit = (Unit) consumers.element(i);
            if (unit.intake.accepts(part, this)) {
                engine.parts.joinedMicros[part] = joinedMicros;
                metering.passed();
                freeCards(freedAtEntry, part);
                freeCards(freedAtExit, part);
                unit.intake.receive(part);
                return true;
            }
        }
        return false;
    }

    private boolean hasRoomFor(int part) {
        if (most == null) {
            return true;
        }
        int product = engine.parts.product[part];
        return countOf(product) < most[product];
    }

    int countOf(int product) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (engine.parts.product[at(i)] == product) {
                n++;
            }
        }
        return n;
    }

    /// The i-th part from the front.
    int at(int i) {
        return ring[(head + i) & (ring.length - 1)];
    }

    /// Parts from the front that have stayed long enough to be taken.
    int available() {
        if (dwellMicros == 0) {
            return count;
        }
        int n = 0;
        while (n < count && engine.parts.enteredMicros.of(at(n)) + dwellMicros <= now()) {
            n++;
        }
        return n;
    }

    /// Place of the part that leaves next by the order of the buffer; -1 when there is none.
    int first() {
        int n = available();
        if (n == 0) {
            return -1;
        }
        return switch (order) {
            case FIRST_IN -> 0;
            case LAST_IN -> n - 1;
            case PRIORITY -> firstByPriority(n);
        };
    }

    /// Whether parts leave in another order than they came.
    boolean hasOrder() {
        return order != Buffer.Order.FIRST_IN;
    }

    /// Whether the i-th part leaves before the j-th.
    boolean leavesBefore(int i, int j) {
        return switch (order) {
            case FIRST_IN -> i < j;
            case LAST_IN -> i > j;
            case PRIORITY -> priority(i) < priority(j);
        };
    }

    private int firstByPriority(int n) {
        int best = 0;
        for (int i = 1; i < n; i++) {
            if (priority(i) < priority(best)) {
                best = i;
            }
        }
        return best;
    }

    private int priority(int i) {
        return engine.compiled.priority[engine.parts.product[at(i)]];
    }

    /// Takes out the i-th part.
    int take(int i) {
        int part = at(i);
        if (i == 0) {
            head = (head + 1) & (ring.length - 1);
        } else {
            for (int k = i; k < count - 1; k++) {
                ring[(head + k) & (ring.length - 1)] = at(k + 1);
            }
        }
        count--;
        metering.left(now(), count, capacity);
        freeCards(freedAtExit, part);
        roomAgain();
        if (watcher != null) {
            watcher.attend();
        }
        if (dwellMicros > 0) {
            awaitNextRipe();
        }
        return part;
    }

    private void awaitNextRipe() {
        int n = available();
        if (n < count) {
            engine.calendar.set(timer, engine.parts.enteredMicros.of(at(n)) + dwellMicros);
        } else {
            engine.calendar.cancel(timer);
        }
    }

    /// A machine that could work asks to be woken when a part is here, or to be handed one directly.
    void awaitPart(Unit unit) {
        consumers.add(unit);
        if (capacity == 0 || most != null) {
            roomAgain();
        }
    }

    @Override
    void wake() {
        Outlet outlet = pushes;
        while (outlet != null) {
            int i = first();
            if (i < 0) {
                return;
            }
            int part = at(i);
            if (!outlet.deliver(this, part, engine.parts.joinedMicros[part])) {
                return;
            }
            outlet.stopWaiting(this, part);
            take(i);
        }
    }

    @Override
    void timeUp(int purpose) {
        awaitNextRipe();
        partsAgain();
    }

    @Override
    int content() {
        return station == null ? count : count + station.inside();
    }

    private void grow() {
        int[] wider = new int[2 * ring.length];
        for (int i = 0; i < count; i++) {
            wider[i] = at(i);
        }
        ring = wider;
        head = 0;
    }

    @Override
    public void carry(Carrier c) {
        producers.carry(c);
        consumers.carry(c);
        metering.carry(c);
        if (pushes != null) {
            pushes.carry(c);
        }
        count = c.carry(count);
        if (c.isRestoring()) {
            head = 0;
            if (count > ring.length) {
                ring = new int[Integer.highestOneBit(count - 1) << 1];
            }
        } else {
            straighten();
        }
        c.carry(ring, count);
    }

    /// A snapshot holds the parts from the front on, so that equal contents give equal bytes.
    private void straighten() {
        if (head != 0) {
            int[] straight = Arrays.copyOf(ring, ring.length);
            for (int i = 0; i < count; i++) {
                straight[i] = at(i);
            }
            ring = straight;
            head = 0;
        }
    }

    @Override
    void resetStatistics() {
        metering.reset(now(), count);
    }

    /// Mean number of parts in it.
    double meanContent() {
        return metering.mean(now(), count);
    }

    @Override
    void figures(FigureMaker out) {
        if (capacity > 0) {
            out.about(Metric.Subject.BUFFER, name);
            metering.figures(out, now(), count, capacity);
        }
    }
}
