package learningfactory.app.ladder;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.random.Erlang;
import learningfactory.simulation.random.Exponential;

/// Machines in series as a table of exact values describes them; rates by minute.
///
/// @param machines in the order of the flow
/// @param places waiting places between them, one fewer than machines
record Line(List<Machine> machines, List<Integer> places) {
    private static final double MINUTE = 60e6;

    /// A machine: parts by minute while it works, phases of its Erlang law, failure modes.
    record Machine(double rate, int phases, List<Mode> modes) {}

    /// A failure mode: failures by minute of work, repairs by minute.
    record Mode(double failures, double repairs) {}

    /// The plant: raw parts always there, stations `m1`, `m2`, …, buffers `b1`, `b2`, ….
    Plant plant() {
        List<Station> stations = new ArrayList<>();
        List<Buffer> buffers = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        links.add(Link.of("blanks", "m1"));
        for (int m = 1; m <= machines.size(); m++) {
            stations.add(station("m" + m, machines.get(m - 1)));
            String next = m == machines.size() ? "shipped" : "m" + (m + 1);
            if (m < machines.size() && places.get(m - 1) > 0) {
                buffers.add(Buffer.of("b" + m, places.get(m - 1)));
                links.add(Link.of("m" + m, "b" + m));
                links.add(Link.of("b" + m, next));
            } else {
                links.add(Link.of("m" + m, next));
            }
        }
        Source blanks = new Source("blanks", List.of(new Source.Share("part", 1)), new Source.Feed.Always(), false);
        return new Plant(
                "line",
                new Plant.Material(
                        List.of(Product.named("part")),
                        List.of(),
                        List.of(blanks),
                        List.of(new Sink("shipped", Sink.Fate.SHIPPED))),
                Plant.Equipment.of(stations, buffers),
                new Plant.Flow(links, List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }

    /// Whether repairs take so long that only a long run sees many of them.
    boolean hasLongRepairs() {
        return machines.stream().flatMap(machine -> machine.modes().stream()).anyMatch(mode -> mode.repairs() < 0.05);
    }

    private static Station station(String name, Machine machine) {
        double mean = MINUTE / machine.rate();
        Work work = Work.of(machine.phases() == 1 ? new Exponential(mean) : new Erlang(machine.phases(), mean));
        Failure[] failures = new Failure[machine.modes().size()];
        for (int i = 0; i < failures.length; i++) {
            Mode mode = machine.modes().get(i);
            failures[i] = Failure.of(
                    "mode " + (i + 1),
                    new Exponential(MINUTE / mode.failures()),
                    new Exponential(MINUTE / mode.repairs()));
        }
        return Station.of(name, work).withReliability(Station.Reliability.failing(failures));
    }
}
