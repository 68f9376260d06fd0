package learningfactory.factory.running;

import java.util.Objects;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Tool;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import org.jspecify.annotations.Nullable;

/// What one unit has done to itself between two loads: its tool is changed, its maintenance is done.
final class Care implements Carried {
    private final Unit unit;
    private final Engine engine;
    private final @Nullable Wear wear;
    private final Upkeep[] upkeeps;
    private int @Nullable [] upkeepTimers;
    private int upkeepAtWork = -1;
    private boolean toolChangeOrdered;

    Care(Unit unit) {
        this.unit = unit;
        this.engine = unit.engine;
        this.wear = unit.wear;
        this.upkeeps = unit.upkeeps;
        for (int i = 0; i < upkeeps.length; i++) {
            if (upkeeps[i].dueMicros() != Long.MAX_VALUE) {
                int[] timers = upkeepTimers == null ? new int[upkeeps.length] : upkeepTimers;
                timers[i] = engine.timer(unit, Unit.FIRST_UPKEEP_TIMER + i);
                upkeepTimers = timers;
            }
        }
    }

    /// Whether there is anything to take care of at all.
    boolean isAny() {
        return wear != null || upkeeps.length > 0;
    }

    /// Sets the timers of what the calendar makes due.
    void setTimers() {
        for (int i = 0; upkeepTimers != null && i < upkeeps.length; i++) {
            long due = upkeeps[i].dueMicros();
            if (due != Long.MAX_VALUE && due > engine.nowMicros) {
                engine.calendar.set(upkeepTimers[i], due);
            }
        }
    }

    /// Begins what is due before the next load.
    ///
    /// @return whether anything is
    boolean begins() {
        if (wear != null && (toolChangeOrdered || wear.isToolDue())) {
            unit.intake.stopWaiting();
            unit.activity.begin(Unit.CHANGING_TOOL, Condition.CHANGING_TOOL, wear.drawChangeMicros());
            return true;
        }
        for (Upkeep upkeep : upkeeps) {
            if (upkeep.isDue()) {
                unit.intake.stopWaiting();
                upkeepAtWork = upkeep.place;
                unit.activity.begin(Unit.MAINTAINING, Condition.IN_MAINTENANCE, upkeep.drawMicros());
                return true;
            }
        }
        return false;
    }

    void finishToolChange() {
        Wear worn = Objects.requireNonNull(wear);
        long old = Math.round(worn.tool() * 1e6);
        worn.newTool();
        worn.toolNumber++;
        toolChangeOrdered = false;
        engine.note(Kind.TOOL_CHANGED, unit.number, worn.toolNumber, old);
        unit.phase = Unit.EMPTY;
    }

    void finishUpkeep() {
        Upkeep upkeep = upkeeps[upkeepAtWork];
        upkeep.finish();
        if (upkeep.task.renews()) {
            for (Breakdown breakdown : unit.breakdowns) {
                if (!breakdown.isFailed) {
                    breakdown.renew();
                }
            }
        }
        if (upkeep.task.restoresHealth() && wear != null) {
            wear.restoreHealth();
        }
        engine.note(Kind.MAINTAINED, unit.number, upkeep.place, 0);
        upkeepAtWork = -1;
        setTimers();
        unit.phase = Unit.EMPTY;
    }

    void orderToolChange() {
        toolChangeOrdered = true;
    }

    /// Who changes the tool, null when nobody need come.
    @Nullable
    String toolCrew() {
        Tool tool = wear == null ? null : wear.toolSpec();
        if (tool == null) {
            return null;
        }
        return tool.crew().orElse(null);
    }

    /// Who does the maintenance that is at work, null when nobody need come.
    @Nullable
    String upkeepCrew() {
        return upkeeps[upkeepAtWork].task.crew().orElse(null);
    }

    void age(Failure.Clock clock, long by) {
        if (wear != null) {
            wear.age(clock, by);
        }
        for (Upkeep upkeep : upkeeps) {
            upkeep.age(clock, by);
        }
    }

    /// A failure is repaired: what counts from there begins again.
    void repaired() {
        for (Upkeep upkeep : upkeeps) {
            upkeep.repaired();
        }
        setTimers();
    }

    @Override
    public void carry(Carrier c) {
        upkeepAtWork = c.carry(upkeepAtWork);
        toolChangeOrdered = c.carry(toolChangeOrdered);
    }
}
