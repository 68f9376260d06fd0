package learningfactory.factory.running;

import java.util.List;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.equipment.VehicleActivity;
import learningfactory.simulation.journal.JournalRecord;

/// Reads the records of a journal as facts, with the names of the plant they were written by.
public final class FactReader {
    private static final Condition[] CONDITIONS = Condition.values();
    private static final String[] VERDICTS = {"good", "rework", "scrap"};

    private final CompiledPlant compiled;
    private final RunningPlant names;

    private FactReader(CompiledPlant compiled) {
        this.compiled = compiled;
        this.names = compiled.start(0, 0);
    }

    /// A reader for journals of this plant.
    public static FactReader of(CompiledPlant compiled) {
        return new FactReader(compiled);
    }

    /// The fact behind a record.
    ///
    /// @throws IllegalArgumentException when the record cannot come from this plant
    public Fact fact(JournalRecord record) {
        return fact(record.nowMicros(), record.kind(), record.subject(), record.a(), record.b());
    }

    /// The fact behind the numbers of a record; see [JournalRecord].
    public Fact fact(long at, int kind, int subject, long a, long b) {
        return switch (kind) {
            case Kind.CREATED, Kind.ENTERED, Kind.TAKEN, Kind.LEFT, Kind.SCRAPPED, Kind.QUARANTINED, Kind.LOST ->
                partMoved(at, kind, subject, a, b);
            case Kind.WORK_STARTED -> new Fact.WorkStarted(at, name(subject), a, b);
            case Kind.WORK_DONE -> new Fact.WorkDone(at, name(subject), a, b >> 20, b & 0xF_FFFF);
            case Kind.JOINED -> new Fact.PartJoined(at, name(subject), a, b);
            case Kind.SPLIT -> new Fact.PartSplit(at, name(subject), a, b);
            case Kind.MEASURED -> new Fact.Measured(at, name(subject), a, Double.longBitsToDouble(b));
            case Kind.JUDGED -> new Fact.Judged(at, name(subject), a, VERDICTS[(int) b]);
            case Kind.DEFECT -> new Fact.DefectMade(at, name(subject), a, compiled.causes[(int) b]);
            case Kind.CHART_SIGNAL -> new Fact.ChartSignalled(at, name(subject), a, Double.longBitsToDouble(b));
            case Kind.CARD_TAKEN -> new Fact.CardTaken(at, name(subject), a, b);
            case Kind.ORDERED -> new Fact.LotOrdered(at, name(subject), a, b);
            case Kind.ORDER_TAKEN -> new Fact.OrderTaken(at, name(subject), a >> 24, a & 0xFF_FFFF, b);
            case Kind.DELIVERED -> new Fact.LotDelivered(at, name(subject), a, b);
            case Kind.PERSON_SENT -> new Fact.PersonSent(at, a + 1, name((int) b));
            case Kind.PERSON_FREE -> new Fact.PersonFreed(at, a + 1);
            case Kind.PERSON_SHIFT -> new Fact.PersonPresent(at, a + 1, b == 1);
            default -> unitChanged(at, kind, subject, a, b);
        };
    }

    private Fact partMoved(long at, int kind, int subject, long a, long b) {
        String where = name(subject);
        return switch (kind) {
            case Kind.CREATED -> new Fact.PartCreated(at, where, a, product(b));
            case Kind.ENTERED -> new Fact.PartEntered(at, where, a, b);
            case Kind.TAKEN -> new Fact.PartTaken(at, where, a, product(b));
            case Kind.LEFT -> new Fact.PartLeft(at, where, a, product(b / 2), b % 2 == 1);
            case Kind.SCRAPPED -> new Fact.PartScrapped(at, where, a, product(b));
            case Kind.QUARANTINED -> new Fact.PartQuarantined(at, where, a, product(b));
            default -> new Fact.PartLost(at, where, product(a));
        };
    }

    private Fact unitChanged(long at, int kind, int subject, long a, long b) {
        return switch (kind) {
            case Kind.CONDITION ->
                new Fact.ConditionChanged(at, name(subject), CONDITIONS[(int) a], PackMl.numbered((int) b));
            case Kind.FAILED -> new Fact.Failed(at, name(subject), mode(subject, a), b);
            case Kind.REPAIR_STARTED -> new Fact.RepairStarted(at, name(subject), mode(subject, a), b + 1);
            case Kind.REPAIRED -> new Fact.Repaired(at, name(subject), mode(subject, a));
            case Kind.TOOL_CHANGED -> new Fact.ToolChanged(at, name(subject), a, b / 1e6);
            case Kind.MAINTAINED ->
                new Fact.Maintained(
                        at, name(subject), unit(subject).upkeeps[(int) a].task.name());
            case Kind.INSPECTED -> new Fact.Inspected(at, name(subject), a / 1e6, b);
            case Kind.REVEALED -> new Fact.Revealed(at, name(subject), hidden(a), Double.longBitsToDouble(b));
            case Kind.SET_UP -> new Fact.SetUp(at, name(subject), product(a), b < 0 ? "" : product(b));
            case Kind.ALARM -> new Fact.AlarmChanged(at, names.engine().alarms().name((int) a), AlarmState.at((int) b));
            case Kind.VEHICLE -> vehicle(at, subject, a, b);
            case Kind.COMMAND -> commanded(at, subject, a, b);
            default ->
                throw new IllegalArgumentException(
                        "The journal has a record of kind %d at %d µs, which no plant writes.\nMaybe it comes from a newer version."
                                .formatted(kind, at));
        };
    }

    private Fact vehicle(long at, int subject, long a, long b) {
        List<String> points = List.copyOf(compiled.roads.points.keySet());
        String activity = VehicleActivity.values()[(int) (a & 15)].name().toLowerCase(java.util.Locale.ROOT);
        return new Fact.VehicleChanged(at, name(subject), (a >> 4) + 1, activity, points.get((int) b));
    }

    private Fact commanded(long at, int subject, long a, long b) {
        int number = (int) (a & 0xFFFF) >> 1;
        String of = names.notes().named(number, subject, (int) (a >> 16) - 1);
        return new Fact.Commanded(
                at, CommandNumber.name(number), subject < 0 ? "" : name(subject), of, b, (a & 1) == 1);
    }

    private String hidden(long what) {
        int kind = (int) (what & 255);
        if (kind == Kind.BLIND) {
            return "blindness";
        }
        String characteristic = compiled.plant
                .material()
                .characteristics()
                .get((int) (what >> 8))
                .name();
        return (kind == Kind.MISREADING ? "misreading of " : "disturbance of ") + characteristic;
    }

    private Unit unit(int subject) {
        return (Unit) names.engine().elements[subject];
    }

    private String mode(int subject, long mode) {
        return unit(subject).breakdowns[(int) mode].failure.name();
    }

    private String product(long product) {
        return compiled.products[(int) product];
    }

    private String name(int subject) {
        if (subject < 0 || subject >= names.engine().size()) {
            throw new IllegalArgumentException(
                    "The journal speaks of element %d; the plant (%s) has %d.\nMaybe it belongs to another plant."
                            .formatted(
                                    subject,
                                    compiled.plant.name(),
                                    names.engine().size()));
        }
        return names.engine().nameOf(subject);
    }
}
