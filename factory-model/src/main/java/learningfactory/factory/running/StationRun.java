package learningfactory.factory.running;

import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// A station in a run: what its units share, and the counts about all of them.
final class StationRun implements Carried {
    final Engine engine;
    final StationSpec spec;
    final int number;
    final String name;
    final Place[] inputs;
    final Outlet outlet;
    final Unit[] units;
    final CardRing[] cardsTaken;
    final CardRing[] cardsFreedAtEntry;
    final CardRing[] cardsFreedAtExit;
    final Chooser chooser;
    /// One input, first come first served, one piece, no cards: the common machine, which needs no choosing.
    boolean isPlain;

    private final boolean mayBePlain;

    /// Whether its units gather a load piece by piece.
    final boolean gathers;

    private Dispatch dispatch;
    double setupFactor = 1;
    int sequenceAt;

    long scrapped;
    long reworked;
    long judged;
    long fromMicros;
    private final long[] takenByProduct;
    private final long[] waitByProduct;
    private final long[] defects;

    /// From here on what every cycle changes: what is named together lies together in memory, and a line of
    /// a thousand machines is as fast as its memory.
    double speedFactor = 1;

    long worked;
    long good;
    long leftPieces;
    long throughMicros;
    long plannedRunMicros;
    long waited;
    private long taken;
    private long waitMicros;
    /// Pieces in its units, and the area under that number as a sum of instants ([Metering] says how).
    private long insideMicros;

    private int insideCount;
    private final boolean hasSeveralProducts;
    final @Nullable Cycle onlyCycle;

    StationRun(Engine engine, int number, Outlet outlet, CardRing[] rings) {
        this.engine = engine;
        this.number = number;
        this.spec = engine.compiled.stations[number];
        this.name = spec.station().name();
        this.outlet = outlet;
        inputs = new Place[spec.inputs().length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (Place) engine.inlets[spec.inputs()[i]];
            if (inputs[i].isHidden) {
                inputs[i].station = this;
            }
        }
        cardsTaken = rings(rings, spec.cardsTaken());
        cardsFreedAtEntry = rings(rings, spec.cardsFreedAtEntry());
        cardsFreedAtExit = rings(rings, spec.cardsFreedAtExit());
        dispatch = spec.work().dispatch();
        chooser = new Chooser(this);
        mayBePlain = inputs.length == 1
                && spec.inputProduct()[0] < 0
                && spec.work().intake() instanceof learningfactory.factory.equipment.Work.Intake.One
                && cardsTaken.length == 0
                && cardsFreedAtEntry.length == 0;
        isPlain = mayBePlain && dispatch instanceof Dispatch.FirstCome;
        hasSeveralProducts = engine.compiled.products.length > 1;
        onlyCycle = hasSeveralProducts || engine.compiled.hasRoutes ? null : spec.cycles()[0];
        gathers = spec.work().intake() instanceof learningfactory.factory.equipment.Work.Intake.Batch;
        takenByProduct = new long[engine.compiled.products.length];
        waitByProduct = new long[engine.compiled.products.length];
        defects = new long[spec.station().quality().defects().size()];
        units = new Unit[spec.station().units()];
        for (int i = 0; i < units.length; i++) {
            units[i] = new Unit(this, i);
        }
    }

    /// Looks for the short way of its units, once everything around them exists.
    void connect() {
        if (mayBePlain) {
            for (Unit unit : units) {
                unit.shortWay = PlainWay.of(unit);
            }
        }
        goShortWays(isPlain);
    }

    /// Lets its units go the short way where they have one, or the long way as all others do; what happens is
    /// the same.
    void goShortWays(boolean isShort) {
        for (Unit unit : units) {
            unit.way = isShort ? unit.shortWay : null;
        }
    }

    static CardRing[] rings(CardRing[] all, int[] numbers) {
        if (numbers.length == 0) {
            return CardRing.NONE;
        }
        CardRing[] some = new CardRing[numbers.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[numbers[i]];
        }
        return some;
    }

    private void useRule(Dispatch rule) {
        dispatch = rule;
        isPlain = mayBePlain && rule instanceof Dispatch.FirstCome;
        goShortWays(isPlain);
    }

    Dispatch dispatch() {
        return dispatch;
    }

    /// The law of the working time of a part that is at this station or on its way to it.
    Cycle cycle(int part) {
        if (onlyCycle != null) {
            return onlyCycle;
        }
        int product = engine.parts.product[part];
        if (engine.compiled.hasRoutes) {
            Cycle own = engine.compiled.routeCycle(product, engine.parts.step.of(part));
            if (own != null) {
                return own;
            }
        }
        return spec.cycles()[product];
    }

    /// A part has been taken into a unit.
    void tookIn(int part) {
        if (!gathers) {
            startedOn(part);
        }
        changeInside(1);
        if (!isPlain) {
            steer(part);
        }
    }

    /// Counts the part in the sequence and on the cards, where the station has any.
    private void steer(int part) {
        if (dispatch instanceof Dispatch.Sequence) {
            sequenceAt++;
        }
        for (CardRing ring : cardsTaken) {
            ring.take(part);
        }
        for (CardRing ring : cardsFreedAtEntry) {
            ring.giveBack(part);
        }
    }

    /// The wait of a part is over: a unit starts on it. In a furnace that is when the load is complete, not
    /// when the part goes in.
    void startedOn(int part) {
        startedOn(part, engine.nowMicros - engine.parts.joinedMicros[part]);
    }

    /// As above, for who knows the wait already.
    void startedOn(int part, long wait) {
        waited += -wait >>> 63; // one if there was a wait: chance decides, so a branch would be foreseen wrongly
        taken++;
        waitMicros += wait;
        if (hasSeveralProducts) {
            int product = engine.parts.product[part];
            takenByProduct[product]++;
            waitByProduct[product] += wait;
        }
    }

    /// Another dispatch rule from now on. A sequence begins at its first product.
    void changeDispatch(Dispatch rule) {
        useRule(rule);
        sequenceAt = 0;
        for (Unit unit : units) {
            unit.attend();
        }
    }

    /// Pieces in its units, at work or done and waiting to leave.
    int inside() {
        return insideCount;
    }

    /// Pieces in its units have become more or fewer.
    void changeInside(int by) {
        insideMicros -= by * engine.nowMicros;
        insideCount += by;
    }

    void defect(int cause) {
        defects[cause - spec.firstCause()]++;
    }

    /// Whether this many pieces find a card of every loop.
    boolean mayTakeCards(int pieces) {
        for (CardRing ring : cardsTaken) {
            if (ring.free() < pieces) {
                return false;
            }
        }
        return true;
    }

    boolean mayTakeCards() {
        for (CardRing ring : cardsTaken) {
            if (!ring.isFree()) {
                return false;
            }
        }
        return true;
    }

    void resetStatistics() {
        waited = 0;
        leftPieces = 0;
        throughMicros = 0;
        worked = 0;
        good = 0;
        scrapped = 0;
        reworked = 0;
        judged = 0;
        plannedRunMicros = 0;
        java.util.Arrays.fill(takenByProduct, 0);
        java.util.Arrays.fill(waitByProduct, 0);
        java.util.Arrays.fill(defects, 0);
        insideMicros = -insideCount * engine.nowMicros;
        taken = 0;
        waitMicros = 0;
        fromMicros = engine.nowMicros;
    }

    /// The time its units have spent in each condition since the statistics began, µs, all units together.
    long[] spentMicros() {
        long[] sum = new long[Condition.values().length];
        for (Unit unit : units) {
            unit.showing.addSpent(sum);
        }
        return sum;
    }

    void figures(FigureMaker out) {
        long now = engine.nowMicros;
        double span = now - fromMicros;
        out.add("Wq", "s", FigureMaker.ratio(waitMicros, taken) / 1e6);
        out.add("P_wait", "1", FigureMaker.ratio(waited, taken));
        out.add("W", "s", FigureMaker.ratio(throughMicros, leftPieces) / 1e6);
        double queue = 0;
        for (Place input : inputs) {
            queue += input.capacity > 0 ? input.meanContent() : 0;
        }
        out.add("Lq", "pieces", queue);
        out.add("L", "pieces", queue + FigureMaker.ratio(insideMicros + insideCount * now, now - fromMicros));
        out.add("throughput", "1/h", leftPieces / span * 3.6e9);
        out.add("pieces", "pieces", worked);
        out.add("good", "pieces", good);
        out.add("scrap", "pieces", scrapped);
        out.add("rework", "pieces", reworked);
        String[] products = engine.compiled.products;
        for (int p = 0; products.length > 1 && p < products.length; p++) {
            out.add("Wq[" + products[p] + "]", "s", FigureMaker.ratio(waitByProduct[p], takenByProduct[p]) / 1e6);
        }
        for (int i = 0; i < defects.length; i++) {
            out.add("defects." + engine.compiled.causes[spec.firstCause() + i], "pieces", defects[i]);
        }
    }

    @Override
    public void carry(Carrier c) {
        outlet.carry(c);
        useRule(RuleInWords.carry(c, dispatch, engine.compiled));
        speedFactor = c.carry(speedFactor);
        setupFactor = c.carry(setupFactor);
        sequenceAt = c.carry(sequenceAt);
        waited = c.carry(waited);
        leftPieces = c.carry(leftPieces);
        throughMicros = c.carry(throughMicros);
        worked = c.carry(worked);
        good = c.carry(good);
        scrapped = c.carry(scrapped);
        reworked = c.carry(reworked);
        judged = c.carry(judged);
        plannedRunMicros = c.carry(plannedRunMicros);
        c.carry(takenByProduct, takenByProduct.length);
        c.carry(waitByProduct, waitByProduct.length);
        c.carry(defects, defects.length);
        taken = c.carry(taken);
        waitMicros = c.carry(waitMicros);
        insideMicros = c.carry(insideMicros);
        insideCount = c.carry(insideCount);
        fromMicros = c.carry(fromMicros);
    }
}
