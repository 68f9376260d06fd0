package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.PathNetwork;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.material.Product;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Quantities;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// What stands between the stations: buffers, conveyors, vehicles and their ways.
final class EquipmentReader {
    private static final Map<String, Buffer.Order> ORDERS = orders();

    private final Values values;

    EquipmentReader(Values values) {
        this.values = values;
    }

    private static Map<String, Buffer.Order> orders() {
        Map<String, Buffer.Order> orders = new LinkedHashMap<>();
        orders.put("first in", Buffer.Order.FIRST_IN);
        orders.put("last in", Buffer.Order.LAST_IN);
        orders.put("priority", Buffer.Order.PRIORITY);
        return orders;
    }

    List<Buffer> buffers(Fields plant, List<Product> products) {
        return List.copyOf(plant.byName("buffers", (name, node) -> buffer(name.value(), node, products))
                .values());
    }

    private Buffer buffer(String name, Yaml node, List<Product> products) {
        if (node instanceof Yaml.Text) {
            return Buffer.of(name, values.places(node, "capacity of " + name, 1).orElse(1));
        }
        Fields fields = Fields.of(node, PlantWords.BUFFER, "the buffer (%s)".formatted(name), values);
        int capacity = fields.places("capacity", 1, 1);
        int initial = fields.whole("initial", 0, 0);
        Optional<String> product = fields.findText("product");
        if (initial > capacity) {
            values.problems()
                    .error(
                            fields.spot("initial"),
                            "the buffer (%s) holds %d pieces at the start but has %d places"
                                    .formatted(name, initial, capacity),
                            "at most " + capacity,
                            "");
            initial = capacity;
        }
        if (initial > 0 && product.isEmpty() && products.size() > 1) {
            values.problems()
                    .error(
                            fields.spot("initial"),
                            "the buffer (%s) does not say which product it holds at the start".formatted(name),
                            "the key product",
                            "\"product: %s\"?".formatted(products.getFirst().name()));
        }
        String held = initial > 0 ? product.orElse(products.getFirst().name()) : product.orElse("");
        return new Buffer(
                name,
                capacity,
                fields.word("order", ORDERS, Buffer.Order.FIRST_IN),
                initial,
                held,
                fields.micros("dwell", 0));
    }

    List<Conveyor> conveyors(Fields plant) {
        List<Conveyor> conveyors = new ArrayList<>();
        for (Yaml.Entry entry : plant.entries("conveyors")) {
            String name = entry.key().value();
            Fields fields = Fields.of(entry.value(), PlantWords.CONVEYOR, "the conveyor (%s)".formatted(name), values);
            double length = positive(fields, "length", AmountKind.LENGTH);
            double speed = positive(fields, "speed", AmountKind.SPEED);
            double pitch = positive(fields, "pitch", AmountKind.LENGTH);
            boolean isAccumulating = fields.yes("accumulating", true);
            if (pitch > length && fields.has("pitch") && fields.has("length")) {
                values.problems()
                        .error(
                                fields.spot("pitch"),
                                "a part needs %s m of the conveyor (%s), which is %s m long"
                                        .formatted(pitch, name, length),
                                "a pitch of at most its length",
                                "");
            }
            conveyors.add(new Conveyor(name, length, speed, Math.min(pitch, length), isAccumulating));
        }
        return conveyors;
    }

    /// An amount that must be more than zero; one stands in.
    private double positive(Fields fields, String key, AmountKind kind) {
        double amount = fields.amount(key, kind, 1);
        if (amount == 0) {
            values.problems().error(fields.spot(key), "the %s is zero".formatted(key), Quantities.example(kind), "");
            return 1;
        }
        return amount;
    }

    /// The vehicles' ways and the vehicles.
    record Traffic(PathNetwork network, List<Fleet> fleets) {
        static final Traffic NONE = new Traffic(new PathNetwork(List.of(), List.of()), List.of());
    }

    Traffic traffic(Fields plant) {
        Optional<Yaml> node = plant.find("vehicles");
        if (node.isEmpty()) {
            return Traffic.NONE;
        }
        Fields fields = Fields.of(node.get(), PlantWords.VEHICLES, "vehicles", values);
        List<PathNetwork.Path> paths =
                fields.items("paths").stream().map(this::path).toList();
        Set<String> points = new LinkedHashSet<>(fields.names("points"));
        boolean isFree = points.isEmpty();
        for (PathNetwork.Path path : isFree ? paths : List.<PathNetwork.Path>of()) {
            points.add(path.from());
            points.add(path.to());
        }
        List<Fleet> fleets = List.copyOf(fields.byName("fleets", (name, fleet) -> fleet(name.value(), fleet))
                .values());
        return new Traffic(new PathNetwork(List.copyOf(points), paths), fleets);
    }

    private PathNetwork.Path path(Yaml node) {
        Fields fields = Fields.of(node, PlantWords.PATH, "the path", values);
        return new PathNetwork.Path(
                fields.text("from", ""),
                fields.text("to", ""),
                positive(fields, "length", AmountKind.LENGTH),
                fields.yes("one way", false),
                fields.findText("zone"));
    }

    private Fleet fleet(String name, Yaml node) {
        Fields fields = Fields.of(node, PlantWords.FLEET, "the fleet (%s)".formatted(name), values);
        Map<String, Fleet.Rule> rules =
                Map.of("longest waiting", Fleet.Rule.LONGEST_WAITING, "nearest", Fleet.Rule.NEAREST);
        return new Fleet(
                name,
                fields.whole("vehicles", 1, 1),
                fields.text("home", ""),
                positive(fields, "speed", AmountKind.SPEED),
                fields.micros("load", 0),
                fields.word("rule", rules, Fleet.Rule.LONGEST_WAITING),
                fields.find("battery").map(this::battery));
    }

    private Fleet.Battery battery(Yaml node) {
        Fields fields = Fields.of(node, PlantWords.BATTERY, "the battery", values);
        double chargeAt = fields.share("charge at", 0.2);
        if (chargeAt >= 1) {
            values.problems()
                    .error(
                            fields.spot("charge at"),
                            "a vehicle that charges below 100 % never drives",
                            "less than 100 %",
                            "");
            chargeAt = 0.2;
        }
        return new Fleet.Battery(
                positive(fields, "range", AmountKind.LENGTH),
                chargeAt,
                fields.micros("charge", 0),
                fields.text("at", ""));
    }

    List<Transport> transports(Fields plant, List<Fleet> fleets) {
        return List.copyOf(plant.byName("transports", (name, node) -> transport(name, node, fleets))
                .values());
    }

    private Transport transport(Yaml.Text name, Yaml node, List<Fleet> fleets) {
        Fields fields = Fields.of(node, PlantWords.TRANSPORT, "the transport (%s)".formatted(name.value()), values);
        Optional<String> fleet = fields.findText("fleet");
        if (fleet.isEmpty() && fleets.size() != 1) {
            values.problems()
                    .error(
                            name.spot(),
                            "the transport (%s) does not say who drives, and there are %d fleets"
                                    .formatted(name.value(), fleets.size()),
                            "the key fleet",
                            fleets.isEmpty()
                                    ? ""
                                    : "\"fleet: %s\"?"
                                            .formatted(fleets.getFirst().name()));
        }
        return new Transport(
                name.value(),
                fleet.orElse(fleets.isEmpty() ? "" : fleets.getFirst().name()),
                fields.text("from", ""),
                fields.text("to", ""),
                fields.whole("places", 1, 1),
                fields.whole("load", 1, 1));
    }
}
