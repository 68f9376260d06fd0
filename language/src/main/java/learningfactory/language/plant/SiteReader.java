package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.plant.Site;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Quantities;
import learningfactory.yaml.Tokens;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// What the plant shares, its card loops, and what commands may change.
final class SiteReader {
    private static final int HOURS = 24;

    private final Values values;
    private final int startHour;

    /// @param startHour hour of the day at which a run starts, 0..23
    SiteReader(Values values, int startHour) {
        this.values = values;
        this.startHour = startHour;
    }

    Site site(Fields plant) {
        Optional<Yaml> node = plant.find("site");
        if (node.isEmpty()) {
            return Site.PLAIN;
        }
        Fields fields = Fields.of(node.get(), PlantWords.SITE, "the site", values);
        double cap = fields.amount("power cap", AmountKind.POWER, Double.POSITIVE_INFINITY);
        if (cap == 0) {
            values.problems().error(fields.spot("power cap"), "the power cap is zero", "more than 0 W", "");
            cap = Double.POSITIVE_INFINITY;
        }
        Prices prices = prices(fields);
        return new Site(
                cap,
                prices.byHour(),
                fields.amount("co2", AmountKind.EMISSION, 0),
                fields.amount("air", AmountKind.AIR_ENERGY, 0),
                prices.currency());
    }

    private record Prices(List<Double> byHour, String currency) {}

    private record Price(double amount, String currency) {}

    private Prices prices(Fields site) {
        List<Price> given = new ArrayList<>();
        for (Yaml item : site.items("energy price")) {
            values.scalar(item, "energy price", "a price such as \"1.2 NOK/kWh\"", SiteReader::price)
                    .ifPresent(given::add);
        }
        String currency = given.isEmpty() ? "NOK" : given.getFirst().currency();
        boolean isMixed = given.stream().anyMatch(price -> !price.currency().equals(currency));
        int items = site.items("energy price").size();
        if (isMixed || items != 0 && items != 1 && items != HOURS) {
            values.problems()
                    .error(
                            site.spot("energy price"),
                            isMixed
                                    ? "the energy prices have different currencies"
                                    : "there are %d energy prices".formatted(items),
                            "one price, or 24 in one currency",
                            "");
            return new Prices(List.of(), currency);
        }
        List<Double> byHour = new ArrayList<>();
        for (int hour = 0; hour < HOURS && given.size() == items && !given.isEmpty(); hour++) {
            byHour.add(given.get(given.size() == 1 ? 0 : hour).amount());
        }
        Collections.rotate(byHour, -startHour);
        return new Prices(byHour, currency);
    }

    private static Price price(String text) throws Mistake {
        Tokens tokens = new Tokens(text);
        double amount = Quantities.number(tokens, text, "energy price", AmountKind.POWER);
        String unit = tokens.next().text();
        if (amount < 0 || !unit.matches("[^/\\d]{1,6}/[kM]Wh") || !tokens.isAtEnd()) {
            throw new Mistake(
                    "the energy price (%s) is none".formatted(Yaml.shortened(text)),
                    "a price such as \"1.2 NOK/kWh\"",
                    "");
        }
        boolean isMega = unit.endsWith("/MWh");
        return new Price(isMega ? amount / 1000 : amount, unit.substring(0, unit.indexOf('/')));
    }

    List<CardLoop> cards(Fields plant) {
        return List.copyOf(
                plant.byName("cards", (name, node) -> loop(name.value(), node)).values());
    }

    private CardLoop loop(String name, Yaml node) {
        Fields fields = Fields.of(node, PlantWords.CARDS, "the card loop (%s)".formatted(name), values);
        return new CardLoop(
                name,
                fields.whole("cards", 1, 1),
                fields.text("from", ""),
                fields.text("to", ""),
                fields.word(
                        "freed",
                        Map.of("entry", CardLoop.FreedAt.ENTRY, "exit", CardLoop.FreedAt.EXIT),
                        CardLoop.FreedAt.ENTRY));
    }

    List<Parameter> parameters(Fields plant) {
        return List.copyOf(plant.byName("parameters", (name, node) -> parameter(name.value(), node))
                .values());
    }

    private Parameter parameter(String name, Yaml node) {
        Fields fields = Fields.of(node, PlantWords.PARAMETER, "the parameter (%s)".formatted(name), values);
        Map<String, Parameter.Target> targets = new LinkedHashMap<>();
        targets.put("speed", Parameter.Target.SPEED_FACTOR);
        targets.put("setup", Parameter.Target.SETUP_FACTOR);
        targets.put("cards", Parameter.Target.CARDS);
        targets.put("power cap", Parameter.Target.POWER_CAP);
        targets.put("arrivals", Parameter.Target.ARRIVAL_FACTOR);
        Parameter.Target target = fields.word("changes", targets, Parameter.Target.SPEED_FACTOR);
        double least = limit(fields, "least", target);
        double most = limit(fields, "most", target);
        if (least > most) {
            values.problems()
                    .error(
                            fields.spot("least"),
                            "the limits of the parameter (%s) are %s and %s".formatted(name, least, most),
                            "the smaller one first",
                            "they are swapped?");
            most = least;
        }
        return new Parameter(name, target, fields.text("of", ""), least, most);
    }

    private double limit(Fields fields, String key, Parameter.Target target) {
        double limit =
                target == Parameter.Target.POWER_CAP ? fields.amount(key, AmountKind.POWER, 1) : fields.plain(key, 1);
        if (limit <= 0) {
            values.problems()
                    .error(fields.spot(key), "the limit (%s) is %s".formatted(key, limit), "more than zero", "");
            return 1;
        }
        return limit;
    }
}
