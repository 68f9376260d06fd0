package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Link.Branch;
import learningfactory.factory.operations.Link.Rule;
import learningfactory.factory.operations.Link.Verdict;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// The arrows of the flow, and where each of them stands in the file.
final class FlowReader {
    private static final Pattern ARROW = Pattern.compile("\\s*(?:->|→)\\s*");
    private static final List<String> RULES =
            List.of("share", "shortest", "in turn", "first free", "product", "verdict", "cases");

    private final Values values;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private boolean isWhole = true;
    private final Map<String, Spot> starts = new LinkedHashMap<>();
    private final Map<List<String>, Spot> ends = new LinkedHashMap<>();

    FlowReader(Values values) {
        this.values = values;
    }

    List<Link> read(Fields plant) {
        int before = values.problems().errors();
        for (Yaml item : plant.items("flow")) {
            if (item instanceof Yaml.Text chain) {
                chain(chain);
            } else {
                arrow(item);
            }
        }
        isWhole = values.problems().errors() == before;
        return List.copyOf(links.values());
    }

    /// Whether every arrow could be read.
    boolean isWhole() {
        return isWhole;
    }

    /// Where the arrow from a place, or its branch to another place, stands.
    Spot find(String from, String to, Spot otherwise) {
        return ends.getOrDefault(List.of(from, to), starts.getOrDefault(from, otherwise));
    }

    private void chain(Yaml.Text chain) {
        List<Yaml.Text> places = places(chain);
        if (places.size() < 2) {
            values.problems()
                    .error(
                            chain.spot(),
                            "the flow (%s) has no arrow".formatted(Yaml.shortened(chain.value())),
                            "places joined by ->",
                            "\"%s -> shipped\"?".formatted(Yaml.shortened(chain.value())));
        }
        for (int i = 0; i + 1 < places.size(); i++) {
            Yaml.Text from = places.get(i);
            Yaml.Text to = places.get(i + 1);
            if (from.value().isEmpty() || to.value().isEmpty()) {
                values.problems().error(from.spot(), "an arrow leads from or to nothing", "a place on both sides", "");
            } else {
                ends.putIfAbsent(List.of(from.value(), to.value()), to.spot());
                add(from, Link.of(from.value(), to.value()));
            }
        }
    }

    /// The places of a chain, each at its own column when the chain stands on one line as it is.
    private static List<Yaml.Text> places(Yaml.Text chain) {
        String text = chain.value();
        Spot spot = chain.spot();
        int quote = chain.style() == Yaml.Style.MARKED ? 1 : 0;
        boolean isOneLine = spot.to() - spot.from() == text.length() + 2 * quote;
        List<Yaml.Text> places = new ArrayList<>();
        Matcher arrow = ARROW.matcher(text);
        int from = 0;
        while (from <= text.length()) {
            boolean isFound = arrow.find(from);
            int to = isFound ? arrow.start() : text.length();
            int column = spot.column() + (isOneLine ? quote + from : 0);
            places.add(new Yaml.Text(
                    text.substring(from, to).strip(),
                    chain.style(),
                    new Spot(spot.line(), column, spot.from(), spot.to())));
            if (!isFound) {
                break;
            }
            from = arrow.end();
        }
        return places;
    }

    private void add(Yaml.Text from, Link link) {
        Spot before = starts.putIfAbsent(from.value(), from.spot());
        if (before == null) {
            links.put(from.value(), link);
            return;
        }
        Link first = links.get(from.value());
        String other = first == null ? "" : first.branches().getFirst().to();
        values.problems()
                .error(
                        from.spot(),
                        "a second arrow leaves (%s); the first one is in line %d"
                                .formatted(from.value(), before.line()),
                        "one arrow, or one rule for several",
                        "\"{from: %s, first free: [%s, %s]}\"?"
                                .formatted(
                                        from.value(),
                                        other,
                                        link.branches().getFirst().to()));
    }

    private void arrow(Yaml node) {
        Fields fields = Fields.of(node, PlantWords.ARROW, "the arrow", values);
        List<String> given = RULES.stream().filter(fields::has).toList();
        String from = fields.text("from", "");
        if (given.size() != 1) {
            values.problems()
                    .error(
                            node.spot(),
                            "the arrow from (%s) has %s"
                                    .formatted(
                                            from,
                                            given.isEmpty() ? "no rule" : "the rules " + String.join(", ", given)),
                            "one of " + String.join(", ", RULES),
                            "\"first free: [a, b]\"?");
        }
        if (from.isEmpty() || given.isEmpty()) {
            return;
        }
        List<Branch> branches = branches(from, fields, given.getFirst());
        if (branches.isEmpty()) {
            values.problems()
                    .error(
                            fields.spot(given.getFirst()),
                            "the flow from (%s) leads nowhere".formatted(from),
                            "a place",
                            "");
        } else {
            Spot spot = fields.spot("from");
            add(new Yaml.Text(from, Yaml.Style.PLAIN, spot), new Link(from, branches, rule(given.getFirst())));
        }
    }

    private static Rule rule(String key) {
        return switch (key) {
            case "share" -> Rule.SHARE;
            case "shortest" -> Rule.SHORTEST;
            case "in turn" -> Rule.IN_TURN;
            case "first free" -> Rule.FIRST_FREE;
            default -> Rule.CONDITION;
        };
    }

    private List<Branch> branches(String from, Fields fields, String key) {
        return switch (key) {
            case "share" ->
                fromTable(
                        fields,
                        key,
                        entry -> entry.key(),
                        entry ->
                                new Branch(entry.key().value(), values.weight(entry.value(), "share"), "", Verdict.ANY),
                        from);
            case "product" ->
                fromTable(
                        fields,
                        key,
                        entry -> entry.value(),
                        entry -> new Branch(values.text(entry.value(), "place"), 1, productOf(entry), Verdict.ANY),
                        from);
            case "verdict" -> verdicts(from, fields);
            case "cases" -> cases(from, fields);
            default -> fromList(from, fields, key);
        };
    }

    private static String productOf(Yaml.Entry entry) {
        return entry.key().value().equals("otherwise") ? "" : entry.key().value();
    }

    private List<Branch> fromTable(
            Fields fields,
            String key,
            Function<Yaml.Entry, Yaml> place,
            Function<Yaml.Entry, Branch> branch,
            String from) {
        List<Branch> branches = new ArrayList<>();
        List<Branch> others = new ArrayList<>();
        for (Yaml.Entry entry : fields.entries(key)) {
            Branch each = branch.apply(entry);
            ends.putIfAbsent(List.of(from, each.to()), place.apply(entry).spot());
            (entry.key().value().equals("otherwise") ? others : branches).add(each);
        }
        branches.addAll(others);
        return branches;
    }

    private List<Branch> fromList(String from, Fields fields, String key) {
        List<Branch> branches = new ArrayList<>();
        for (Yaml item : fields.items(key)) {
            String to = values.text(item, "place");
            ends.putIfAbsent(List.of(from, to), item.spot());
            branches.add(Branch.to(to));
        }
        return branches;
    }

    private List<Branch> verdicts(String from, Fields arrow) {
        Fields fields = Fields.of(arrow.find("verdict").orElseThrow(), PlantWords.VERDICTS, "the verdict", values);
        List<Branch> branches = new ArrayList<>();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("good", Verdict.GOOD);
        verdicts.put("rework", Verdict.REWORK);
        verdicts.put("scrap", Verdict.SCRAP);
        verdicts.forEach((key, verdict) -> fields.findText(key).ifPresent(to -> {
            ends.putIfAbsent(List.of(from, to), fields.spot(key));
            branches.add(new Branch(to, 1, "", verdict));
        }));
        return branches;
    }

    private List<Branch> cases(String from, Fields arrow) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("any", Verdict.ANY);
        verdicts.put("good", Verdict.GOOD);
        verdicts.put("rework", Verdict.REWORK);
        verdicts.put("scrap", Verdict.SCRAP);
        List<Branch> branches = new ArrayList<>();
        for (Yaml item : arrow.items("cases")) {
            Fields fields = Fields.of(item, PlantWords.CASE, "the case", values);
            String to = fields.text("to", "");
            ends.putIfAbsent(List.of(from, to), fields.spot("to"));
            branches.add(new Branch(to, 1, fields.text("product", ""), fields.word("verdict", verdicts, Verdict.ANY)));
        }
        return branches;
    }
}
