package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;

/// Turns the arrows of a plant into numbers: who takes from where, who gives to where.
final class Wiring {
    private final CompiledPlant compiled;
    private final Plant plant;
    private final List<List<Integer>> inputs = new ArrayList<>();
    private final List<List<Integer>> inputProducts = new ArrayList<>();
    private final Map<String, OutletSpec> outlets = new LinkedHashMap<>();

    Wiring(CompiledPlant compiled) {
        this.compiled = compiled;
        this.plant = compiled.plant;
        for (int s = 0; s < plant.equipment().stations().size(); s++) {
            inputs.add(new ArrayList<>());
            inputProducts.add(new ArrayList<>());
        }
        for (int product = 0; product < compiled.products.length; product++) {
            for (int inlet : compiled.routeOf(product)) {
                addInput(inlet - plant.equipment().buffers().size(), inlet, -1);
            }
        }
        plant.flow().links().forEach(this::follow);
    }

    Map<String, OutletSpec> outlets() {
        return outlets;
    }

    private void follow(Link link) {
        boolean fromBuffer =
                plant.equipment().buffers().stream().anyMatch(b -> b.name().equals(link.from()));
        boolean fetched = false;
        for (Link.Branch branch : link.branches()) {
            Integer station = compiled.stationNumbers.get(branch.to());
            if (station != null) {
                int product = branch.product().isEmpty() ? -1 : compiled.product(branch.product());
                addInput(
                        station,
                        fromBuffer ? compiled.inlet(link.from()) : compiled.queueOf(station),
                        fromBuffer ? product : -1);
                fetched |= fromBuffer;
            } else if (fetched) {
                throw new IllegalArgumentException(
                        "The buffer (%s) leads both to a station and to (%s).\nMaybe put a second buffer between."
                                .formatted(link.from(), branch.to()));
            }
        }
        if (!fetched && outlets.put(link.from(), outlet(link)) != null) {
            throw new IllegalArgumentException(
                    "The flow from (%s) is given twice.\nMaybe join the arrows into one with a rule."
                            .formatted(link.from()));
        }
    }

    private void addInput(int station, int inlet, int product) {
        int known = inputs.get(station).indexOf(inlet);
        if (known < 0) {
            inputs.get(station).add(inlet);
            inputProducts.get(station).add(product);
        }
    }

    private OutletSpec outlet(Link link) {
        int n = link.branches().size();
        int[] inlet = new int[n];
        double[] upTo = new double[n];
        int[] product = new int[n];
        Link.Verdict[] verdict = new Link.Verdict[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Link.Branch branch = link.branches().get(i);
            inlet[i] = compiled.inlet(branch.to());
            sum += branch.share();
            upTo[i] = sum;
            product[i] = branch.product().isEmpty() ? -1 : compiled.product(branch.product());
            verdict[i] = branch.verdict();
        }
        for (int i = 0; i < n; i++) {
            upTo[i] /= sum;
        }
        return new OutletSpec(link.from(), link.rule(), inlet, upTo, product, verdict);
    }

    StationSpec[] stations() {
        List<Station> all = plant.equipment().stations();
        StationSpec[] specs = new StationSpec[all.size()];
        int firstCause = 0;
        for (int s = 0; s < specs.length; s++) {
            Station station = all.get(s);
            OutletSpec outlet = outlets.computeIfAbsent(station.name(), this::toTheSink);
            specs[s] = station(s, station, outlet, firstCause);
            firstCause += station.quality().defects().size();
        }
        return specs;
    }

    private OutletSpec toTheSink(String from) {
        return outlet(Link.of(from, plant.material().sinks().getFirst().name()));
    }

    private StationSpec station(int s, Station station, OutletSpec outlet, int firstCause) {
        Work work = station.work();
        int[] kit = work.intake() instanceof Work.Intake.Kit k ? counts(k.parts()) : null;
        int[] splits = work.yield() instanceof Work.Yield.Splits p ? counts(p.pieces()) : null;
        int main = work.intake() instanceof Work.Intake.Kit k
                ? compiled.product(k.parts().firstEntry().getKey())
                : -1;
        int becomes = work.yield() instanceof Work.Yield.Becomes b ? compiled.product(b.product()) : -1;
        List<String> measures =
                station.quality().inspection().map(Inspection::measures).orElse(List.of());
        return new StationSpec(
                station,
                cycles(work),
                kit,
                kit == null ? 0 : sum(kit),
                main,
                work.setup().isEmpty() ? null : setups(work.setup().get()),
                work.setup().flatMap(Work.Setup::first).map(compiled::product).orElse(-1),
                becomes,
                splits,
                ints(inputs.get(s)),
                ints(inputProducts.get(s)),
                outlet.hasRework(),
                loops(l -> l.from().equals(station.name())),
                loops(l -> l.to().equals(station.name()) && l.freedAt() == CardLoop.FreedAt.ENTRY),
                loops(l -> l.to().equals(station.name()) && l.freedAt() == CardLoop.FreedAt.EXIT),
                firstCause,
                station.quality().processes().stream()
                        .mapToInt(p -> compiled.characteristic(p.characteristic()))
                        .toArray(),
                measures.stream().mapToInt(compiled::characteristic).toArray(),
                seen(station));
    }

    private long seen(Station station) {
        List<String> looksFor =
                station.quality().inspection().map(Inspection::looksFor).orElse(List.of());
        long mask = 0;
        for (int i = 0; i < compiled.causes.length; i++) {
            if (looksFor.isEmpty() || looksFor.contains(compiled.causes[i])) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    private Cycle[] cycles(Work work) {
        Cycle[] cycles = new Cycle[compiled.products.length];
        for (int p = 0; p < cycles.length; p++) {
            cycles[p] = Cycle.of(work.cycleMicrosByProduct().getOrDefault(compiled.products[p], work.cycleMicros()));
        }
        return cycles;
    }

    private Distribution[][] setups(Work.Setup setup) {
        int n = compiled.products.length;
        Distribution[][] matrix = new Distribution[n][n];
        for (int from = 0; from < n; from++) {
            SequencedMap<String, Distribution> row = setup.matrix().get(compiled.products[from]);
            for (int to = 0; to < n; to++) {
                Distribution named = row == null ? null : row.get(compiled.products[to]);
                matrix[from][to] = named != null ? named : from == to ? new Constant(0) : setup.otherwiseMicros();
            }
        }
        return matrix;
    }

    PlaceSpec[] places(StationSpec[] stations) {
        List<PlaceSpec> places = new ArrayList<>();
        for (Buffer buffer : plant.equipment().buffers()) {
            places.add(PlaceSpec.of(buffer, buffer.initial() > 0 ? compiled.product(buffer.initialProduct()) : -1));
        }
        for (StationSpec spec : stations) {
            places.add(queue(spec));
        }
        return places.toArray(new PlaceSpec[0]);
    }

    /// The queue of an assembly station holds at least one kit, and never so many of one part that another
    /// finds no room.
    private static PlaceSpec queue(StationSpec spec) {
        int capacity = spec.station().queue();
        int[] most = null;
        if (spec.kit() != null) {
            capacity = Math.max(capacity, spec.kitSize());
            most = new int[spec.kit().length];
            for (int p = 0; p < most.length; p++) {
                most[p] = spec.kit()[p] == 0 ? 0 : capacity - spec.kitSize() + spec.kit()[p];
            }
        }
        return new PlaceSpec(spec.station().name(), capacity, Buffer.Order.FIRST_IN, 0, true, 0, -1, most);
    }

    int[] loops(java.util.function.Predicate<CardLoop> which) {
        List<CardLoop> all = plant.flow().cards();
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i)))
                .toArray();
    }

    private int[] counts(SequencedMap<String, Integer> pieces) {
        int[] counts = new int[compiled.products.length];
        pieces.forEach((product, n) -> counts[compiled.product(product)] += n);
        return counts;
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int n : numbers) {
            sum += n;
        }
        return sum;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
