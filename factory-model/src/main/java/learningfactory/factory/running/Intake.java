package learningfactory.factory.running;

import java.util.Objects;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Work;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// How one unit takes parts in: one by one, a kit, or a batch that it gathers; from its inputs, or straight
/// from a machine before it.
final class Intake implements Carried {
    private final Unit unit;
    private final Engine engine;
    private final StationRun station;
    private final StationSpec spec;
    private final Place[] inputs;

    /// Whether it stands on the lists of those who wait for a part.
    boolean isWaiting;

    /// When the first piece of the present load came.
    long firstInMicros;

    Intake(Unit unit) {
        this.unit = unit;
        this.engine = unit.engine;
        this.station = unit.station;
        this.spec = station.spec;
        this.inputs = station.inputs;
    }

    /// Takes the first part of the only input, for a station that needs no choosing.
    boolean takeFirst() {
        Place place = inputs[0];
        int i = place.first();
        if (i < 0) {
            starve();
            return false;
        }
        tookIn(place.take(i));
        unit.phase = Unit.TAKEN;
        return true;
    }

    /// Takes a load by the rule of the station, if it can.
    ///
    /// @return whether the unit goes on at once
    boolean takeByRule() {
        return switch (spec.work().intake()) {
            case Work.Intake.One one -> takeOne();
            case Work.Intake.Kit kit -> takeKit();
            case Work.Intake.Batch batch -> {
                unit.phase = Unit.COLLECTING;
                yield true;
            }
        };
    }

    private boolean takeOne() {
        if (!station.mayTakeCards()) {
            boolean isHere = station.chooser.find(-1, unit.setUpFor) || isOffered();
            unit.showing.wait(isHere ? Condition.WAITING_FOR_CARD : Condition.STARVED);
            awaitCards();
            isWaiting = true;
            for (Place input : inputs) {
                input.consumers.add(unit);
            }
            return false;
        }
        if (!station.chooser.find(-1, unit.setUpFor)) {
            starve();
            return false;
        }
        tookIn(inputs[station.chooser.input].take(station.chooser.index));
        unit.phase = Unit.TAKEN;
        return true;
    }

    private void awaitCards() {
        for (CardRing ring : station.cardsTaken) {
            ring.await(unit);
        }
    }

    private boolean isOffered() {
        for (Place input : inputs) {
            if (input.capacity == 0 && input.producers.count > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean takeKit() {
        int[] kit = Objects.requireNonNull(spec.kit());
        for (int product = 0; product < kit.length; product++) {
            if (kit[product] > 0 && waitingOf(product) < kit[product]) {
                starve();
                return false;
            }
        }
        if (!station.mayTakeCards(spec.kitSize())) {
            unit.showing.wait(Condition.WAITING_FOR_CARD);
            awaitCards();
            return false;
        }
        takeOf(spec.mainProduct(), kit[spec.mainProduct()]);
        for (int product = 0; product < kit.length; product++) {
            if (product != spec.mainProduct()) {
                takeOf(product, kit[product]);
            }
        }
        unit.phase = Unit.TAKEN;
        return true;
    }

    private int waitingOf(int product) {
        int n = 0;
        for (int k = 0; k < inputs.length; k++) {
            for (int i = 0, ripe = inputs[k].available(); i < ripe; i++) {
                int part = inputs[k].at(i);
                if (engine.parts.product[part] == product && station.chooser.mayTake(k, part, product)) {
                    n++;
                }
            }
        }
        return n;
    }

    private void takeOf(int product, int pieces) {
        for (int n = 0; n < pieces; n++) {
            station.chooser.find(product, unit.setUpFor);
            tookIn(inputs[station.chooser.input].take(station.chooser.index));
        }
    }

    /// Takes pieces as they come, until the batch is full or has waited long enough.
    boolean collect() {
        if (unit.loaded == unit.held && unit.hasUpkeep && unit.care.begins()) {
            return true;
        }
        Work.Intake.Batch batch = (Work.Intake.Batch) spec.work().intake();
        while (unit.loaded - unit.held < batch.most()
                && station.mayTakeCards()
                && station.chooser.find(onlyProduct(batch), unit.setUpFor)) {
            tookIn(inputs[station.chooser.input].take(station.chooser.index));
        }
        int pieces = unit.loaded - unit.held;
        if (pieces > 0 && pieces == batch.most()
                || pieces >= batch.least() && engine.nowMicros - firstInMicros >= batch.longestWaitMicros()) {
            engine.calendar.cancel(unit.timer);
            for (int i = unit.held; i < unit.loaded; i++) {
                station.startedOn(unit.load[i]);
            }
            unit.phase = Unit.TAKEN;
            return true;
        }
        if (pieces > 0 && batch.longestWaitMicros() != Long.MAX_VALUE) {
            long deadline = firstInMicros + batch.longestWaitMicros();
            if (deadline > engine.nowMicros) {
                engine.calendar.set(unit.timer, deadline);
            }
        }
        starve();
        if (!station.mayTakeCards()) {
            awaitCards();
        }
        return false;
    }

    private int onlyProduct(Work.Intake.Batch batch) {
        return batch.mixed() || unit.loaded == unit.held ? -1 : engine.parts.product[unit.load[unit.held]];
    }

    /// Whether a machine upstream may hand this part straight into it now.
    boolean accepts(int part, Place from) {
        if (unit.stops != 0 || !isWaiting) {
            return false;
        }
        if (station.isPlain) {
            return unit.phase == Unit.EMPTY;
        }
        if (!station.mayTakeCards() || !fitsInput(part, from)) {
            return false;
        }
        return switch (spec.work().intake()) {
            case Work.Intake.One one -> unit.phase == Unit.EMPTY;
            case Work.Intake.Kit kit -> false;
            case Work.Intake.Batch batch ->
                unit.phase == Unit.COLLECTING
                        && unit.loaded - unit.held < batch.most()
                        && (onlyProduct(batch) < 0 || onlyProduct(batch) == engine.parts.product[part]);
        };
    }

    private boolean fitsInput(int part, Place from) {
        for (int k = 0; k < inputs.length; k++) {
            if (inputs[k] == from) {
                return station.chooser.mayTake(k, part, station.chooser.nextInSequence());
            }
        }
        return false;
    }

    /// Gets a part straight from upstream.
    void receive(int part) {
        tookIn(part);
        if (unit.phase == Unit.EMPTY) {
            unit.phase = Unit.TAKEN;
        }
        unit.attend();
    }

    void tookIn(int part) {
        stopWaiting();
        if (unit.loaded == unit.held) {
            firstInMicros = engine.nowMicros;
        }
        unit.load[unit.loaded++] = part;
        station.tookIn(part);
        engine.note(Kind.TAKEN, unit.number, engine.parts.serial[part], engine.parts.product[part]);
    }

    /// Nothing is here to take: waits for a part.
    void starve() {
        unit.showing.wait(Condition.STARVED);
        isWaiting = true;
        for (Place input : inputs) {
            input.awaitPart(unit);
        }
    }

    /// Takes the unit off all lists on which it waits for a part or a card.
    void stopWaiting() {
        if (isWaiting) {
            isWaiting = false;
            for (Place input : inputs) {
                input.consumers.remove(unit);
            }
        }
        for (CardRing ring : station.cardsTaken) {
            ring.leave(unit);
        }
    }

    @Override
    public void carry(Carrier c) {
        firstInMicros = c.carry(firstInMicros);
        isWaiting = c.carry(isWaiting);
    }
}
