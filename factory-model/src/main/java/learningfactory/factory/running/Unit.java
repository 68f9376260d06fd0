package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Outage;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.personnel.Shifts;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Stream;
import org.jspecify.annotations.Nullable;

/// One machine (ISA-95 work unit) in a run.
///
/// Its way through a load is a row of phases: empty → (collecting) → taken → setting up → loading → running →
/// done → empty. A phase that
/// takes time is an *activity*: it may wait for a person or for power before it begins, and anything that stops
/// the unit pauses it where it
/// is. What stops a unit is a set of bits; it works only while none is set.
///
/// Why so long: a machine's behaviour is one conversation between its phases and its stops, on the hot path of
/// every
/// event; failures, wear, upkeep, quality, PackML and the station's counts stand in classes of their own.
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
    private static final long STANDS_BY_ORDER = STOPPED | ABORTED | LOCKED;

    static final int EMPTY = 0;
    private static final int COLLECTING = 1;
    static final int TAKEN = 2;
    private static final int SETTING_UP = 3;
    private static final int READY_TO_LOAD = 4;
    private static final int LOADING = 5;
    private static final int READY_TO_RUN = 6;
    static final int RUNNING = 7;
    static final int DONE = 8;
    private static final int CHANGING_TOOL = 9;
    private static final int MAINTAINING = 10;

    private static final Condition[] CONDITIONS = Condition.values();

    final StationRun station;
    final int index;
    final Breakdown[] breakdowns;
    final Upkeep[] upkeeps;
    final @Nullable Wear wear;
    final @Nullable Judge judge;
    private final StationSpec spec;
    private final Place[] inputs;
    final Stream cycleLuck;
    private final Stream setupLuck;
    final int timer;
    private final PackMlDriver control;
    private final @Nullable Shifts shifts;
    private final int shiftTimer;
    private final @Nullable Staffing forSetup;
    private final @Nullable Staffing forLoad;
    private final @Nullable Staffing forRun;
    private final Meter meter;
    private final boolean watchesPower;
    final Breakdown[] ageing;
    private final boolean countsCycles;
    private final boolean hasUpkeep;
    /// Needs nothing between taking a part and working on it: no set-up, loading, person, power, get-going
    /// time, upkeep.
    private final boolean isDirect;
    /// What comes out differs from what goes in.
    private final boolean changesParts;
    /// Needs nothing but a part and changes nothing about it: may have a short way.
    final boolean isBare;

    /// The short way, if it has one.
    @Nullable
    PlainWay shortWay;

    /// The short way as long as it may be gone; null otherwise.
    @Nullable
    PlainWay way;

    final int blockedAlarm;
    final int starvedAlarm;
    private final int alarmTimer;
    private final List<Integer> outageTimers = new ArrayList<>(0);
    private int @Nullable [] upkeepTimers;

    int phase = EMPTY;
    final int[] load;
    int loaded;
    int delivered;
    private int held;
    long firstInMicros;
    boolean isWaiting;
    private int setUpFor;
    private int upkeepAtWork = -1;
    private boolean toolChangeOrdered;

    boolean isActive;
    long remainingMicros;
    long segmentMicros;
    long segmentFromMicros;

    private int person = People.NOBODY;
    private boolean hasAsked;

    private long stops;
    private int openOutages;
    private int openPlannedStops;
    boolean completesAfterLoad;

    /// What it does or waits for as far as its own phase goes; a stop covers it.
    Condition own = Condition.STARVED;
    Condition shown = Condition.STARVED;
    private long sinceMicros;
    private final long[] spentMicros = new long[CONDITIONS.length];

    Unit(StationRun station, int index) {
        super(station.engine, station.spec.station().units() == 1 ? station.name : station.name + "-" + (index + 1));
        this.station = station;
        this.spec = station.spec;
        this.index = index;
        this.inputs = station.inputs;
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
        shifts = engine.people().shifts(definition.control().shifts());
        shiftTimer = shifts == null ? -1 : engine.timer(this, SHIFT_TIMER);
        control = new PackMlDriver(this, definition.control());
        forSetup = staffing(definition, Staffing.Purpose.SETUP);
        forLoad = staffing(definition, Staffing.Purpose.LOAD);
        forRun = staffing(definition, Staffing.Purpose.RUN);
        meter = engine.meter();
        watchesPower = meter.watches(definition.utilities());
        Station.Control c = definition.control();
        blockedAlarm = c.alarmAfterBlockedMicros() == Long.MAX_VALUE
                ? -1
                : engine.alarms().define(this, "blocked", AlarmPriority.MEDIUM);
        starvedAlarm = c.alarmAfterStarvedMicros() == Long.MAX_VALUE
                ? -1
                : engine.alarms().define(this, "starved", AlarmPriority.LOW);
        alarmTimer = blockedAlarm < 0 && starvedAlarm < 0 ? -1 : engine.timer(this, ALARM_TIMER);
        defineTimers(definition);
        hasUpkeep = wear != null || upkeeps.length > 0;
        changesParts = spec.kit() != null || spec.becomes() >= 0 || spec.splits() != null;
        ageing = ageing(breakdowns);
        countsCycles = hasUpkeep || isAnyOnCycles(breakdowns);
        isDirect = definition.staffing().isEmpty()
                && spec.setupMicros() == null
                && !watchesPower
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

    private void defineTimers(Station definition) {
        for (int i = 0; i < definition.reliability().outages().size(); i++) {
            outageTimers.add(engine.timer(this, FIRST_OUTAGE_TIMER + i));
        }
        for (int i = 0; i < upkeeps.length; i++) {
            if (upkeeps[i].dueMicros() != Long.MAX_VALUE) {
                int[] timers = upkeepTimers == null ? new int[upkeeps.length] : upkeepTimers;
                timers[i] = engine.timer(this, FIRST_UPKEEP_TIMER + i);
                upkeepTimers = timers;
            }
        }
    }

    private static @Nullable Staffing staffing(Station definition, Staffing.Purpose purpose) {
        for (Staffing staffing : definition.staffing()) {
            if (staffing.purpose() == purpose) {
                return staffing;
            }
        }
        return null;
    }

    /// Puts the unit into the state in which the run begins.
    void begin() {
        for (Breakdown breakdown : breakdowns) {
            breakdown.begin();
        }
        if (wear != null) {
            wear.begin();
        }
        List<Outage> outages = spec.station().reliability().outages();
        for (int i = 0; i < outages.size(); i++) {
            engine.calendar.set(outageTimers.get(i), outages.get(i).fromMicros());
        }
        setUpkeepTimers();
        meter.begin(this, shown);
        if (starvedAlarm >= 0) {
            engine.calendar.set(alarmTimer, spec.station().control().alarmAfterStarvedMicros());
        }
        if (shifts != null) {
            followShift(shifts);
        }
        if (spec.station().control().startsStopped()) {
            stops |= STOPPED;
        }
        show(own);
        attend();
    }

    private void setUpkeepTimers() {
        for (int i = 0; upkeepTimers != null && i < upkeeps.length; i++) {
            long due = upkeeps[i].dueMicros();
            if (due != Long.MAX_VALUE && due > now()) {
                engine.calendar.set(upkeepTimers[i], due);
            }
        }
    }

    private void followShift(Shifts pattern) {
        if (pattern.isPresent(now())) {
            start(OFF_SHIFT);
        } else {
            stop(OFF_SHIFT);
        }
        long next = pattern.nextChange(now());
        if (next != Long.MAX_VALUE) {
            engine.calendar.set(shiftTimer, next);
        }
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
                case COLLECTING -> collect();
                case TAKEN -> setUp();
                case READY_TO_LOAD -> beginLoading();
                case READY_TO_RUN -> beginRun();
                case DONE -> deliver();
                default -> resume();
            };
        }
    }

    boolean beginLoad() {
        if (completesAfterLoad) {
            control.complete();
            return false;
        }
        if (hasUpkeep && beginsUpkeep()) {
            return true;
        }
        if (station.isPlain) {
            Place place = inputs[0];
            int i = place.first();
            if (i < 0) {
                starve();
                return false;
            }
            tookIn(place.take(i));
            phase = TAKEN;
            return true;
        }
        return takeByRule();
    }

    private boolean takeByRule() {
        return switch (spec.work().intake()) {
            case Work.Intake.One one -> takeOne();
            case Work.Intake.Kit kit -> takeKit();
            case Work.Intake.Batch batch -> {
                phase = COLLECTING;
                yield true;
            }
        };
    }

    private boolean takeOne() {
        if (!station.mayTakeCards()) {
            boolean isHere = station.chooser.find(-1, setUpFor) || isOffered();
            wait(isHere ? Condition.WAITING_FOR_CARD : Condition.STARVED);
            awaitCards();
            isWaiting = true;
            for (Place input : inputs) {
                input.consumers.add(this);
            }
            return false;
        }
        if (!station.chooser.find(-1, setUpFor)) {
            starve();
            return false;
        }
        tookIn(inputs[station.chooser.input].take(station.chooser.index));
        phase = TAKEN;
        return true;
    }

    private void awaitCards() {
        for (CardRing ring : station.cardsTaken) {
            ring.await(this);
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
            wait(Condition.WAITING_FOR_CARD);
            awaitCards();
            return false;
        }
        takeOf(spec.mainProduct(), kit[spec.mainProduct()]);
        for (int product = 0; product < kit.length; product++) {
            if (product != spec.mainProduct()) {
                takeOf(product, kit[product]);
            }
        }
        phase = TAKEN;
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
            station.chooser.find(product, setUpFor);
            tookIn(inputs[station.chooser.input].take(station.chooser.index));
        }
    }

    private boolean collect() {
        if (loaded == held && hasUpkeep && beginsUpkeep()) {
            return true;
        }
        Work.Intake.Batch batch = (Work.Intake.Batch) spec.work().intake();
        while (loaded - held < batch.most()
                && station.mayTakeCards()
                && station.chooser.find(onlyProduct(batch), setUpFor)) {
            tookIn(inputs[station.chooser.input].take(station.chooser.index));
        }
        int pieces = loaded - held;
        if (pieces > 0 && pieces == batch.most()
                || pieces >= batch.least() && now() - firstInMicros >= batch.longestWaitMicros()) {
            engine.calendar.cancel(timer);
            for (int i = held; i < loaded; i++) {
                station.startedOn(load[i]);
            }
            phase = TAKEN;
            return true;
        }
        if (pieces > 0 && batch.longestWaitMicros() != Long.MAX_VALUE) {
            long deadline = firstInMicros + batch.longestWaitMicros();
            if (deadline > now()) {
                engine.calendar.set(timer, deadline);
            }
        }
        starve();
        if (!station.mayTakeCards()) {
            awaitCards();
        }
        return false;
    }

    private int onlyProduct(Work.Intake.Batch batch) {
        return batch.mixed() || loaded == held ? -1 : engine.parts.product[load[held]];
    }

    /// Whether a machine upstream may hand this part straight into it now.
    boolean accepts(int part, Place from) {
        if (stops != 0 || !isWaiting || !station.mayTakeCards() || !fitsInput(part, from)) {
            return false;
        }
        return switch (spec.work().intake()) {
            case Work.Intake.One one -> phase == EMPTY;
            case Work.Intake.Kit kit -> false;
            case Work.Intake.Batch batch ->
                phase == COLLECTING
                        && loaded - held < batch.most()
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
        if (phase == EMPTY) {
            phase = TAKEN;
        }
        attend();
    }

    private void tookIn(int part) {
        stopWaiting();
        if (loaded == held) {
            firstInMicros = now();
        }
        load[loaded++] = part;
        station.tookIn(part);
        engine.note(Kind.TAKEN, number, engine.parts.serial[part], engine.parts.product[part]);
    }

    void starve() {
        wait(Condition.STARVED);
        isWaiting = true;
        for (Place input : inputs) {
            input.awaitPart(this);
        }
    }

    private void stopWaiting() {
        if (isWaiting) {
            isWaiting = false;
            for (Place input : inputs) {
                input.consumers.remove(this);
            }
        }
        for (CardRing ring : station.cardsTaken) {
            ring.leave(this);
        }
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
            return activity(SETTING_UP, Condition.SETTING_UP, Math.round(micros * station.setupFactor));
        }
        phase = READY_TO_LOAD;
        return true;
    }

    private boolean beginLoading() {
        if (forLoad != null) {
            return activity(LOADING, Condition.LOADING, forLoad.takesMicros().drawMicros(setupLuck));
        }
        phase = READY_TO_RUN;
        return true;
    }

    /// The short way of a machine that needs nothing but a part: the same steps, without asking for what cannot be.
    private void runDirectly() {
        Cycle cycle = station.cycle(load[held]);
        long micros = cycle.law().drawMicros(cycleLuck);
        if (station.speedFactor != 1) {
            micros = Math.round(micros * station.speedFactor);
        }
        station.plannedRunMicros += cycle.meanMicros();
        engine.note(Kind.WORK_STARTED, number, engine.parts.serial[load[held]], micros);
        phase = RUNNING;
        own = Condition.WORKING;
        remainingMicros = micros;
        proceed();
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
        return activity(RUNNING, Condition.WORKING, micros);
    }

    // ---- activities: phases that take time

    private boolean activity(int phase, Condition condition, long micros) {
        this.phase = phase;
        this.remainingMicros = micros;
        this.own = condition;
        return resume();
    }

    /// Begins or takes up the present activity if nothing is in its way.
    boolean resume() {
        if (isActive) {
            return false;
        }
        String qualification = neededQualification();
        if (qualification != null && person == People.NOBODY) {
            if (!hasAsked) {
                hasAsked = true;
                engine.people().ask(this, People.FOR_WORK, qualification);
            }
            show(waitingForPerson());
            return false;
        }
        if (watchesPower && !meter.allows(this, activeCondition())) {
            show(Condition.WAITING_FOR_POWER);
            return false;
        }
        long lag = control.lagMicros(shown, sinceMicros);
        if (lag > 0) {
            control.startUp(lag);
            return false;
        }
        proceed();
        return false;
    }

    private @Nullable String neededQualification() {
        return switch (phase) {
            case SETTING_UP -> forSetup == null ? null : forSetup.qualification();
            case LOADING -> forLoad == null ? null : forLoad.qualification();
            case RUNNING -> forRun == null ? null : forRun.qualification();
            case CHANGING_TOOL -> toolCrew();
            case MAINTAINING -> upkeeps[upkeepAtWork].task.crew().orElse(null);
            default -> null;
        };
    }

    private @Nullable String toolCrew() {
        Tool tool = wear == null ? null : wear.toolSpec();
        if (tool == null) {
            return null;
        }
        return tool.crew().orElse(null);
    }

    private Condition waitingForPerson() {
        return switch (phase) {
            case CHANGING_TOOL -> Condition.CHANGING_TOOL;
            case MAINTAINING -> Condition.IN_MAINTENANCE;
            default -> Condition.WAITING_FOR_PERSON;
        };
    }

    private void proceed() {
        isActive = true;
        segmentFromMicros = now();
        long span = remainingMicros;
        if (phase == RUNNING) {
            for (Breakdown breakdown : ageing) {
                span = Math.min(span, breakdown.untilFailure());
            }
        }
        segmentMicros = span;
        engine.calendar.set(timer, segmentFromMicros + span);
        show(activeCondition());
    }

    private Condition activeCondition() {
        return switch (phase) {
            case SETTING_UP -> Condition.SETTING_UP;
            case LOADING -> Condition.LOADING;
            case CHANGING_TOOL -> Condition.CHANGING_TOOL;
            case MAINTAINING -> Condition.IN_MAINTENANCE;
            default -> Condition.WORKING;
        };
    }

    /// Stops the activity where it is; it keeps what is left to do and lets its person go.
    private void pause() {
        if (isActive) {
            isActive = false;
            engine.calendar.cancel(timer);
            elapse(now() - segmentFromMicros);
        }
        letGo();
    }

    private void letGo() {
        if (person != People.NOBODY) {
            engine.people().release(person);
            person = People.NOBODY;
        }
        if (hasAsked) {
            engine.people().withdraw(this, People.FOR_WORK);
            hasAsked = false;
        }
    }

    private void elapse(long micros) {
        remainingMicros -= micros;
        if (phase == RUNNING) {
            for (Breakdown breakdown : ageing) {
                breakdown.age(micros);
            }
            if (hasUpkeep) {
                age(Failure.Clock.OPERATING, micros);
            }
        }
    }

    private void age(Failure.Clock clock, long by) {
        if (wear != null) {
            wear.age(clock, by);
        }
        for (Upkeep upkeep : upkeeps) {
            upkeep.age(clock, by);
        }
    }

    @Override
    void timeUpAlone(int purpose) {
        if (purpose == WORK_TIMER && way != null && isActive && phase == RUNNING && segmentMicros == remainingMicros) {
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
            outageTimeUp(purpose - FIRST_OUTAGE_TIMER);
        } else if (purpose == SHIFT_TIMER) {
            followShift(Objects.requireNonNull(shifts));
        } else if (purpose == CHANGE_TIMER) {
            control.timeUp();
        } else if (purpose == ALARM_TIMER) {
            engine.alarms().raise(shown == Condition.BLOCKED ? blockedAlarm : starvedAlarm);
        } else {
            attend();
        }
    }

    private void workTimeUp() {
        if (!isActive) {
            attend();
            return;
        }
        if (way != null && phase == RUNNING && segmentMicros == remainingMicros) {
            way.finish();
            attend();
            return;
        }
        isActive = false;
        elapse(segmentMicros);
        if (remainingMicros > 0) {
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
            case CHANGING_TOOL -> finishToolChange();
            default -> finishUpkeep();
        }
        letGo();
    }

    private void finishRun() {
        long by = person + 1L;
        for (int i = held; i < loaded; i++) {
            engine.note(
                    Kind.WORK_DONE,
                    number,
                    engine.parts.serial[load[i]],
                    (wear == null ? 0 : (long) wear.toolNumber << 20) + by);
        }
        if (changesParts) {
            transform();
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
            age(Failure.Clock.CYCLES, 1);
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

    /// What comes out of the load: the main part of a kit, the pieces of a split.
    private void transform() {
        if (spec.kit() != null) {
            int main = load[held];
            for (int i = held + 1; i < loaded; i++) {
                engine.note(Kind.JOINED, number, engine.parts.serial[load[i]], engine.parts.serial[main]);
                engine.endPart(load[i]);
            }
            station.changeInside(held + 1 - loaded);
            loaded = held + 1;
        }
        if (spec.becomes() >= 0) {
            for (int i = held; i < loaded; i++) {
                engine.parts.product[load[i]] = spec.becomes();
            }
        }
        if (spec.splits() != null) {
            split(spec.splits());
        }
    }

    private void split(int[] pieces) {
        int[] origins = Arrays.copyOfRange(load, held, loaded);
        int before = loaded;
        loaded = held;
        for (int origin : origins) {
            for (int product = 0; product < pieces.length; product++) {
                for (int n = 0; n < pieces[product]; n++) {
                    int part = engine.parts.create(product, engine.parts.bornMicros[origin]);
                    engine.parts.joinedMicros[part] = engine.parts.joinedMicros[origin];
                    engine.parts.dueMicros[part] = engine.parts.dueMicros[origin];
                    engine.parts.lot[part] = engine.parts.lot[origin];
                    engine.note(Kind.SPLIT, number, engine.parts.serial[part], engine.parts.serial[origin]);
                    engine.totals().changeInPlant(1);
                    load[loaded++] = part;
                }
            }
            engine.endPart(origin);
        }
        station.changeInside(loaded - before);
    }

    private boolean deliver() {
        Parts parts = engine.parts;
        while (delivered < loaded) {
            int part = load[delivered];
            long through = now() - parts.joinedMicros[part];
            if (!station.outlet.deliver(this, part, now())) {
                wait(Condition.BLOCKED);
                return false;
            }
            delivered++;
            station.throughMicros += through;
            station.leftPieces++;
            station.changeInside(-1);
            for (CardRing ring : station.cardsFreedAtExit) {
                ring.giveBack(part);
            }
            if (own == Condition.BLOCKED) {
                station.outlet.stopWaiting(this, part);
            }
        }
        loaded = 0;
        delivered = 0;
        held = 0;
        phase = EMPTY;
        if (own == Condition.BLOCKED) {
            own = Condition.STARVED;
        }
        return true;
    }

    // ---- tool and maintenance

    private boolean beginsUpkeep() {
        if (wear != null && (toolChangeOrdered || wear.isToolDue())) {
            stopWaiting();
            activity(CHANGING_TOOL, Condition.CHANGING_TOOL, wear.drawChangeMicros());
            return true;
        }
        for (Upkeep upkeep : upkeeps) {
            if (upkeep.isDue()) {
                stopWaiting();
                upkeepAtWork = upkeep.place;
                activity(MAINTAINING, Condition.IN_MAINTENANCE, upkeep.drawMicros());
                return true;
            }
        }
        return false;
    }

    private void finishToolChange() {
        Wear worn = Objects.requireNonNull(wear);
        long old = Math.round(worn.tool() * 1e6);
        worn.newTool();
        worn.toolNumber++;
        toolChangeOrdered = false;
        engine.note(Kind.TOOL_CHANGED, number, worn.toolNumber, old);
        phase = EMPTY;
    }

    private void finishUpkeep() {
        Upkeep upkeep = upkeeps[upkeepAtWork];
        upkeep.finish();
        if (upkeep.task.renews()) {
            for (Breakdown breakdown : breakdowns) {
                if (!breakdown.isFailed) {
                    breakdown.renew();
                }
            }
        }
        if (upkeep.task.restoresHealth() && wear != null) {
            wear.restoreHealth();
        }
        engine.note(Kind.MAINTAINED, number, upkeep.place, 0);
        upkeepAtWork = -1;
        setUpkeepTimers();
        phase = EMPTY;
    }

    void orderToolChange() {
        toolChangeOrdered = true;
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
        for (Upkeep upkeep : upkeeps) {
            upkeep.repaired();
        }
        setUpkeepTimers();
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

    private void outageTimeUp(int i) {
        Outage outage = spec.station().reliability().outages().get(i);
        boolean begins = now() == outage.fromMicros();
        int by = begins ? 1 : -1;
        if (outage.planned()) {
            openPlannedStops += by;
        } else {
            openOutages += by;
        }
        if (begins) {
            engine.calendar.set(outageTimers.get(i), now() + outage.lengthMicros());
            stop(outage.planned() ? PLANNED_STOP : OUTAGE);
        } else if (outage.planned() && openPlannedStops == 0) {
            start(PLANNED_STOP);
        } else if (!outage.planned() && openOutages == 0) {
            start(OUTAGE);
        }
    }

    /// Sets a stop: the unit pauses where it is.
    void stop(long bit) {
        stops |= bit;
        if (bit == CHANGING) {
            show(own);
            return;
        }
        control.interrupted();
        pause();
        if (isWaiting || station.cardsTaken.length > 0) {
            stopWaiting();
        }
        show(own);
    }

    /// Takes a stop away; when it was the last, the unit goes on.
    void start(long bit) {
        stops &= ~bit;
        if (stops != 0) {
            show(own);
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
        return isActive;
    }

    /// A person for this unit's work has come, or someone for one of its failures.
    void personArrived(int purpose, int who) {
        if (purpose == People.FOR_WORK) {
            person = who;
            hasAsked = false;
            attend();
        } else {
            breakdowns[purpose].repairBegins(who);
            show(own);
        }
    }

    // ---- what it shows

    void wait(Condition condition) {
        own = condition;
        show(condition);
    }

    /// Shows this condition, unless a stop covers it.
    void show(Condition wanted) {
        Condition condition = stops == 0 ? wanted : stopCondition();
        if (condition == shown) {
            return;
        }
        long now = now();
        spentMicros[shown.ordinal()] += now - sinceMicros;
        sinceMicros = now;
        Condition before = shown;
        shown = condition;
        if (meter.isUsed) {
            meter.change(this, before, condition);
        }
        if (alarmTimer >= 0) {
            watchWaiting(before, condition);
        }
        engine.note(
                Kind.CONDITION,
                number,
                condition.ordinal(),
                control.packMl(condition).number());
    }

    private void watchWaiting(Condition before, Condition condition) {
        engine.calendar.cancel(alarmTimer);
        Station.Control limits = spec.station().control();
        boolean byOrder = isStopped(STANDS_BY_ORDER);
        if (blockedAlarm >= 0) {
            engine.alarms().watch(blockedAlarm, byOrder, before == Condition.BLOCKED);
        }
        if (starvedAlarm >= 0) {
            engine.alarms().watch(starvedAlarm, byOrder, before == Condition.STARVED);
        }
        if (condition == Condition.BLOCKED && blockedAlarm >= 0) {
            engine.calendar.set(alarmTimer, now() + limits.alarmAfterBlockedMicros());
        } else if (condition == Condition.STARVED && starvedAlarm >= 0) {
            engine.calendar.set(alarmTimer, now() + limits.alarmAfterStarvedMicros());
        }
    }

    private Condition stopCondition() {
        if ((stops & CHANGING) != 0 && (stops & (FAILED | OFF_SHIFT | PLANNED_STOP | OUTAGE)) == 0) {
            return Condition.CHANGING_STATE;
        }
        if ((stops & ABORTED) != 0) {
            return Condition.ABORTED;
        }
        if ((stops & (STOPPED | LOCKED)) != 0) {
            return Condition.STOPPED;
        }
        if ((stops & OFF_SHIFT) != 0) {
            return Condition.OFF_SHIFT;
        }
        if ((stops & PLANNED_STOP) != 0) {
            return Condition.PLANNED_STOP;
        }
        if ((stops & FAILED) != 0) {
            return isAnyInRepair() ? Condition.IN_REPAIR : Condition.WAITING_FOR_REPAIR;
        }
        return lesserStopCondition();
    }

    private Condition lesserStopCondition() {
        if ((stops & OUTAGE) != 0) {
            return Condition.OUTAGE;
        }
        if ((stops & HELD) != 0) {
            return Condition.HELD;
        }
        if ((stops & COMPLETE) != 0) {
            return Condition.COMPLETE;
        }
        if ((stops & IDLE) != 0) {
            return Condition.IDLE;
        }
        return (stops & SUSPENDED) != 0 ? Condition.SUSPENDED : Condition.CHANGING_STATE;
    }

    private boolean isAnyInRepair() {
        for (Breakdown breakdown : breakdowns) {
            if (breakdown.isInRepair) {
                return true;
            }
        }
        return false;
    }

    Condition condition() {
        return shown;
    }

    PackMl packMl() {
        return control.packMl(shown);
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
                shown,
                packMl(),
                sinceMicros,
                first < 0 ? "" : engine.compiled.products[parts.product[first]],
                first < 0 ? 0 : parts.serial[first],
                loaded - delivered,
                setUpFor < 0 ? "" : engine.compiled.products[setUpFor],
                isActive ? segmentFromMicros : -1,
                isActive ? segmentFromMicros + remainingMicros : -1,
                isStopped(LOCKED));
    }

    void addSpent(long[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += spentMicros[i];
        }
        sum[shown.ordinal()] += now() - sinceMicros;
    }

    @Override
    void resetStatistics() {
        Arrays.fill(spentMicros, 0);
        sinceMicros = now();
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
        firstInMicros = c.carry(firstInMicros);
        isWaiting = c.carry(isWaiting);
        setUpFor = c.carry(setUpFor);
        upkeepAtWork = c.carry(upkeepAtWork);
        toolChangeOrdered = c.carry(toolChangeOrdered);
        isActive = c.carry(isActive);
        remainingMicros = c.carry(remainingMicros);
        segmentMicros = c.carry(segmentMicros);
        segmentFromMicros = c.carry(segmentFromMicros);
        person = c.carry(person);
        hasAsked = c.carry(hasAsked);
        stops = c.carry(stops);
        openOutages = c.carry(openOutages);
        openPlannedStops = c.carry(openPlannedStops);
        completesAfterLoad = c.carry(completesAfterLoad);
        own = CONDITIONS[c.carry(own.ordinal())];
        shown = CONDITIONS[c.carry(shown.ordinal())];
        sinceMicros = c.carry(sinceMicros);
        c.carry(spentMicros, spentMicros.length);
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
