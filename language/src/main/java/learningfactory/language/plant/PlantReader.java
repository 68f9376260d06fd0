package learningfactory.language.plant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Product;
import learningfactory.factory.plant.Finding;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.PlantCheck;
import learningfactory.yaml.Fields;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// A whole plant from the tree of its file.
final class PlantReader {
    private static final int LONGEST_NAME = 80;
    private static final long HOUR = 3_600_000_000L;
    private static final List<String> PLACES =
            List.of("sources", "stations", "buffers", "conveyors", "transports", "sinks");

    private final Yaml root;
    private final Values values;
    private final FlowReader flow;

    /// @param isWhole whether the file could be read as a whole; otherwise names are not checked
    ///     against each other
    PlantReader(Yaml root, Problems problems, FileAccess files, boolean isWhole) {
        this.root = root;
        this.values = new Values(problems, files, isWhole);
        this.flow = new FlowReader(values);
    }

    /// Reads the plant and reports everything that is wrong with it.
    ///
    /// @param title its name when the file gives none
    Plant read(String title) {
        Fields plant = Fields.ofFile(root, PlantWords.PLANT, "the plant file", values);
        checkNames(plant);
        MaterialReader material = new MaterialReader(values);
        List<Product> products = material.products(plant);
        List<Characteristic> characteristics = material.characteristics(plant);
        long start = startOfDay(plant);
        Plant result = new Plant(
                plant.text("plant", title),
                new Plant.Material(products, characteristics, material.sources(plant, products), material.sinks(plant)),
                equipment(plant, products, characteristics),
                new Plant.Flow(flow.read(plant), new SiteReader(values, 0).cards(plant)),
                people(plant, start),
                new SiteReader(values, (int) (start / HOUR)).site(plant),
                new SiteReader(values, 0).parameters(plant),
                new LabelReader(values).read(plant));
        plant.find("about");
        if (values.isWhole()) {
            PlantCheck.check(result, flow.isWhole()).forEach(this::report);
        }
        return result;
    }

    private Plant.Equipment equipment(Fields plant, List<Product> products, List<Characteristic> characteristics) {
        StationReader stations = new StationReader(values, products, characteristics);
        List<Station> read =
                List.copyOf(plant.byName("stations", stations::read).values());
        if (read.isEmpty() && plant.has("stations")) {
            values.problems()
                    .error(
                            plant.spot("stations"),
                            "the plant has no station",
                            "at least one",
                            "\"saw: {cycle: 50 s}\"?");
        }
        EquipmentReader equipment = new EquipmentReader(values);
        EquipmentReader.Traffic traffic = equipment.traffic(plant);
        return new Plant.Equipment(
                read,
                equipment.buffers(plant, products),
                equipment.conveyors(plant),
                traffic.network(),
                traffic.fleets(),
                equipment.transports(plant, traffic.fleets()));
    }

    private Plant.People people(Fields plant, long start) {
        PeopleReader people = new PeopleReader(values, start);
        return new Plant.People(people.shifts(plant), people.crews(plant));
    }

    /// The time of day at which a run starts, µs after midnight.
    private long startOfDay(Fields plant) {
        return plant.find("starts at")
                .flatMap(node -> values.scalar(node, "start", "a whole hour such as 06:00", text -> {
                    long time = text.matches("\\d{1,2}:00") ? PeopleReader.timeOfDay(text, "start") : -1;
                    if (time < 0 || time >= 24 * HOUR) {
                        throw new Mistake(
                                "the start (%s) is not a whole hour of the day".formatted(Yaml.shortened(text)),
                                "a whole hour such as 06:00",
                                "");
                    }
                    return time;
                }))
                .orElse(0L);
    }

    /// Names must be usable in the flow, and a place of the flow must be the only one of its name.
    private void checkNames(Fields plant) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (String section : PLACES) {
            for (Yaml.Entry entry : plant.entries(section)) {
                checkName(entry.key());
                String before = owners.putIfAbsent(entry.key().value(), section);
                if (before != null) {
                    values.problems()
                            .error(
                                    entry.key().spot(),
                                    "the name (%s) stands under %s and under %s"
                                            .formatted(
                                                    Yaml.shortened(entry.key().value()), before, section),
                                    "one name for one place of the flow",
                                    "\"%s 2\"?"
                                            .formatted(
                                                    Yaml.shortened(entry.key().value())));
                }
            }
        }
    }

    private void checkName(Yaml.Text key) {
        String name = key.value();
        boolean isOdd = !name.equals(name.strip()) || name.contains("->") || name.contains("→") || name.contains("\n");
        if (isOdd || name.length() > LONGEST_NAME) {
            values.problems()
                    .error(
                            key.spot(),
                            "the name (%s) cannot be used".formatted(Yaml.shortened(name)),
                            "at most %d characters on one line, without arrows and outer blanks"
                                    .formatted(LONGEST_NAME),
                            "");
        }
    }

    private void report(Finding finding) {
        Spot spot = spot(finding.path());
        if (finding.isError()) {
            values.problems().error(spot, finding.found(), finding.expected(), finding.maybe());
        } else {
            values.problems().warning(spot, finding.found(), finding.expected(), finding.maybe());
        }
    }

    /// Where a path of names stands in the file; as far as it goes.
    private Spot spot(List<String> path) {
        if (path.size() >= 2 && path.getFirst().equals("flow")) {
            return flow.find(path.get(1), path.size() > 2 ? path.get(2) : "", root.spot());
        }
        return root.spotOf(path);
    }
}
