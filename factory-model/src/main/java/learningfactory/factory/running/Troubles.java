package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import org.jspecify.annotations.Nullable;

/// Carries out what an instructor injects into a running plant, and what puts it right again.
final class Troubles {
    private static final int MOST_PIECES = 100_000;

    private final Orders orders;
    private final Engine engine;
    private final List<Feeder> feeders;

    Troubles(Orders orders, Engine engine, List<Feeder> feeders) {
        this.orders = orders;
        this.engine = engine;
        this.feeders = feeders;
    }

    Answer breakUnit(Command.Break c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        Breakdown breakdown = breakdown(unit, c.failure());
        if (breakdown == null) {
            return Answer.refused("%s has no failure mode (%s).", unit.name, c.failure());
        }
        if (breakdown.isFailed) {
            return Answer.refused("%s has already failed (%s).", unit.name, c.failure());
        }
        unit.strike(breakdown);
        return Answer.ACCEPTED;
    }

    Answer repairByOrder(Command.RepairByOrder c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        Breakdown breakdown = breakdown(unit, c.failure());
        if (breakdown == null) {
            return Answer.refused("%s has no failure mode (%s).", unit.name, c.failure());
        }
        if (breakdown.isByOrder()) {
            return Answer.refused("Nobody comes to %s for (%s) without an order as it is.", unit.name, c.failure());
        }
        breakdown.repairByOrder();
        return Answer.ACCEPTED;
    }

    static @Nullable Breakdown breakdown(Unit unit, String failure) {
        for (Breakdown breakdown : unit.breakdowns) {
            if (breakdown.failure.name().equals(failure)) {
                return breakdown;
            }
        }
        return null;
    }

    Answer wearTool(Command.WearTool c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        if (unit.wear == null || unit.wear.toolSpec() == null) {
            return Answer.refused("%s has no tool that wears.", unit.name);
        }
        if (!(c.share() >= 0 && c.share() <= 1)) {
            return Answer.refused(
                    "A tool is worn between 0 (new) and 1 (end of its life), not %s; %s keeps the one it has.",
                    c.share(), unit.name);
        }
        unit.wear.wearTo(c.share());
        unit.attend();
        return Answer.ACCEPTED;
    }

    // ---- gauges and processes

    Answer misread(Command.Misread c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        if (!Double.isFinite(c.offset())) {
            return Answer.refused("A gauge cannot read %s too high.", c.offset());
        }
        boolean done = unit.judge != null && unit.judge.misread(c.characteristic(), c.offset());
        return done
                ? Answer.ACCEPTED
                : Answer.refused("%s does not measure (%s), so it cannot misread it.", unit.name, c.characteristic());
    }

    Answer blind(Command.Blind c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        if (unit.judge == null || !unit.judge.inspects()) {
            return Answer.refused("%s inspects nothing.", unit.name);
        }
        unit.judge.blind(c.isBlind());
        return Answer.ACCEPTED;
    }

    Answer calibrate(Command.Calibrate c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        if (unit.judge == null || !unit.judge.inspects()) {
            return Answer.refused("%s inspects nothing, so there is nothing to calibrate.", unit.name);
        }
        unit.judge.calibrate();
        return Answer.ACCEPTED;
    }

    Answer disturb(Command.Disturb c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        if (!Double.isFinite(c.offset())) {
            return Answer.refused("A process cannot move by %s.", c.offset());
        }
        boolean done = unit.judge != null && unit.judge.disturb(c.characteristic(), c.offset());
        return done
                ? Answer.ACCEPTED
                : Answer.refused(
                        "%s does not make (%s), so its process cannot be disturbed there.",
                        unit.name, c.characteristic());
    }

    Answer adjust(Command.Adjust c) {
        Unit unit = orders.findUnit(c.station(), c.unit());
        if (unit == null) {
            return orders.unknown(c.station(), c.unit());
        }
        if (unit.judge == null || !unit.judge.makesAnything()) {
            return Answer.refused("%s makes no characteristic that could be adjusted.", unit.name);
        }
        unit.judge.adjust();
        return Answer.ACCEPTED;
    }

    // ---- sources

    Answer stopSupply(Command.StopSupply c) {
        Feeder feeder = findFeeder(c.source());
        if (feeder == null) {
            return unknownSource(c.source());
        }
        if (feeder.isStopped()) {
            return Answer.refused("The source (%s) is stopped already.\nMaybe resume it first.", c.source());
        }
        if (!orders.isTimeAhead(c.forMicros())) {
            return orders.noTimeAhead(c.forMicros());
        }
        feeder.stopFor(c.forMicros());
        return Answer.ACCEPTED;
    }

    Answer resumeSupply(Command.ResumeSupply c) {
        Feeder feeder = findFeeder(c.source());
        if (feeder == null) {
            return unknownSource(c.source());
        }
        if (!feeder.isStopped()) {
            return Answer.refused("The source (%s) is not stopped.", c.source());
        }
        feeder.resume();
        return Answer.ACCEPTED;
    }

    Answer order(Command.OrderMaterial c) {
        Feeder feeder = findFeeder(c.source());
        if (feeder == null) {
            return unknownSource(c.source());
        }
        if (!(feeder.source().feed() instanceof learningfactory.factory.material.Source.Feed.Supplier feed)) {
            return Answer.refused("The source (%s) is no supplier; what it brings cannot be ordered.", c.source());
        }
        if (c.pieces() < 1 || c.pieces() > MOST_PIECES) {
            return noOrder(c.pieces());
        }
        feeder.order(c.pieces(), feed);
        return Answer.ACCEPTED;
    }

    Answer releaseOrder(Command.ReleaseOrder c) {
        Feeder feeder = findFeeder(c.source());
        if (feeder == null) {
            return unknownSource(c.source());
        }
        Integer product = engine.compiled.productNumbers.get(c.product());
        if (product == null || !feeder.brings(product)) {
            return Answer.refused("The source (%s) does not bring (%s).", c.source(), c.product());
        }
        if (c.pieces() < 1 || c.pieces() > MOST_PIECES) {
            return noOrder(c.pieces());
        }
        if (!orders.isTimeAhead(c.dueMicros())) {
            return orders.noTimeAhead(c.dueMicros());
        }
        feeder.takeExtraOrder(product, c.pieces(), engine.nowMicros + c.dueMicros());
        return Answer.ACCEPTED;
    }

    private static Answer noOrder(int pieces) {
        return Answer.refused("An order has 1 to %d pieces, not %d.", MOST_PIECES, pieces);
    }

    private @Nullable Feeder findFeeder(String source) {
        for (Feeder feeder : feeders) {
            if (feeder.name.equals(source)) {
                return feeder;
            }
        }
        return null;
    }

    private static Answer unknownSource(String source) {
        return Answer.refused("There is no source (%s).", source);
    }

    Answer sendAway(Command.SendAway c) {
        return orders.isTimeAhead(c.forMicros())
                ? engine.people().sendAway(c.crew(), c.person(), c.forMicros())
                : orders.noTimeAhead(c.forMicros());
    }
}
