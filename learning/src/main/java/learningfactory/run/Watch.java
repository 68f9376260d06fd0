package learningfactory.run;

import java.util.List;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.material.Sink;
import learningfactory.factory.running.Fact;
import learningfactory.factory.running.Readings;
import learningfactory.scenario.Sign;

/// What signs look at, kept up to date fact by fact, so that a sign costs a look into an array and is asked
/// only when something it looks at has changed.
final class Watch {
    private static final int PARTS = bit(Sign.Subject.CONTENT);

    private final Script script;
    private final Condition[] conditions;
    private final PackMl[] packMl;
    private final boolean[] locked;
    private final long[] failed;
    private final AlarmState[] alarms;
    private final boolean[] present;
    private long shipped;
    private long escaped;
    private long scrapped;
    private boolean isEmergencyStopped;
    private boolean isDeceived;
    /// Subjects that have changed since the signs were last asked.
    private int changed;

    Watch(Script script) {
        this.script = script;
        int n = script.unitCount();
        conditions = new Condition[n];
        packMl = new PackMl[n];
        java.util.Arrays.fill(conditions, Condition.STARVED);
        java.util.Arrays.fill(packMl, PackMl.SUSPENDED);
        locked = new boolean[n];
        failed = new long[n];
        alarms = new AlarmState[script.alarmCount()];
        java.util.Arrays.fill(alarms, AlarmState.NORMAL);
        present = new boolean[script.personCount()];
        changed = -1;
    }

    private Watch(Watch other) {
        script = other.script;
        conditions = other.conditions.clone();
        packMl = other.packMl.clone();
        locked = other.locked.clone();
        failed = other.failed.clone();
        alarms = other.alarms.clone();
        present = other.present.clone();
        shipped = other.shipped;
        escaped = other.escaped;
        scrapped = other.scrapped;
        isEmergencyStopped = other.isEmergencyStopped;
        isDeceived = other.isDeceived;
        changed = other.changed;
    }

    Watch copy() {
        return new Watch(this);
    }

    static int bit(Sign.Subject subject) {
        return 1 << subject.ordinal();
    }

    /// The subjects that have changed; from now on none.
    int takeChanged() {
        int now = changed;
        changed = 0;
        return now;
    }

    boolean hasChanged() {
        return changed != 0;
    }

    /// Forgets what was counted in the warm-up.
    void beginCounting() {
        shipped = 0;
        escaped = 0;
        scrapped = 0;
        changed = -1;
    }

    void deceived(boolean now) {
        isDeceived = now;
        changed |= bit(Sign.Subject.DECEIVED);
    }

    void saw(Fact fact) {
        switch (fact) {
            case Fact.ConditionChanged f -> conditionChanged(f);
            case Fact.PartLeft f -> partLeft(f);
            case Fact.PartScrapped f -> {
                scrapped++;
                changed |= PARTS | bit(Sign.Subject.SCRAPPED);
            }
            case Fact.Failed f -> failed(f.unit(), f.mode(), true);
            case Fact.Repaired f -> failed(f.unit(), f.mode(), false);
            case Fact.AlarmChanged f -> {
                alarms[script.alarm(f.alarm())] = f.state();
                changed |= bit(Sign.Subject.ALARM);
            }
            case Fact.PersonPresent f -> {
                present[(int) f.person() - 1] = f.present();
                changed |= bit(Sign.Subject.PRESENT);
            }
            case Fact.Commanded f -> commanded(f);
            case Fact.WorkDone f -> changed |= PARTS | bit(Sign.Subject.TOOL_WEAR);
            case Fact.ToolChanged f -> changed |= bit(Sign.Subject.TOOL_WEAR);
            case Fact.PartEntered f -> changed |= PARTS;
            case Fact.PartTaken f -> changed |= PARTS;
            case Fact.PartQuarantined f -> changed |= PARTS;
            default -> {}
        }
    }

    private void conditionChanged(Fact.ConditionChanged fact) {
        int unit = script.unit(fact.unit());
        conditions[unit] = fact.condition();
        packMl[unit] = fact.packMl();
        changed |= bit(Sign.Subject.STATE) | bit(Sign.Subject.POWER) | PARTS;
    }

    private void partLeft(Fact.PartLeft fact) {
        if (script.isSink(fact.sink(), Sink.Fate.SHIPPED)) {
            shipped++;
            escaped += fact.good() ? 0 : 1;
            changed |= bit(Sign.Subject.SHIPPED) | bit(Sign.Subject.ESCAPED);
        } else if (script.isSink(fact.sink(), Sink.Fate.SCRAPPED)) {
            scrapped++;
            changed |= bit(Sign.Subject.SCRAPPED);
        }
        changed |= PARTS;
    }

    private void failed(String name, String mode, boolean isOpen) {
        int unit = script.unit(name);
        long bit = script.failureBit(unit, mode);
        failed[unit] = isOpen ? failed[unit] | bit : failed[unit] & ~bit;
        changed |= bit(Sign.Subject.FAILED);
    }

    private void commanded(Fact.Commanded fact) {
        if (fact.accepted()) {
            switch (fact.command()) {
                case "lock out" -> locked(fact.unit(), true);
                case "release" -> locked(fact.unit(), false);
                case "emergency stop" -> emergencyStopped(true);
                case "release emergency stop" -> emergencyStopped(false);
                default -> changed = -1;
            }
        }
    }

    private void locked(String unit, boolean now) {
        locked[script.unit(unit)] = now;
        changed |= bit(Sign.Subject.LOCKED_OUT);
    }

    private void emergencyStopped(boolean now) {
        isEmergencyStopped = now;
        changed |= bit(Sign.Subject.EMERGENCY_STOP);
    }

    boolean hold(List<Sign> signs, Readings readings) {
        for (Sign sign : signs) {
            if (!holds(sign, readings)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Sign sign, Readings readings) {
        return switch (sign.subject()) {
            case STATE, LOCKED_OUT, FAILED -> isAnyUnit(sign) == wanted(sign);
            case ALARM -> isAlarm(sign) == wanted(sign);
            case PRESENT -> isPresent(sign) == wanted(sign);
            case EMERGENCY_STOP -> isEmergencyStopped == wanted(sign);
            case DECEIVED -> isDeceived == wanted(sign);
            case CONTENT -> compare(sign, readings.content(sign.element()));
            case SHIPPED -> compare(sign, shipped);
            case ESCAPED -> compare(sign, escaped);
            case SCRAPPED -> compare(sign, scrapped);
            case POWER -> compare(sign, readings.watts());
            case TOOL_WEAR -> compareWear(sign, readings);
        };
    }

    private static boolean wanted(Sign sign) {
        return sign.comparison() == Sign.Comparison.AT_LEAST;
    }

    private static boolean compare(Sign sign, double value) {
        return wanted(sign) ? value >= sign.value() : value <= sign.value();
    }

    private boolean isAnyUnit(Sign sign) {
        int first = sign.element().isEmpty() ? 0 : script.firstUnit(sign.element());
        int after = sign.element().isEmpty() ? conditions.length : first + script.unitsOf(sign.element());
        if (sign.number() > 0) {
            first += sign.number() - 1;
            after = Math.min(after, first + 1);
        }
        for (int unit = first; unit < after; unit++) {
            if (is(unit, sign)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int unit, Sign sign) {
        return switch (sign.subject()) {
            case LOCKED_OUT -> locked[unit];
            case FAILED -> (failed[unit] & script.failureBit(unit, sign.word())) != 0;
            default ->
                conditions[unit].name().equals(sign.word())
                        || packMl[unit].name().equals(sign.word());
        };
    }

    private boolean isAlarm(Sign sign) {
        return alarms[script.alarm(sign.element())].isActive();
    }

    private boolean isPresent(Sign sign) {
        int first = script.firstPerson(sign.element());
        int after = first + script.personsOf(sign.element());
        for (int p = first; p < after; p++) {
            if (present[p] && (sign.number() == 0 || p == first + sign.number() - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean compareWear(Sign sign, Readings readings) {
        int units = script.unitsOf(sign.element());
        for (int unit = 1; unit <= units; unit++) {
            if ((sign.number() == 0 || sign.number() == unit)
                    && compare(sign, readings.toolWear(sign.element(), unit))) {
                return true;
            }
        }
        return false;
    }

    long shipped() {
        return shipped;
    }

    long escaped() {
        return escaped;
    }

    long scrapped() {
        return scrapped;
    }

    boolean isLocked(int unit) {
        return locked[unit];
    }

    Condition condition(int unit) {
        return conditions[unit];
    }

    PackMl packMl(int unit) {
        return packMl[unit];
    }

    AlarmState alarm(int alarm) {
        return alarms[alarm];
    }
}
