package learningfactory.factory.running;

import learningfactory.factory.equipment.Degradation;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Tool;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Stream;
import org.jspecify.annotations.Nullable;

/// What use does to a unit: its tool wears, its health fades, both slow it and make its parts worse.
final class Wear implements Carried {
    private final @Nullable Tool tool;
    private final @Nullable Degradation degradation;
    private final Stream luck;
    private long toolLife;
    private long toolUsed;
    private long healthUsed;
    int toolNumber = 1;

    Wear(Engine engine, String unit, @Nullable Tool tool, @Nullable Degradation degradation) {
        this.tool = tool;
        this.degradation = degradation;
        this.luck = engine.stream(unit, "tool");
    }

    void begin() {
        newTool();
    }

    /// Wear of the tool, 0 new .. 1 end of life.
    double tool() {
        return tool == null ? 0 : Math.min(1, (double) toolUsed / toolLife);
    }

    /// Lost health, 0 .. 1.
    double health() {
        return degradation == null ? 0 : Math.min(1, (double) healthUsed / degradation.span());
    }

    /// The greater of both: what makes parts worse.
    double worst() {
        return Math.max(tool(), health());
    }

    /// Factor on the working time.
    double slowing() {
        double factor = 1;
        if (tool != null) {
            factor += tool.slowsBy() * tool();
        }
        if (degradation != null) {
            factor += degradation.slowsBy() * health();
        }
        return factor;
    }

    /// @param clock what has gone on: working time or finished loads
    void age(Failure.Clock clock, long by) {
        if (tool != null && tool.clock() == clock) {
            toolUsed += by;
        }
        if (degradation != null && degradation.clock() == clock) {
            healthUsed += by;
        }
    }

    /// The tool is now worn to this share of its life.
    void wearTo(double share) {
        toolUsed = Math.round(share * toolLife);
    }

    boolean isToolDue() {
        return tool != null && tool.changedWhenWorn() && toolUsed >= toolLife;
    }

    @Nullable
    Tool toolSpec() {
        return tool;
    }

    long drawChangeMicros() {
        return tool == null ? 0 : tool.changeMicros().drawMicros(luck);
    }

    void newTool() {
        if (tool != null) {
            toolUsed = 0;
            toolLife = Math.max(1, tool.life().drawMicros(luck));
        }
    }

    void restoreHealth() {
        healthUsed = 0;
    }

    @Override
    public void carry(Carrier c) {
        luck.carry(c);
        toolLife = c.carry(toolLife);
        toolUsed = c.carry(toolUsed);
        healthUsed = c.carry(healthUsed);
        toolNumber = c.carry(toolNumber);
    }
}
