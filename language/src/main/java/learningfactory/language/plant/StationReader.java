package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Utilities;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Product;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// Stations: what they take in, how long they work, who and what they need.
final class StationReader {
    private static final String OTHERWISE = "otherwise";
    private static final Map<String, Dispatch> RULES = Dispatch.byName();

    private final Values values;
    private final List<Product> products;
    private final ReliabilityReader reliability;
    private final QualityReader quality;

    StationReader(Values values, List<Product> products, List<Characteristic> characteristics) {
        this.values = values;
        this.products = products;
        this.reliability = new ReliabilityReader(values);
        this.quality = new QualityReader(values, characteristics);
    }

    Station read(Yaml.Text name, Yaml node) {
        String station = name.value();
        Fields fields = Fields.of(node, StationWords.STATION, "the station (%s)".formatted(station), values);
        return new Station(
                station,
                fields.whole("units", 1, 1),
                fields.places("queue", 0, 0),
                work(name, fields),
                reliability.read(fields),
                quality.read(fields),
                staffing(fields),
                utilities(fields),
                control(fields));
    }

    private Work work(Yaml.Text name, Fields fields) {
        SequencedMap<String, Distribution> byProduct = new LinkedHashMap<>();
        Distribution all = cycle(name, fields, byProduct);
        return new Work(intake(fields), outcome(fields), all, byProduct, setup(fields), dispatch(fields));
    }

    /// The working time for all products; fills in those of single products.
    private Distribution cycle(Yaml.Text name, Fields fields, SequencedMap<String, Distribution> byProduct) {
        switch (fields.find("cycle").orElse(null)) {
            case null -> {
                return cycleOfRoutes(name);
            }
            case Yaml.Table table -> {
                table.entries()
                        .forEach(entry -> byProduct.put(
                                entry.key().value(),
                                values.law(
                                        entry.value(), "cycle of " + entry.key().value(), AmountKind.TIME)));
                Distribution rest = byProduct.remove(OTHERWISE);
                if (rest == null) {
                    refuseMissing(name, table, byProduct);
                }
                return rest != null ? rest : new Constant(0);
            }
            case Yaml.Text text -> {
                return values.law(text, "cycle", AmountKind.TIME);
            }
            case Yaml.Items items -> {
                return values.law(items, "cycle", AmountKind.TIME);
            }
        }
    }

    private Distribution cycleOfRoutes(Yaml.Text name) {
        boolean isVisited = products.stream()
                .flatMap(product -> product.route().stream())
                .anyMatch(step -> step.station().equals(name.value()));
        boolean isAlwaysGiven = products.stream()
                .flatMap(product -> product.route().stream())
                .filter(step -> step.station().equals(name.value()))
                .allMatch(step -> step.cycleMicros().isPresent());
        if (!isVisited || !isAlwaysGiven) {
            values.problems()
                    .error(
                            name.spot(),
                            "the station (%s) has no work".formatted(name.value()),
                            "the key cycle",
                            "\"cycle: 60 s\"?");
            return Values.STAND_IN;
        }
        return new Constant(0);
    }

    private void refuseMissing(Yaml.Text name, Yaml.Table table, SequencedMap<String, Distribution> byProduct) {
        List<String> missing = products.stream()
                .filter(product -> !byProduct.containsKey(product.name()))
                .filter(product -> product.route().isEmpty()
                        || product.route().stream()
                                .anyMatch(step -> step.station().equals(name.value())
                                        && step.cycleMicros().isEmpty()))
                .map(Product::name)
                .toList();
        if (!missing.isEmpty()) {
            values.problems()
                    .error(
                            table.spot(),
                            "the station (%s) has no cycle for %s".formatted(name.value(), Problems.someOf(missing)),
                            "a time for each product",
                            "\"otherwise: 60 s\"?");
        }
    }

    private Work.Intake intake(Fields fields) {
        if (fields.has("batch") && fields.has("kit")) {
            fields.problems()
                    .error(
                            fields.spot("kit"),
                            "a station cannot take a batch and a kit",
                            "one of the two",
                            "use two stations?");
        }
        if (fields.has("kit")) {
            SequencedMap<String, Integer> parts = pieces(fields, "kit");
            return parts.isEmpty() ? new Work.Intake.One() : new Work.Intake.Kit(parts);
        }
        return fields.find("batch").<Work.Intake>map(this::batch).orElse(new Work.Intake.One());
    }

    private Work.Intake batch(Yaml node) {
        Fields batch = Fields.of(node, StationWords.BATCH, "the batch", values);
        int least = batch.whole("at least", 1, 1);
        int most = batch.whole("at most", 1, Math.max(least, 1));
        if (most < least) {
            values.problems()
                    .error(
                            batch.spot("at most"),
                            "a batch takes at most %d but at least %d pieces".formatted(most, least),
                            "at most not below at least",
                            "they are swapped?");
            most = least;
        }
        return new Work.Intake.Batch(
                least, most, batch.micros("wait at most", Long.MAX_VALUE), batch.yes("mixed", false));
    }

    private Work.Yield outcome(Fields fields) {
        if (fields.has("becomes") && fields.has("splits")) {
            fields.problems()
                    .error(
                            fields.spot("splits"),
                            "what comes out of a station cannot both become one product and be split",
                            "one of the two",
                            "use two stations?");
        }
        if (fields.has("splits")) {
            SequencedMap<String, Integer> pieces = pieces(fields, "splits");
            return pieces.isEmpty() ? new Work.Yield.Same() : new Work.Yield.Splits(pieces);
        }
        return fields.findText("becomes")
                .<Work.Yield>map(Work.Yield.Becomes::new)
                .orElse(new Work.Yield.Same());
    }

    private SequencedMap<String, Integer> pieces(Fields fields, String key) {
        return fields.byName(
                key,
                (product, count) ->
                        values.whole(count, "number of " + product.value(), 1).orElse(1));
    }

    private Optional<Work.Setup> setup(Fields fields) {
        return fields.find("setup").map(node -> {
            if (node instanceof Yaml.Text) {
                return new Work.Setup(
                        values.law(node, "setup", AmountKind.TIME), new LinkedHashMap<>(), Optional.empty());
            }
            Fields setup = Fields.of(node, StationWords.SETUP, "the setup", values);
            SequencedMap<String, SequencedMap<String, Distribution>> matrix =
                    setup.byName("matrix", (from, row) -> row(from.value(), row));
            return new Work.Setup(setup.lawOrZero("otherwise"), matrix, setup.findText("first"));
        });
    }

    private SequencedMap<String, Distribution> row(String from, Yaml row) {
        SequencedMap<String, Distribution> times = new LinkedHashMap<>();
        if (row instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                String to = entry.key().value();
                times.put(to, values.law(entry.value(), "setup from %s to %s".formatted(from, to), AmountKind.TIME));
            }
        } else {
            values.problems()
                    .error(
                            row.spot(),
                            "the row (%s) of the setup matrix is %s".formatted(from, row.kind()),
                            "products after it, each with its time",
                            "");
        }
        return times;
    }

    private Dispatch dispatch(Fields fields) {
        Yaml node = fields.find("dispatch").orElse(null);
        if (node == null) {
            return Dispatch.FIRST_COME;
        }
        if (!(node instanceof Yaml.Table)) {
            return values.word(node, "dispatch", RULES).orElse(Dispatch.FIRST_COME);
        }
        Fields rule = Fields.of(node, StationWords.DISPATCH, "the dispatch", values);
        List<String> prefer = rule.names("prefer");
        List<String> sequence = rule.names("sequence");
        Optional<Yaml> weights = rule.find("weights");
        int given = (prefer.isEmpty() ? 0 : 1) + (sequence.isEmpty() ? 0 : 1) + (weights.isPresent() ? 1 : 0);
        if (given != 1) {
            values.problems()
                    .error(
                            node.spot(),
                            "the dispatch names %d rules".formatted(given),
                            "one of prefer, sequence, weights",
                            "");
        }
        if (!prefer.isEmpty()) {
            return new Dispatch.Preference(prefer);
        }
        return sequence.isEmpty()
                ? weights.map(this::weights).orElse(Dispatch.FIRST_COME)
                : new Dispatch.Sequence(sequence);
    }

    private Dispatch weights(Yaml node) {
        Fields weights = Fields.of(node, StationWords.WEIGHTS, "the weights", values);
        return new Dispatch.Weighted(
                weights.plain("waited", 0),
                weights.plain("work", 0),
                weights.plain("remaining", 0),
                weights.plain("slack", 0),
                weights.plain("priority", 0));
    }

    private List<Staffing> staffing(Fields fields) {
        List<Staffing> result = new ArrayList<>();
        fields.find("staffing").ifPresent(node -> {
            Fields staffing = Fields.of(node, StationWords.STAFFING, "the staffing", values);
            staffing.findText("setup")
                    .ifPresent(who -> result.add(new Staffing(Staffing.Purpose.SETUP, who, new Constant(0))));
            staffing.find("load").ifPresent(load -> {
                Fields loading = Fields.of(load, StationWords.LOAD, "the load", values);
                result.add(new Staffing(
                        Staffing.Purpose.LOAD, loading.text("crew", ""), loading.law("takes", AmountKind.TIME)));
            });
            staffing.findText("run")
                    .ifPresent(who -> result.add(new Staffing(Staffing.Purpose.RUN, who, new Constant(0))));
        });
        return result;
    }

    private Utilities utilities(Fields fields) {
        double air = fields.amount("air", AmountKind.AIR, 0);
        Yaml node = fields.find("power").orElse(null);
        if (node == null) {
            return air > 0 ? new Utilities(0, 0, 0, 0, air) : Utilities.NONE;
        }
        if (node instanceof Yaml.Text) {
            return new Utilities(0, 0, 0, values.amount(node, "power", AmountKind.POWER, 0), air);
        }
        Fields power = Fields.of(node, StationWords.POWER_STATES, "the power", values);
        return new Utilities(
                power.amount("off", AmountKind.POWER, 0),
                power.amount("standby", AmountKind.POWER, 0),
                power.amount("idle", AmountKind.POWER, 0),
                power.amount("working", AmountKind.POWER, 0),
                air);
    }

    private Station.Control control(Fields fields) {
        List<Long> changes = fields.find("packml").map(this::changes).orElse(List.of());
        boolean startsStopped = fields.word("start", Map.of("running", false, "stopped", true), false);
        Optional<String> shifts = fields.findText("shifts");
        Optional<Fields> alarms =
                fields.find("alarms").map(node -> Fields.of(node, StationWords.ALARMS, "the alarms", values));
        return new Station.Control(
                shifts,
                changes,
                startsStopped,
                alarms.map(each -> each.micros("blocked", Long.MAX_VALUE)).orElse(Long.MAX_VALUE),
                alarms.map(each -> each.micros("starved", Long.MAX_VALUE)).orElse(Long.MAX_VALUE));
    }

    private List<Long> changes(Yaml node) {
        Fields packml = Fields.of(node, StationWords.PACKML, "packml", values);
        List<Long> changes = new ArrayList<>();
        for (PackMl state : PackMl.values()) {
            String key = state.name().toLowerCase(Locale.ROOT);
            boolean isActing = StationWords.PACKML.names().contains(key);
            changes.add(isActing ? packml.micros(key, 0) : 0L);
        }
        return changes;
    }
}
