package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Command;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.performance.Figures;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.Saver;
import learningfactory.simulation.Snapshot;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.random.Streams;
import org.jspecify.annotations.Nullable;

/// One run of a plant: can be driven forward, commanded, measured, saved, restored and forked.
///
/// The same plant, seed, replication and commands at the same times give the same journal, byte for byte.
/// Not for use by several threads at once; forks are independent of each other.
public final class RunningPlant implements Carried {
    private final CompiledPlant compiled;
    private final Engine engine;
    final StationRun[] stations;
    private final List<Feeder> feeders = new ArrayList<>();
    private final List<Drain> drains = new ArrayList<>();
    private final List<FleetRun> fleets = new ArrayList<>();
    private final List<Outlet> outlets = new ArrayList<>();
    private final ZoneLocks zones;
    private final Orders orders;
    private long statisticsFromMicros;
    /// Kept from the first fork or snapshot on, so that the next ones find their room ready.
    private @Nullable Saver copier;

    RunningPlant(CompiledPlant compiled, long seed, int replication, @Nullable Journal journal) {
        this(compiled, Streams.of(seed, replication), journal);
        begin();
    }

    private RunningPlant(CompiledPlant compiled, @Nullable Streams streams, @Nullable Journal journal) {
        this.compiled = compiled;
        this.engine = new Engine(compiled, streams, journal);
        engine.people = new People(engine);
        engine.alarms = new AlarmBoard(engine);
        engine.meter = new Meter(engine);
        List<CardLoop> loops = compiled.plant.flow().cards();
        engine.rings = new CardRing[loops.size()];
        for (int i = 0; i < loops.size(); i++) {
            engine.rings[i] = new CardRing(engine, loops.get(i), i);
        }
        Roads roads = compiled.roads;
        this.zones = new ZoneLocks(engine, roads.zones);
        buildInlets(roads);
        freeCardsAtInlets(loops);
        this.stations = new StationRun[compiled.stations.length];
        buildStations();
        buildFeeders(loops);
        outlets.forEach(Outlet::connect);
        engine.ready();
        for (StationRun station : stations) {
            station.connect();
        }
        this.orders = new Orders(this, engine, feeders);
    }

    private void buildInlets(Roads roads) {
        engine.inlets = new Inlet[compiled.inletNumbers.size()];
        int i = 0;
        for (PlaceSpec spec : compiled.places) {
            Place place = new Place(engine, spec.name(), spec);
            OutletSpec pushes = spec.hidden() ? null : compiled.outlets.get(spec.name());
            if (pushes != null) {
                place.pushes = outlet(pushes);
            }
            engine.inlets[i++] = place;
        }
        for (Conveyor conveyor : compiled.plant.equipment().conveyors()) {
            engine.inlets[i++] = new Belt(engine, conveyor, outletOf(conveyor.name()));
        }
        for (Fleet fleet : compiled.plant.equipment().fleets()) {
            fleets.add(new FleetRun(engine, fleet, roads, zones));
        }
        for (Transport transport : compiled.plant.equipment().transports()) {
            FleetRun fleet = fleet(transport);
            PickUp pickUp = new PickUp(engine, transport, outletOf(transport.name()), roads, fleet);
            fleet.serve(pickUp);
            engine.inlets[i++] = pickUp;
        }
        for (Sink sink : compiled.plant.material().sinks()) {
            Drain drain = new Drain(engine, sink);
            drains.add(drain);
            engine.inlets[i++] = drain;
        }
    }

    private FleetRun fleet(Transport transport) {
        for (FleetRun fleet : fleets) {
            if (fleet.name.equals(transport.fleet())) {
                return fleet;
            }
        }
        throw new IllegalArgumentException("The transport (%s) is driven by a fleet (%s) that does not exist."
                .formatted(transport.name(), transport.fleet()));
    }

    private Outlet outletOf(String from) {
        OutletSpec spec = compiled.outlets.get(from);
        if (spec == null) {
            throw new IllegalArgumentException(
                    "Nothing says where parts go from (%s).\nMaybe add an arrow.".formatted(from));
        }
        return outlet(spec);
    }

    private Outlet outlet(OutletSpec spec) {
        Outlet outlet = new Outlet(engine, spec);
        outlets.add(outlet);
        return outlet;
    }

    private void freeCardsAtInlets(List<CardLoop> loops) {
        for (int i = 0; i < loops.size(); i++) {
            CardLoop loop = loops.get(i);
            if (!compiled.stationNumbers.containsKey(loop.to())) {
                Inlet inlet = engine.inlets[compiled.inlet(loop.to())];
                CardRing[] rings = {engine.rings[i]};
                switch (loop.freedAt()) {
                    case ENTRY -> inlet.freedAtEntry = joined(inlet.freedAtEntry, rings);
                    case EXIT -> inlet.freedAtExit = joined(inlet.freedAtExit, rings);
                }
            }
        }
    }

    private static CardRing[] joined(CardRing[] some, CardRing[] more) {
        CardRing[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private void buildStations() {
        for (int s = 0; s < stations.length; s++) {
            stations[s] = new StationRun(
                    engine, s, outletOf(compiled.stations[s].station().name()), engine.rings);
        }
    }

    private void buildFeeders(List<CardLoop> loops) {
        for (Source source : compiled.plant.material().sources()) {
            OutletSpec spec = compiled.outlets.get(source.name());
            Outlet outlet = outlet(spec != null ? spec : compiled.sourceWithoutArrow(source));
            feeders.add(new Feeder(engine, source, outlet, ringsFrom(source, loops)));
        }
    }

    private CardRing[] ringsFrom(Source source, List<CardLoop> loops) {
        CardRing[] rings = CardRing.NONE;
        for (int i = 0; i < loops.size(); i++) {
            if (loops.get(i).from().equals(source.name())) {
                rings = joined(rings, new CardRing[] {engine.rings[i]});
            }
        }
        return rings;
    }

    private void begin() {
        engine.people().begin();
        for (int i = 0; i < compiled.places.length; i++) {
            PlaceSpec spec = compiled.places[i];
            for (int n = 0; n < spec.initial(); n++) {
                ((Place) engine.inlets[i]).put(engine.parts.create(spec.initialProduct(), 0));
                engine.totals().changeInPlant(1);
            }
        }
        for (StationRun station : stations) {
            for (Unit unit : station.units) {
                unit.begin();
            }
        }
        feeders.forEach(Feeder::begin);
        fleets.forEach(f -> java.util.Arrays.stream(f.vehicles).forEach(Element::attend));
        engine.settle();
    }

    /// Simulated time, µs since the start.
    public long nowMicros() {
        return engine.nowMicros;
    }

    /// Runs until this time; everything that happens exactly then is included.
    ///
    /// @throws IllegalArgumentException when the time lies in the past
    public void runUntil(long micros) {
        if (micros < engine.nowMicros) {
            throw new IllegalArgumentException(
                    "The plant is at %d µs and cannot run back to %d µs.\nMaybe restore a snapshot."
                            .formatted(engine.nowMicros, micros));
        }
        engine.runUntil(micros);
    }

    /// Runs to the next instant at which something happens, if there is one up to this time.
    ///
    /// @return whether something happened
    public boolean step(long untilMicros) {
        return engine.step(untilMicros);
    }

    /// Time of the next event, µs; `Long.MAX_VALUE` when nothing will ever happen again.
    public long nextMicros() {
        return engine.calendar.nextMicros();
    }

    /// Carries out a command now, or says why not. Either way it lands in the journal.
    public Answer command(Command command) {
        Answer answer = orders.carryOut(command);
        orders.notes().write(command, answer);
        engine.settle();
        return answer;
    }

    /// An independent run that stands exactly where this one stands, with the same luck ahead of it. It
    /// writes no journal.
    public RunningPlant fork() {
        return fork(null);
    }

    /// A fork that writes this journal, which begins here.
    public RunningPlant fork(@Nullable Journal journal) {
        RunningPlant twin = new RunningPlant(compiled, null, journal);
        lent().into(twin);
        return twin;
    }

    /// A fork that stands exactly where this one stands, but has other luck ahead of it: every source of
    /// chance begins anew from its own name and this number. Times that are drawn already (the end of a
    /// work, the next failure) stay. Forks of different runs of a plant with the same number have the same
    /// luck, so what differs between them is what was done (common random numbers).
    ///
    /// @param otherLuck any number
    public RunningPlant fork(long otherLuck) {
        return fork(otherLuck, null);
    }

    /// A fork with other luck that writes this journal, which begins here.
    public RunningPlant fork(long otherLuck, @Nullable Journal journal) {
        RunningPlant twin = new RunningPlant(compiled, Streams.afresh(otherLuck), journal);
        lent().intoWithOtherLuck(twin);
        return twin;
    }

    /// The state as it is now, good until the next thing happens.
    private Saver lent() {
        Saver saver = copier();
        saver.lend(this);
        return saver;
    }

    private Saver copier() {
        if (copier == null) {
            copier = new Saver();
        }
        return copier;
    }

    /// Everything about this run except the plant itself and the journal's text.
    public Snapshot snapshot() {
        Saver saver = copier();
        saver.save(this);
        return saver.snapshot();
    }

    /// Goes to where a snapshot of the same plant was taken.
    public void restore(Snapshot snapshot) {
        snapshot.into(this);
    }

    /// Forgets what was measured so far; the end of a warm-up.
    public void resetStatistics() {
        statisticsFromMicros = engine.nowMicros;
        engine.totals().resetStatistics();
        for (int i = 0; i < engine.size(); i++) {
            engine.elements[i].resetStatistics();
        }
        for (StationRun station : stations) {
            station.resetStatistics();
        }
    }

    /// What was measured since the statistics began.
    public Figures figures() {
        FigureMaker out = new FigureMaker();
        new PlantFigures(engine, stations, statisticsFromMicros).add(out);
        for (int i = 0; i < engine.size(); i++) {
            if (!(engine.elements[i] instanceof Unit) && !(engine.elements[i] instanceof Meter)) {
                engine.elements[i].figures(out);
            }
        }
        return out.figures();
    }

    /// The plant as it stands now, for a live picture. Reading it changes nothing, so a run that is watched
    /// goes on exactly like one that is not.
    public PlantView view() {
        return new ViewMaker(this).view(feeders, drains, fleets, orders.isEmergencyStopped(), statisticsFromMicros);
    }

    /// Mean number of parts in the plant since the statistics began: the figure `plant.wip` alone, without
    /// making all others.
    ///
    /// @return pieces; NaN before any time has passed
    public double meanWip() {
        Totals totals = engine.totals();
        return totals.wip.mean(engine.nowMicros, totals.inPlant());
    }

    /// The journal it writes, if any.
    public Optional<Journal> journal() {
        return Optional.ofNullable(engine.journal);
    }

    /// What the plant was compiled from.
    public CompiledPlant compiled() {
        return compiled;
    }

    /// The station that sets the pace, and why, from what was measured since the statistics began.
    public Optional<Bottleneck> bottleneck() {
        return new PlantFigures(engine, stations, statisticsFromMicros).bottleneck();
    }

    /// OEE of that station since the statistics began: the figure `plant.oee` alone. Reading it changes
    /// nothing.
    ///
    /// @return 0..1; NaN before it has worked
    public double oee() {
        return new PlantFigures(engine, stations, statisticsFromMicros).oee();
    }

    CommandNote notes() {
        return orders.notes();
    }

    Engine engine() {
        return engine;
    }

    @Override
    public void carry(Carrier c) {
        engine.nowMicros = c.carry(engine.nowMicros);
        statisticsFromMicros = c.carry(statisticsFromMicros);
        engine.calendar.carry(c);
        engine.agenda.carry(c);
        engine.parts.carry(c);
        engine.totals().carry(c);
        zones.carry(c);
        for (StationRun station : stations) {
            station.carry(c);
        }
        for (int i = 0; i < engine.size(); i++) {
            engine.elements[i].carry(c);
        }
        orders.carry(c);
        carryJournal(c);
    }

    /// A run without a journal can take over from one with a journal, and the other way round.
    private void carryJournal(Carrier c) {
        Journal journal = engine.journal;
        boolean isWritten = c.carry(journal != null);
        if (isWritten) {
            (journal != null ? journal : Journal.digestOnly()).carry(c);
        }
    }
}
