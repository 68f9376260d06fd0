package learningfactory.factory.running;

import learningfactory.factory.operations.Link;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Stream;
import org.jspecify.annotations.Nullable;

/// Where the parts of one place go: the arrows behind it, or the next step of the part's own route.
final class Outlet implements Carried {
    private final Engine engine;
    private final OutletSpec spec;
    private final Inlet[] branches;
    private final boolean isPlain;
    private final Stream choice;
    private int turn;

    Outlet(Engine engine, OutletSpec spec) {
        this.engine = engine;
        this.spec = spec;
        this.choice = engine.stream(spec.from(), "branch");
        branches = new Inlet[spec.inlet().length];
        isPlain = branches.length == 1 && !engine.compiled.hasRoutes && spec.rule() != Link.Rule.CONDITION;
    }

    /// Finds its branches, once they all exist.
    void connect() {
        for (int i = 0; i < branches.length; i++) {
            branches[i] = engine.inlets[spec.inlet()[i]];
        }
    }

    /// The one inlet where all its parts go; null when there is a choice.
    @Nullable
    Inlet only() {
        return isPlain ? branches[0] : null;
    }

    /// Hands the part on if its next place has room; otherwise `holder` waits for room and is woken.
    ///
    /// @param joinedMicros since when the part waits for what comes next
    boolean deliver(Element holder, int part, long joinedMicros) {
        if (isPlain) {
            if (branches[0].offer(part, joinedMicros)) {
                return true;
            }
            branches[0].awaitRoom(holder);
            return false;
        }
        return deliverByRule(holder, part, joinedMicros);
    }

    /// Takes the holder off all lists on which it waits for room.
    void stopWaiting(Element holder, int part) {
        if (isPlain) {
            branches[0].producers.remove(holder);
            return;
        }
        Inlet routed = routed(part);
        if (routed != null) {
            routed.producers.remove(holder);
        }
        for (Inlet branch : branches) {
            branch.producers.remove(holder);
        }
    }

    private @Nullable Inlet routed(int part) {
        int next = engine.compiled.nextOnRoute(engine.parts.product[part], engine.parts.step.of(part));
        return next < 0 ? null : engine.inlets[next];
    }

    private boolean deliverByRule(Element holder, int part, long joinedMicros) {
        Inlet routed = routed(part);
        if (routed != null) {
            return offer(routed, holder, part, joinedMicros);
        }
        return switch (spec.rule()) {
            case SHARE, IN_TURN -> offer(branches[drawn(part)], holder, part, joinedMicros);
            case FIRST_FREE, CONDITION -> offerFirstFree(holder, part, joinedMicros);
            case SHORTEST -> offerShortest(holder, part, joinedMicros);
        };
    }

    private boolean offer(Inlet inlet, Element holder, int part, long joinedMicros) {
        int branch = engine.parts.branch.of(part);
        engine.parts.branch.set(part, -1);
        engine.parts.step.add(part, 1);
        if (inlet.offer(part, joinedMicros)) {
            inlet.producers.remove(holder);
            return true;
        }
        engine.parts.branch.set(part, branch);
        engine.parts.step.add(part, -1);
        inlet.awaitRoom(holder);
        return false;
    }

    private int drawn(int part) {
        int branch = engine.parts.branch.of(part);
        if (branch < 0) {
            branch = spec.rule() == Link.Rule.SHARE ? byChance() : inTurn();
            engine.parts.branch.set(part, branch);
        }
        return branch;
    }

    private int byChance() {
        double u = choice.nextUniform();
        int branch = 0;
        while (branch < branches.length - 1 && u >= spec.upTo()[branch]) {
            branch++;
        }
        return branch;
    }

    private int inTurn() {
        int branch = turn;
        turn = (turn + 1) % branches.length;
        return branch;
    }

    private boolean offerFirstFree(Element holder, int part, long joinedMicros) {
        boolean any = false;
        for (int i = 0; i < branches.length; i++) {
            if (fits(i, part)) {
                any = true;
                if (offer(branches[i], holder, part, joinedMicros)) {
                    stopWaiting(holder, part);
                    return true;
                }
            }
        }
        if (!any) {
            throw new IllegalStateException(
                    "A part (%s) that leaves (%s) fits none of its ways out.\nMaybe add a branch for this product or verdict."
                            .formatted(engine.compiled.products[engine.parts.product[part]], spec.from()));
        }
        return false;
    }

    private boolean offerShortest(Element holder, int part, long joinedMicros) {
        int shortest = 0;
        for (int i = 1; i < branches.length; i++) {
            if (branches[i].content() < branches[shortest].content()) {
                shortest = i;
            }
        }
        if (offer(branches[shortest], holder, part, joinedMicros)) {
            stopWaiting(holder, part);
            return true;
        }
        return offerFirstFree(holder, part, joinedMicros);
    }

    private boolean fits(int branch, int part) {
        return spec.fits(branch, engine.parts.product[part], engine.parts.verdict[part]);
    }

    @Override
    public void carry(Carrier c) {
        choice.carry(c);
        turn = c.carry(turn);
    }
}
