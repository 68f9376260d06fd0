package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.Command;
import learningfactory.factory.operations.Parameter;
import org.jspecify.annotations.Nullable;

/// Writes a command into the journal, and reads back what it named: a name becomes its place in the plant.
final class CommandNote {
    private static final int NOTHING = -1;

    private final Orders orders;
    private final Engine engine;
    private final List<Feeder> feeders;

    CommandNote(Orders orders, Engine engine, List<Feeder> feeders) {
        this.orders = orders;
        this.engine = engine;
        this.feeders = feeders;
    }

    void write(Command command, Answer answer) {
        long accepted = answer instanceof Answer.Accepted ? 1 : 0;
        long a = (of(command) + 1L << 16) + CommandNumber.of(command) * 2L + accepted;
        engine.note(Kind.COMMAND, subject(command), a, CommandNumber.detail(command));
    }

    private int subject(Command command) {
        return switch (command) {
            case Command.OrderMaterial c -> source(c.source());
            case Command.StopSupply c -> source(c.source());
            case Command.ResumeSupply c -> source(c.source());
            case Command.ReleaseOrder c -> source(c.source());
            case Command.Quarantine c -> place(c.buffer());
            default -> {
                Unit unit = unit(command);
                yield unit == null ? NOTHING : unit.number;
            }
        };
    }

    private int source(String name) {
        for (Feeder feeder : feeders) {
            if (feeder.name.equals(name)) {
                return feeder.number;
            }
        }
        return NOTHING;
    }

    private int place(String name) {
        Integer inlet = engine.compiled.inletNumbers.get(name);
        return inlet == null ? NOTHING : engine.inlets[inlet].number;
    }

    private @Nullable Unit unit(Command command) {
        String station = CommandNumber.station(command);
        return station == null ? null : orders.findUnit(station, CommandNumber.unit(command));
    }

    /// What it names beside its subject.
    private int of(Command command) {
        return switch (command) {
            case Command.Break c -> mode(unit(c), c.failure());
            case Command.RepairByOrder c -> mode(unit(c), c.failure());
            case Command.Maintain c -> maintenance(unit(c), c.maintenance());
            case Command.Misread c -> characteristic(c.characteristic());
            case Command.Disturb c -> characteristic(c.characteristic());
            case Command.ReleaseOrder c -> engine.compiled.productNumbers.getOrDefault(c.product(), NOTHING);
            case Command.ChangeParameter c -> parameter(c.parameter());
            case Command.ReassignPerson c -> engine.people().person(c.crew(), c.person());
            case Command.SendAway c -> engine.people().person(c.crew(), c.person());
            case Command.CallIn c -> engine.people().person(c.crew(), c.person());
            case Command.Acknowledge c -> alarm(c.alarm());
            case Command.Shelve c -> alarm(c.alarm());
            case Command.Unshelve c -> alarm(c.alarm());
            default -> NOTHING;
        };
    }

    private static int mode(@Nullable Unit unit, String failure) {
        Breakdown breakdown = unit == null ? null : Troubles.breakdown(unit, failure);
        return breakdown == null ? NOTHING : breakdown.mode;
    }

    private static int maintenance(@Nullable Unit unit, String name) {
        for (Upkeep upkeep : unit == null ? new Upkeep[0] : unit.upkeeps) {
            if (upkeep.task.name().equals(name)) {
                return upkeep.place;
            }
        }
        return NOTHING;
    }

    private int characteristic(String name) {
        return characteristics().stream().map(Characteristic::name).toList().indexOf(name);
    }

    private List<Characteristic> characteristics() {
        return engine.compiled.plant.material().characteristics();
    }

    private int parameter(String name) {
        return parameters().stream().map(Parameter::name).toList().indexOf(name);
    }

    private List<Parameter> parameters() {
        return engine.compiled.plant.parameters();
    }

    private int alarm(int number) {
        return number >= 0 && number < engine.alarms().count() ? number : NOTHING;
    }

    /// The name of what command number `command` about this subject named; empty for nothing.
    String named(int command, int subject, int of) {
        if (of == NOTHING) {
            return "";
        }
        return switch (CommandNumber.name(command)) {
            case "break", "repair by order" -> ((Unit) engine.elements[subject]).breakdowns[of].failure.name();
            case "maintain" -> ((Unit) engine.elements[subject]).upkeeps[of].task.name();
            case "misread", "disturb" -> characteristics().get(of).name();
            case "release order" -> engine.compiled.products[of];
            case "change parameter" -> parameters().get(of).name();
            case "acknowledge", "shelve", "unshelve" -> engine.alarms().name(of);
            default -> engine.people().name(of);
        };
    }
}
