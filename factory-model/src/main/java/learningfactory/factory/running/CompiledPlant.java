package learningfactory.factory.running;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Defect;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.material.Step;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.journal.Journal;
import org.jspecify.annotations.Nullable;

/// A plant with every name turned into a number: immutable, shared by all runs and forks of it.
///
/// Expects a plant that `PlantCheck` finds nothing wrong with; an unknown name that slipped through is an
/// error here too.
public final class CompiledPlant {
    final Plant plant;
    final String[] products;
    final int[] priority;
    final boolean hasRoutes;
    final Map<String, Integer> stationNumbers;
    final Map<String, Integer> productNumbers;
    final Map<String, Integer> inletNumbers = new LinkedHashMap<>();
    final PlaceSpec[] places;
    final StationSpec[] stations;
    final Map<String, OutletSpec> outlets = new LinkedHashMap<>();
    final String[] causes;
    /// Every qualification that a crew holds or a task asks for, each once.
    final List<String> qualifications;
    private final int[][] routeInlet;
    private final @Nullable Cycle[][] routeCycle;
    final int defaultSink;
    final Roads roads;
    /// Whether any station draws power or air, and whether there is a cap above which no more work may begin.
    final boolean usesPower;

    final boolean mayBeCapped;
    /// Pieces a unit of each station can hold.
    final int[] rooms;

    private final Map<String, Mix> mixes = new LinkedHashMap<>();

    private CompiledPlant(Plant plant) {
        this.plant = plant;
        this.productNumbers =
                numbered(plant.material().products().stream().map(Product::name).toList());
        this.stationNumbers = numbered(
                plant.equipment().stations().stream().map(Station::name).toList());
        this.products = productNumbers.keySet().toArray(new String[0]);
        this.priority =
                plant.material().products().stream().mapToInt(Product::priority).toArray();
        this.causes = causes(plant);
        this.qualifications = qualifications(plant);
        numberInlets();
        this.defaultSink = inlet(plant.material().sinks().getFirst().name());
        this.roads = new Roads(plant.equipment().network());
        this.routeInlet = new int[products.length][];
        this.routeCycle = new Cycle[products.length][];
        this.hasRoutes = compileRoutes();
        Wiring wiring = new Wiring(this);
        this.stations = wiring.stations();
        outlets.putAll(wiring.outlets());
        this.places = wiring.places(stations);
        for (Source source : plant.material().sources()) {
            mixes.put(source.name(), Mix.of(source, this));
        }
        this.rooms = Arrays.stream(stations).mapToInt(StationSpec::room).toArray();
        this.usesPower = plant.equipment().stations().stream()
                .anyMatch(s -> s.utilities().isAny());
        this.mayBeCapped = plant.site().powerCapWatts() < Double.POSITIVE_INFINITY
                || plant.parameters().stream().anyMatch(p -> p.target() == Parameter.Target.POWER_CAP);
    }

    /// Compiles a plant.
    ///
    /// @throws IllegalArgumentException when a name in it leads nowhere
    public static CompiledPlant of(Plant plant) {
        return new CompiledPlant(plant);
    }

    /// A new run from time zero without a journal.
    ///
    /// @param seed the same seed gives the same luck
    /// @param replication number of the replication, 0 or more; each has its own luck
    public RunningPlant start(long seed, int replication) {
        return new RunningPlant(this, seed, replication, null);
    }

    /// A new run from time zero that writes this journal.
    public RunningPlant start(long seed, int replication, Journal journal) {
        return new RunningPlant(this, seed, replication, journal);
    }

    /// The plant it was made of.
    public Plant plant() {
        return plant;
    }

    /// Inlet number of the next station on a product's route, or -1 when it has none left.
    int nextOnRoute(int product, int step) {
        int[] route = routeInlet[product];
        return step < route.length ? route[step] : -1;
    }

    /// Working time that the route itself gives for the step before `step`, or null.
    @Nullable
    Cycle routeCycle(int product, int step) {
        @Nullable Cycle[] cycles = routeCycle[product];
        return step >= 1 && step <= cycles.length ? cycles[step - 1] : null;
    }

    /// The station's own working time for a product, by the inlet number of its queue.
    Cycle cycleBehind(int inlet, int product) {
        return stations[inlet - plant.equipment().buffers().size()].cycles()[product];
    }

    Mix mix(String source) {
        return Objects.requireNonNull(mixes.get(source));
    }

    int[] routeOf(int product) {
        return routeInlet[product];
    }

    int product(String name) {
        return number(productNumbers, name, "product");
    }

    int inlet(String name) {
        return number(inletNumbers, name, "place");
    }

    int station(String name) {
        return number(stationNumbers, name, "station");
    }

    /// Inlet number of the queue in front of a station.
    int queueOf(int station) {
        return plant.equipment().buffers().size() + station;
    }

    int firstBelt() {
        return plant.equipment().buffers().size() + stationNumbers.size();
    }

    int characteristic(String name) {
        List<Characteristic> all = plant.material().characteristics();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "The plant (%s) has no characteristic (%s).\nMaybe add it to `characteristics`."
                        .formatted(plant.name(), name));
    }

    int cardLoop(String name) {
        List<CardLoop> all = plant.flow().cards();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The plant (%s) has no card loop (%s).".formatted(plant.name(), name));
    }

    private int number(Map<String, Integer> numbers, String name, String what) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("The plant (%s) has no %s (%s).\nMaybe one of %s."
                    .formatted(plant.name(), what, name, numbers.keySet()));
        }
        return number;
    }

    private void numberInlets() {
        plant.equipment().buffers().stream().map(Buffer::name).forEach(this::numberInlet);
        plant.equipment().stations().stream().map(Station::name).forEach(this::numberInlet);
        plant.equipment().conveyors().stream().map(Conveyor::name).forEach(this::numberInlet);
        plant.equipment().transports().stream().map(Transport::name).forEach(this::numberInlet);
        plant.material().sinks().stream().map(Sink::name).forEach(this::numberInlet);
    }

    private void numberInlet(String name) {
        if (inletNumbers.put(name, inletNumbers.size()) != null) {
            throw new IllegalArgumentException(
                    "The plant (%s) has two things called (%s).\nMaybe rename one.".formatted(plant.name(), name));
        }
    }

    private boolean compileRoutes() {
        boolean any = false;
        List<Product> all = plant.material().products();
        for (int p = 0; p < all.size(); p++) {
            List<Step> route = all.get(p).route();
            any |= !route.isEmpty();
            routeInlet[p] =
                    route.stream().mapToInt(s -> queueOf(station(s.station()))).toArray();
            routeCycle[p] = route.stream()
                    .map(s -> s.cycleMicros().map(Cycle::of).orElse(null))
                    .toArray(Cycle[]::new);
        }
        return any;
    }

    private static SequencedMap<String, Integer> numbered(List<String> names) {
        SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : names) {
            if (numbers.put(name, numbers.size()) != null) {
                throw new IllegalArgumentException("The name (%s) is given twice.\nMaybe rename one.".formatted(name));
            }
        }
        return numbers;
    }

    private static List<String> qualifications(Plant plant) {
        java.util.stream.Stream<String> held =
                plant.people().crews().stream().flatMap(c -> c.qualifications().stream());
        java.util.stream.Stream<String> asked = plant.equipment().stations().stream()
                .flatMap(s -> java.util.stream.Stream.of(
                                s.staffing().stream().map(n -> n.qualification()),
                                s.reliability().failures().stream().flatMap(f -> f.crew().stream()),
                                s.reliability().maintenance().stream().flatMap(m -> m.crew().stream()),
                                s.reliability().tool().stream().flatMap(t -> t.crew().stream()))
                        .flatMap(names -> names));
        return java.util.stream.Stream.concat(held, asked).distinct().toList();
    }

    private static String[] causes(Plant plant) {
        String[] causes = plant.equipment().stations().stream()
                .flatMap(s -> s.quality().defects().stream().map(Defect::cause))
                .toArray(String[]::new);
        if (causes.length > Long.SIZE) {
            throw new IllegalArgumentException(
                    "The plant (%s) has %d causes of defects; at most %d can be told apart.\nMaybe join some."
                            .formatted(plant.name(), causes.length, Long.SIZE));
        }
        return causes;
    }

    /// A source that only brings routed products needs no arrow: the route says where they go.
    OutletSpec sourceWithoutArrow(Source source) {
        for (Source.Share share : source.products()) {
            if (routeInlet[product(share.product())].length == 0) {
                throw new IllegalArgumentException(
                        "Nothing says where (%s) goes from the source (%s).\nMaybe add an arrow, or a route to the product."
                                .formatted(share.product(), source.name()));
            }
        }
        return new OutletSpec(
                source.name(),
                Link.Rule.FIRST_FREE,
                new int[] {defaultSink},
                new double[] {1},
                new int[] {-1},
                new Link.Verdict[] {Link.Verdict.ANY});
    }
}
