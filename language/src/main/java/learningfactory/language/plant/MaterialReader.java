package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.material.Source.Feed;
import learningfactory.factory.material.Step;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Values;
import learningfactory.yaml.Values.Measure;
import learningfactory.yaml.Yaml;

/// What flows, comes in and goes out.
final class MaterialReader {
    private static final Map<String, Sink.Fate> FATES = fates();

    private final Values values;

    MaterialReader(Values values) {
        this.values = values;
    }

    private static Map<String, Sink.Fate> fates() {
        Map<String, Sink.Fate> fates = new LinkedHashMap<>();
        fates.put("shipped", Sink.Fate.SHIPPED);
        fates.put("scrapped", Sink.Fate.SCRAPPED);
        fates.put("quarantined", Sink.Fate.QUARANTINED);
        return fates;
    }

    /// The products of the plant; one called `part` when the file names none.
    List<Product> products(Fields plant) {
        List<Product> products = new ArrayList<>();
        if (plant.find("products").orElse(null) instanceof Yaml.Table) {
            products.addAll(plant.byName("products", (name, node) -> product(name.value(), node))
                    .values());
        } else {
            plant.names("products").stream().distinct().forEach(name -> products.add(Product.named(name)));
        }
        return products.isEmpty() ? List.of(Product.named("part")) : products;
    }

    private Product product(String name, Yaml node) {
        Fields fields = Fields.of(node, PlantWords.PRODUCT_KIND, "the product (%s)".formatted(name), values);
        List<Step> route = fields.items("route").stream().map(this::step).toList();
        return new Product(name, fields.amount("mass", AmountKind.MASS, 0), fields.whole("priority", 0, 0), route);
    }

    private Step step(Yaml node) {
        if (node instanceof Yaml.Text) {
            return new Step(values.text(node, "step"), Optional.empty());
        }
        Fields fields = Fields.of(node, PlantWords.STEP, "the step", values);
        return new Step(
                fields.text("at", ""), fields.find("cycle").map(cycle -> values.law(cycle, "cycle", AmountKind.TIME)));
    }

    List<Characteristic> characteristics(Fields plant) {
        return List.copyOf(plant.byName("characteristics", (name, node) -> characteristic(name.value(), node))
                .values());
    }

    private Characteristic characteristic(String name, Yaml node) {
        Fields fields = Fields.of(node, PlantWords.CHARACTERISTIC, "the characteristic (%s)".formatted(name), values);
        Measure nominal = measure(fields, "nominal").orElse(new Measure(0, ""));
        Optional<Measure> tolerance = measure(fields, "tolerance");
        Optional<Measure> lower = measure(fields, "lower");
        Optional<Measure> upper = measure(fields, "upper");
        for (Optional<Measure> each : List.of(tolerance, lower, upper)) {
            each.filter(found -> !found.unit().equals(nominal.unit()))
                    .ifPresent(found -> values.problems()
                            .error(
                                    fields.spot(),
                                    "the limits of (%s) are in %s, its nominal value in %s"
                                            .formatted(name, found.unit(), nominal.unit()),
                                    "one unit",
                                    ""));
        }
        double least = limit(nominal, tolerance, lower, -1);
        double most = limit(nominal, tolerance, upper, 1);
        if (tolerance.isPresent() == (lower.isPresent() || upper.isPresent()) || least > most) {
            values.problems()
                    .error(
                            fields.spot(),
                            "the limits of the characteristic (%s) are not clear".formatted(name),
                            "tolerance, or lower and upper in this order",
                            "");
            return new Characteristic(name, nominal.unit(), nominal.number(), nominal.number(), nominal.number());
        }
        return new Characteristic(name, nominal.unit(), nominal.number(), least, most);
    }

    private static double limit(Measure nominal, Optional<Measure> tolerance, Optional<Measure> limit, int side) {
        return tolerance
                .map(distance -> nominal.number() + side * distance.number())
                .or(() -> limit.map(Measure::number))
                .orElse(side * Double.MAX_VALUE);
    }

    private Optional<Measure> measure(Fields fields, String key) {
        return fields.find(key).flatMap(node -> values.measure(node, key));
    }

    List<Source> sources(Fields plant, List<Product> products) {
        return List.copyOf(plant.byName("sources", (name, node) -> source(name, node, products))
                .values());
    }

    private Source source(Yaml.Text name, Yaml node, List<Product> products) {
        Fields fields = Fields.of(node, PlantWords.SOURCE, "the source (%s)".formatted(name.value()), values);
        List<Source.Share> mix = mix(name, fields, products);
        boolean isLossy = fields.word("when full", Map.of("wait", false, "lost", true), false);
        return new Source(name.value(), mix, feed(fields, mix), isLossy);
    }

    private List<Source.Share> mix(Yaml.Text name, Fields fields, List<Product> products) {
        if (fields.find("product").orElse(null) instanceof Yaml.Table table) {
            List<Source.Share> mix = new ArrayList<>();
            for (Yaml.Entry entry : table.entries()) {
                String product = entry.key().value();
                mix.add(new Source.Share(product, values.weight(entry.value(), "share of " + product)));
            }
            if (!mix.isEmpty()) {
                return mix;
            }
        }
        Optional<String> product = fields.findText("product");
        List<String> given = givenProducts(fields);
        if (product.isEmpty() && !given.isEmpty()) {
            return given.stream().map(each -> new Source.Share(each, 1)).toList();
        }
        if (product.isEmpty() && products.size() > 1) {
            values.problems()
                    .error(
                            name.spot(),
                            "the source (%s) does not say which product it brings".formatted(name.value()),
                            "the key product",
                            "\"product: %s\"?".formatted(products.getFirst().name()));
        }
        return List.of(new Source.Share(product.orElse(products.getFirst().name()), 1));
    }

    /// The products named under `pieces`, for a source that names none itself.
    private static List<String> givenProducts(Fields fields) {
        if (fields.find("feed").orElse(null) instanceof Yaml.Table feed
                && feed.find("every").isEmpty()
                && feed.find("pieces").map(Yaml.Entry::value).orElse(null) instanceof Yaml.Table pieces) {
            return pieces.entries().stream().map(entry -> entry.key().value()).toList();
        }
        return List.of();
    }

    private Feed feed(Fields source, List<Source.Share> mix) {
        Yaml node = source.find("feed").orElse(null);
        if (node == null
                || node instanceof Yaml.Text text && text.value().strip().equals("always")) {
            return new Feed.Always();
        }
        if (node instanceof Yaml.Text) {
            return new Feed.Arrivals(between(node, "feed"), -1, 1, Long.MAX_VALUE);
        }
        Fields feed = Fields.of(node, PlantWords.FEED, "the feed", values);
        boolean isPieces = feed.has("pieces") && !feed.has("every");
        int given = (feed.has("every") ? 1 : 0)
                + (isPieces ? 1 : 0)
                + (feed.has("supplier") ? 1 : 0)
                + (feed.has("orders") ? 1 : 0);
        if (given != 1) {
            values.problems()
                    .error(
                            node.spot(),
                            "the feed says in %d ways when parts come".formatted(given),
                            "one of every, pieces, supplier, orders",
                            "\"feed: always\"?");
        }
        if (isPieces) {
            return given(feed, mix);
        }
        return feed.find("supplier")
                .map(this::supplier)
                .or(() -> feed.find("orders").map(this::orders))
                .orElseGet(() -> arrivals(feed));
    }

    private Feed arrivals(Fields feed) {
        Distribution between =
                feed.find("every").map(every -> between(every, "every")).orElse(Values.STAND_IN);
        OptionalInt most = feed.findWhole("most", 1);
        return new Feed.Arrivals(
                between,
                feed.micros("first", -1),
                feed.whole("pieces", 1, 1),
                most.isPresent() ? most.getAsInt() : Long.MAX_VALUE);
    }

    /// A time between arrivals; without any time between them, arrivals would never let the clock go
    /// on.
    private Distribution between(Yaml node, String key) {
        Distribution law = values.law(node, key, AmountKind.TIME);
        if (!(law.mean() > 0)) {
            values.problems()
                    .error(node.spot(), "parts come with no time between them", "more than 0 s", "\"feed: always\"?");
            return Values.STAND_IN;
        }
        return law;
    }

    private Feed given(Fields feed, List<Source.Share> mix) {
        Yaml node = feed.find("pieces").orElseThrow();
        List<Long> pieces = new ArrayList<>();
        if (node instanceof Yaml.Table table) {
            for (Source.Share share : mix) {
                pieces.add(table.find(share.product())
                        .map(entry ->
                                (long) values.whole(entry.value(), "pieces", 0).orElse(0))
                        .orElse(0L));
            }
            List<String> known = mix.stream().map(Source.Share::product).toList();
            table.entries().stream()
                    .map(Yaml.Entry::key)
                    .filter(key -> !known.contains(key.value()))
                    .forEach(
                            key -> values.problems().unknown(key.spot(), "product of this source", key.value(), known));
        } else {
            feed.items("pieces")
                    .forEach(item ->
                            pieces.add((long) values.whole(item, "pieces", 0).orElse(0)));
            if (pieces.size() != mix.size()) {
                values.problems()
                        .error(
                                node.spot(),
                                "pieces gives %d numbers, the source brings %d products"
                                        .formatted(pieces.size(), mix.size()),
                                "one number for each product",
                                "");
            }
        }
        return new Feed.Given(pieces);
    }

    private Feed supplier(Yaml node) {
        Fields fields = Fields.of(node, PlantWords.SUPPLIER, "the supplier", values);
        return new Feed.Supplier(
                fields.text("stock", ""),
                fields.whole("order point", 0, 0),
                fields.whole("lot", 1, 1),
                fields.law("lead time", AmountKind.TIME));
    }

    private Feed orders(Yaml node) {
        Fields fields = Fields.of(node, PlantWords.ORDERS, "the orders", values);
        Distribution pieces = fields.find("pieces")
                .map(count -> values.law(count, "pieces", AmountKind.COUNT))
                .orElse(new Constant(1));
        Distribution between =
                fields.find("every").map(every -> between(every, "every")).orElse(Values.STAND_IN);
        return new Feed.Orders(between, pieces, fields.law("due", AmountKind.TIME));
    }

    /// The ways out; the three usual ones when the file names none.
    List<Sink> sinks(Fields plant) {
        List<Sink> sinks = List.copyOf(plant.byName("sinks", (name, node) -> new Sink(name.value(), fate(node)))
                .values());
        return sinks.isEmpty()
                ? List.of(
                        new Sink("shipped", Sink.Fate.SHIPPED),
                        new Sink("scrap", Sink.Fate.SCRAPPED),
                        new Sink("quarantine", Sink.Fate.QUARANTINED))
                : sinks;
    }

    private Sink.Fate fate(Yaml node) {
        if (node instanceof Yaml.Text text) {
            return text.isAbsent()
                    ? Sink.Fate.SHIPPED
                    : values.word(text, "fate", FATES).orElse(Sink.Fate.SHIPPED);
        }
        return Fields.of(node, PlantWords.SINK, "the sink", values).word("fate", FATES, Sink.Fate.SHIPPED);
    }
}
