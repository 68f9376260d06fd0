package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Stream;
import org.jspecify.annotations.Nullable;

/// One machine (ISA-95 work unit) in a run.
///
/// Its way through a load is a row of phases: empty → (collecting) → taken → setting up → loading → running →
/// done → empty. A phase that takes time is an [Activity]: it may wait for a person or for power before it
/// begins, and anything that stops the unit pauses it where it is. What stops a unit is a set of bits; it
/// works only while none is set.
///
/// Why so long: the phases and the stops of a machine are one conversation. What it takes in ([Intake]), what
/// comes out ([Conversion], [Judge]), what it shows ([Showing]), what is done to it ([Care], [Wear],
/// [Breakdown]) and what the calendar stops ([PlannedStops]) stand in classes of their own; a plain machine
/// goes the [PlainWay].
final class Unit extends Element {
    static final int WORK_TIMER = 0;
    static final int SHIFT_TIMER = 1;
    static final int CHANGE_TIMER = 2;
    static final int ALARM_TIMER = 3;
    static final int FIRST_UPKEEP_TIMER = 16;
    static final int FIRST_OUTAGE_TIMER = 64;
    static final int FIRST_FAILURE_TIMER = 1 << 20;

    /// Bits of what stops a unit; the lower 32 are its failure modes.
    static final long HELD = 1L << 32;

    static final long SUSPENDED = 1L << 33;
    static final long STOPPED = 1L << 34;
    static final long ABORTED = 1L << 35;
    static final long COMPLETE = 1L << 36;
    static final long IDLE = 1L << 37;
    static final long LOCKED = 1L << 38;
    static final long OFF_SHIFT = 1L << 39;
    static final long OUTAGE = 1L << 40;
    static final long PLANNED_STOP = 1L << 41;
    static final long CHANGING = 1L << 42;
    static final long FAILED = 0xFFFF_FFFFL;
    /// While one of these is set nothing leaves the unit either.
    private static final long FROZEN = ABORTED | LOCKED;
    /// While one of these is set somebody wants the unit to stand: that it waits is no news.
    static final long STANDS_BY_ORDER = STOPPED | ABORTED | LOCKED;

    static final int EMPTY = 0;
    static final int COLLECTING = 1;
    static final int TAKEN = 2;
    static final int SETTING_UP = 3;
    private static final int READY_TO_LOAD = 4;
    static final int LOADING = 5;
    private static final int READY_TO_RUN = 6;
    static final int RUNNING = 7;
    static final int DONE = 8;
    static final int CHANGING_TOOL = 9;
    static final int MAINTAINING = 10;

    /// What every event asks for stands first, so that it lies together in memory.
    final Activity activity;

    /// The short way as long as it may be gone; null otherwise.
    @Nullable
    PlainWay way;

    final Showing showing;
    final Intake intake;
    final StationRun station;
    final int index;
    final Breakdown[] breakdowns;
    final Upkeep[] upkeeps;
    final @Nullable Wear wear;
    final @Nullable Judge judge;
    private final StationSpec spec;
    final Stream cycleLuck;
    private final Stream setupLuck;
    final int timer;
    private final PackMlDriver control;
    private final PlannedStops planned;
    final Care care;
    final Breakdown[] ageing;
    private final boolean countsCycles;
    final boolean hasUpkeep;
    /// Needs nothing between taking a part and working on it: no set-up, loading, person, power, get-going
    /// time, upkeep.
    private final boolean isDirect;
    /// What comes out differs from what goes in.
    private final boolean changesParts;
    private final Conversion conversion;
    /// Needs nothing but a part and changes nothing about it: may have a short way.
    final boolean isBare;

    /// The short way, if it has one.
    @Nullable
    PlainWay shortWay;

    int phase = EMPTY;
    final int[] load;
    int loaded;
    int delivered;
    int held;
    int setUpFor;

    long stops;
    boolean completesAfterLoad;

    Unit(StationRun station, int index) {
        super(station.engine, station.spec.station().units() == 1 ? station.name : station.name + "-" + (index + 1));
        this.station = station;
        this.spec = station.spec;
        this.index = index;
        this.intake = new Intake(this);
        Station definition = spec.station();
        timer = engine.timer(this, WORK_TIMER);
        cycleLuck = engine.stream(name, "cycle");
        setupLuck = engine.stream(name, "setup");
        load = new int[engine.compiled.rooms[station.number]];
        setUpFor = spec.firstSetup();
        breakdowns = breakdowns(definition.reliability().failures());
        upkeeps = new Upkeep[definition.reliability().maintenance().size()];
        for (int i = 0; i < upkeeps.length; i++) {
            upkeeps[i] = new Upkeep(this, definition.reliability().maintenance().get(i), i);
        }
        Tool tool = definition.reliability().tool().orElse(null);
        wear = tool == null && definition.reliability().degradation().isEmpty()
                ? null
                : new Wear(
                        engine,
                        name,
                        tool,
                        definition.reliability().degradation().orElse(null));
        judge = Judge.of(this);
        planned = new PlannedStops(this, definition);
        control = new PackMlDriver(this, definition.control());
        activity = new Activity(this, definition);
        showing = new Showing(this, definition.control());
        planned.defineOutages();
        care = new Care(this);
        hasUpkeep = care.isAny();
        conversion = new Conversion(this);
        changesParts = conversion.isAny();
        ageing = ageing(breakdowns);
        countsCycles = hasUpkeep || isAnyOnCycles(breakdowns);
        isDirect = definition.staffing().isEmpty()
                && spec.setupMicros() == null
                && !activity.watchesPower()
                && wear == null
                && definition.control().changeMicros().isEmpty();
        isBare = isDirect && !hasUpkeep && !countsCycles && !changesParts && judge == null;
    }

    private Breakdown[] breakdowns(List<Failure> failures) {
        if (failures.size() > 32) {
            throw new IllegalArgumentException(
                    "The station (%s) has %d failure modes; a unit can have 32.\nMaybe join some."
                            .formatted(name, failures.size()));
        }
        Breakdown[] all = new Breakdown[failures.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Breakdown(this, failures.get(i), i);
        }
        return all;
    }

    private static Breakdown[] ageing(Breakdown[] all) {
        Breakdown[] some = new Breakdown[all.length];
        int n = 0;
        for (Breakdown breakdown : all) {
            if (breakdown.isOnOperatingClock()) {
                some[n++] = breakdown;
            }
        }
        return n == all.length ? all : Arrays.copyOf(some, n);
    }

    private static boolean isAnyOnCycles(Breakdown[] all) {
        for (Breakdown breakdown : all) {
            if (breakdown.failure.clock() == Failure.Clock.CYCLES) {
                return true;
            }
        }
        return false;
    }

    /// Puts the unit into the state in which the run begins.
    void begin() {
        for (Breakdown breakdown : breakdowns) {
            breakdown.begin();
        }
        if (wear != null) {
            wear.begin();
        }
        planned.awaitOutages();
        care.setTimers();
        showing.begin();
        planned.followShift();
        if (spec.station().control().startsStopped()) {
            stops |= STOPPED;
        }
        showing.refresh();
        attend();
    }

    // ---- what it does at an instant

    @Override
    void wake() {
        if (stops != 0) {
            if (phase == DONE && (stops & FROZEN) == 0) {
                deliver();
            }
            return;
        }
        if (way != null) {
            way.wake();
            return;
        }
        boolean goesOn = true;
        while (goesOn) {
            goesOn = switch (phase) {
                case EMPTY -> beginLoad();
                case COLLECTING -> intake.collect();
                case TAKEN -> setUp();
                case READY_TO_LOAD -> beginLoading();
                case READY_TO_RUN -> beginRun();
                case DONE -> deliver();
                default -> activity.resume();
            };
        }
    }

    boolean beginLoad() {
        if (completesAfterLoad) {
            control.complete();
            return false;
        }
        if (hasUpkeep && care.begins()) {
            return true;
        }
        if (station.isPlain) {
            return intake.takeFirst();
        }
        return intake.takeByRule();
    }

    private boolean setUp() {
        if (isDirect) {
            runDirectly();
            return false;
        }
        int product = engine.parts.product[load[held]];
        Distribution[][] matrix = spec.setupMicros();
        int before = setUpFor;
        setUpFor = product;
        if (matrix != null && before >= 0 && before != product) {
            engine.note(Kind.SET_UP, number, product, before);
            long micros = matrix[before][product].drawMicros(setupLuck);
            return activity.begin(SETTING_UP, Condition.SETTING_UP, Math.round(micros * station.setupFactor));
        }
        phase = READY_TO_LOAD;
        return true;
    }

    private boolean beginLoading() {
        if (activity.forLoad != null) {
            return activity.begin(
                    LOADING, Condition.LOADING, activity.forLoad.takesMicros().drawMicros(setupLuck));
        }
        phase = READY_TO_RUN;
        return true;
    }

    /// The short way of a machine that needs nothing but a part: the same steps, without asking for what
    /// cannot be.
    private void runDirectly() {
        Cycle cycle = station.cycle(load[held]);
        long micros = cycle.law().drawMicros(cycleLuck);
        if (station.speedFactor != 1) {
            micros = Math.round(micros * station.speedFactor);
        }
        station.plannedRunMicros += cycle.meanMicros();
        engine.note(Kind.WORK_STARTED, number, engine.parts.serial[load[held]], micros);
        phase = RUNNING;
        showing.own = Condition.WORKING;
        activity.remainingMicros = micros;
        activity.proceed();
    }

    private boolean beginRun() {
        int first = load[held];
        Cycle cycle = station.cycle(first);
        long micros = cycle.law().drawMicros(cycleLuck);
        if (station.speedFactor != 1 || wear != null) {
            double factor = station.speedFactor * (wear == null ? 1 : wear.slowing());
            micros = Math.round(micros * factor);
        }
        station.plannedRunMicros += cycle.meanMicros();
        engine.note(Kind.WORK_STARTED, number, engine.parts.serial[first], micros);
        return activity.begin(RUNNING, Condition.WORKING, micros);
    }

    @Override
    void timeUpAlone(int purpose) {
        if (purpose == WORK_TIMER
                && way != null
                && activity.isActive
                && phase == RUNNING
                && activity.segmentMicros == activity.remainingMicros) {
            way.goOn();
        } else {
            super.timeUpAlone(purpose);
        }
    }

    @Override
    void timeUp(int purpose) {
        if (purpose == WORK_TIMER) {
            workTimeUp();
        } else if (purpose >= FIRST_FAILURE_TIMER) {
            breakdowns[purpose - FIRST_FAILURE_TIMER].timeUp();
        } else if (purpose >= FIRST_OUTAGE_TIMER) {
            planned.outageTimeUp(purpose - FIRST_OUTAGE_TIMER);
        } else if (purpose == SHIFT_TIMER) {
            planned.followShift();
        } else if (purpose == CHANGE_TIMER) {
            control.timeUp();
        } else if (purpose == ALARM_TIMER) {
            showing.alarmTimeUp();
        } else {
            attend();
        }
    }

    private void workTimeUp() {
        if (!activity.isActive) {
            attend();
            return;
        }
        if (way != null && phase == RUNNING && activity.segmentMicros == activity.remainingMicros) {
            way.finish();
            attend();
            return;
        }
        activity.isActive = false;
        activity.elapse(activity.segmentMicros);
        if (activity.remainingMicros > 0) {
            strikeWorn();
        } else {
            finish();
        }
        attend();
    }

    private void strikeWorn() {
        for (Breakdown breakdown : ageing) {
            if (breakdown.untilFailure() <= 0) {
                strike(breakdown);
            }
        }
    }

    private void finish() {
        switch (phase) {
            case RUNNING -> finishRun();
            case SETTING_UP -> phase = READY_TO_LOAD;
            case LOADING -> phase = READY_TO_RUN;
            case CHANGING_TOOL -> care.finishToolChange();
            default -> care.finishUpkeep();
        }
        activity.letGo();
    }

    private void finishRun() {
        long by = activity.person() + 1L;
        for (int i = held; i < loaded; i++) {
            engine.note(
                    Kind.WORK_DONE,
                    number,
                    engine.parts.serial[load[i]],
                    (wear == null ? 0 : (long) wear.toolNumber << 20) + by);
        }
        if (changesParts) {
            conversion.make();
        }
        station.worked += loaded - held;
        if (judge != null) {
            for (int i = held; i < loaded; i++) {
                judge.work(load[i]);
            }
        }
        phase = DONE;
        delivered = 0;
        if (countsCycles) {
            for (Breakdown breakdown : breakdowns) {
                if (breakdown.countCycle()) {
                    strike(breakdown);
                }
            }
            care.age(Failure.Clock.CYCLES, 1);
        }
        if (judge != null) {
            int lot = judge.lot();
            if (lot > loaded) {
                held = loaded;
                phase = EMPTY;
            } else {
                judge.judge(load, loaded);
                held = 0;
            }
        } else {
            station.good += loaded;
        }
    }

    private boolean deliver() {
        Parts parts = engine.parts;
        while (delivered < loaded) {
            int part = load[delivered];
            long through = now() - parts.joinedMicros[part];
            if (!station.outlet.deliver(this, part, now())) {
                showing.wait(Condition.BLOCKED);
                return false;
            }
            delivered++;
            station.throughMicros += through;
            station.leftPieces++;
            station.changeInside(-1);
            for (CardRing ring : station.cardsFreedAtExit) {
                ring.giveBack(part);
            }
            if (showing.own == Condition.BLOCKED) {
                station.outlet.stopWaiting(this, part);
            }
        }
        loaded = 0;
        delivered = 0;
        held = 0;
        phase = EMPTY;
        if (showing.own == Condition.BLOCKED) {
            showing.own = Condition.STARVED;
        }
        return true;
    }

    // ---- tool and maintenance

    void orderToolChange() {
        care.orderToolChange();
        attend();
    }

    double worstWear() {
        return wear == null ? 0 : wear.worst();
    }

    // ---- stops

    /// A failure mode strikes.
    void strike(Breakdown breakdown) {
        if (breakdown.isFailed) {
            return;
        }
        boolean isRunning = phase == RUNNING;
        engine.note(Kind.FAILED, number, breakdown.mode, isRunning ? engine.parts.serial[load[held]] : 0);
        breakdown.strike();
        stop(breakdown.bit);
        if (isRunning && breakdown.failure.scrapsPart()) {
            scrapLoad();
        }
    }

    void repaired(Breakdown breakdown) {
        care.repaired();
        start(breakdown.bit);
    }

    private void scrapLoad() {
        for (int i = held; i < loaded; i++) {
            station.scrapped++;
            engine.scrap(this.number, load[i]);
        }
        station.worked += loaded - held;
        station.changeInside(held - loaded);
        loaded = held;
        phase = EMPTY;
    }

    /// Sets a stop: the unit pauses where it is.
    void stop(long bit) {
        stops |= bit;
        if (bit == CHANGING) {
            showing.refresh();
            return;
        }
        control.interrupted();
        activity.pause();
        if (intake.isWaiting || station.cardsTaken.length > 0) {
            intake.stopWaiting();
        }
        showing.refresh();
    }

    /// Takes a stop away; when it was the last, the unit goes on.
    void start(long bit) {
        stops &= ~bit;
        if (stops != 0) {
            showing.refresh();
            if (phase == DONE && (stops & FROZEN) == 0) {
                attend();
            }
        } else {
            attend();
        }
    }

    boolean isStopped(long bits) {
        return (stops & bits) != 0;
    }

    boolean isLoaded() {
        return loaded > 0;
    }

    boolean isWorkingOn() {
        return activity.isActive;
    }

    /// A person for this unit's work has come, or someone for one of its failures.
    void personArrived(int purpose, int who) {
        if (purpose == People.FOR_WORK) {
            activity.personArrived(who);
            attend();
        } else {
            breakdowns[purpose].repairBegins(who);
            showing.refresh();
        }
    }

    Condition condition() {
        return showing.shown;
    }

    PackMl packMl() {
        return control.packMl(showing.shown);
    }

    PackMlDriver control() {
        return control;
    }

    /// Names of the failure modes that keep it down.
    List<String> openFailures() {
        List<String> open = new ArrayList<>(0);
        for (Breakdown breakdown : breakdowns) {
            if (breakdown.isFailed) {
                open.add(breakdown.failure.name());
            }
        }
        return open;
    }

    PlantView.UnitView view() {
        Parts parts = engine.parts;
        int first = loaded > delivered ? load[delivered] : -1;
        return new PlantView.UnitView(
                station.name,
                index + 1,
                name,
                showing.shown,
                packMl(),
                showing.sinceMicros(),
                first < 0 ? "" : engine.compiled.products[parts.product[first]],
                first < 0 ? 0 : parts.serial[first],
                loaded - delivered,
                setUpFor < 0 ? "" : engine.compiled.products[setUpFor],
                activity.isActive ? activity.segmentFromMicros : -1,
                activity.isActive ? activity.segmentFromMicros + activity.remainingMicros : -1,
                isStopped(LOCKED));
    }

    @Override
    void resetStatistics() {
        showing.resetStatistics();
        for (Breakdown breakdown : breakdowns) {
            breakdown.resetStatistics();
        }
        for (Upkeep upkeep : upkeeps) {
            upkeep.done = 0;
        }
        if (judge != null) {
            judge.resetStatistics();
        }
    }

    @Override
    void figures(FigureMaker out) {}

    @Override
    public void carry(Carrier c) {
        cycleLuck.carry(c);
        setupLuck.carry(c);
        phase = c.carry(phase);
        loaded = c.carry(loaded);
        delivered = c.carry(delivered);
        held = c.carry(held);
        c.carry(load, loaded);
        intake.carry(c);
        setUpFor = c.carry(setUpFor);
        care.carry(c);
        activity.carry(c);
        stops = c.carry(stops);
        planned.carry(c);
        completesAfterLoad = c.carry(completesAfterLoad);
        showing.carry(c);
        for (Breakdown breakdown : breakdowns) {
            breakdown.carry(c);
        }
        for (Upkeep upkeep : upkeeps) {
            upkeep.carry(c);
        }
        if (wear != null) {
            wear.carry(c);
        }
        if (judge != null) {
            judge.carry(c);
        }
        control.carry(c);
    }
}
