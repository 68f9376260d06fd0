package learningfactory.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The units, their symbols and their words, English and Norwegian.
final class UnitTable {
    private static final int SHORTEST_WORD = 3;
    private static final double HOUR_SECONDS = 3600;
    private static final double KILOWATT_HOUR = 3.6e6;

    private static final Map<String, Unit> BY_SPELLING = new LinkedHashMap<>();
    private static final List<Unit> SYMBOLS = new ArrayList<>();

    static {
        times();
        energies();
        ways();
        masses();
        ratios();
        money();
        air();
    }

    private UnitTable() {}

    static Optional<Unit> find(String symbol) {
        Unit exact = BY_SPELLING.get(symbol);
        if (exact == null && symbol.length() >= SHORTEST_WORD && symbol.chars().allMatch(Character::isLetter)) {
            Unit word = BY_SPELLING.get(symbol.toLowerCase(Locale.ROOT));
            return Optional.ofNullable(word);
        }
        return Optional.ofNullable(exact);
    }

    static List<String> symbols(Dimension dimension) {
        return SYMBOLS.stream()
                .filter(u -> u.dimension() == dimension)
                .map(Unit::symbol)
                .toList();
    }

    static List<String> spellings(Dimension dimension) {
        return BY_SPELLING.entrySet().stream()
                .filter(e -> e.getValue().dimension() == dimension)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void times() {
        Dimension d = Dimension.TIME;
        unit(d, 1e6, "s", "sec", "secs", "second", "seconds", "sek", "sekund", "sekunder");
        unit(d, 60e6, "min", "mins", "minute", "minutes", "minutt", "minutter");
        unit(d, HOUR_SECONDS * 1e6, "h", "hr", "hrs", "hour", "hours", "time", "timer");
        unit(d, 24 * HOUR_SECONDS * 1e6, "d", "day", "days", "dag", "dager", "døgn");
        unit(d, 7 * 24 * HOUR_SECONDS * 1e6, "week", "weeks", "uke", "uker");
        unit(d, 1e3, "ms");
        unit(d, 1, "us", "µs", "\u03bcs");
    }

    private static void energies() {
        unit(Dimension.POWER, 1e3, "kW");
        unit(Dimension.POWER, 1, "W", "watt");
        unit(Dimension.POWER, 1e6, "MW");
        unit(Dimension.ENERGY, KILOWATT_HOUR, "kWh");
        unit(Dimension.ENERGY, HOUR_SECONDS, "Wh");
        unit(Dimension.ENERGY, 1e3 * KILOWATT_HOUR, "MWh");
        unit(Dimension.ENERGY, 1, "J", "joule");
        unit(Dimension.ENERGY, 1e3, "kJ");
        unit(Dimension.ENERGY, 1e6, "MJ");
        unit(Dimension.EMISSION_FACTOR, 1 / KILOWATT_HOUR, "kg/kWh");
        unit(Dimension.EMISSION_FACTOR, 1e-3 / KILOWATT_HOUR, "g/kWh");
    }

    private static void ways() {
        unit(Dimension.LENGTH, 1, "m", "metre", "metres", "meter", "meters");
        unit(Dimension.LENGTH, 1e-3, "mm");
        unit(Dimension.LENGTH, 1e-2, "cm");
        unit(Dimension.LENGTH, 1e-6, "um", "µm", "\u03bcm");
        unit(Dimension.LENGTH, 1e3, "km");
        unit(Dimension.SPEED, 1, "m/s");
        unit(Dimension.SPEED, 1.0 / 60, "m/min");
        unit(Dimension.SPEED, 1e3 / HOUR_SECONDS, "km/h");
    }

    private static void masses() {
        unit(Dimension.MASS, 1, "kg", "kilo");
        unit(Dimension.MASS, 1e-3, "g", "gram");
        unit(Dimension.MASS, 1e3, "t", "tonne", "tonnes", "tonn");
    }

    private static void ratios() {
        unit(Dimension.RATIO, 1e-2, "%", "percent", "prosent");
        unit(Dimension.RATIO, 1e-3, "‰", "promille");
        unit(Dimension.RATE, 1 / HOUR_SECONDS, "1/h", "/h", "parts/h", "deler/h", "stk/h");
        unit(Dimension.RATE, 1.0 / 60, "1/min", "/min", "parts/min", "deler/min", "stk/min");
        unit(Dimension.RATE, 1, "1/s", "/s", "parts/s");
        unit(Dimension.RATE, 1 / (24 * HOUR_SECONDS), "1/d", "/d", "1/day", "parts/day");
        unit(Dimension.TEMPERATURE, 1, "°C");
    }

    private static void money() {
        add(new Unit("kr", Dimension.MONEY, 1, "NOK"), "kroner", "krone");
        add(new Unit("NOK", Dimension.MONEY, 1, "NOK"));
        add(new Unit("EUR", Dimension.MONEY, 1, "EUR"), "€", "euro");
        add(new Unit("kr/kWh", Dimension.ENERGY_PRICE, 1 / KILOWATT_HOUR, "NOK"));
        add(new Unit("NOK/kWh", Dimension.ENERGY_PRICE, 1 / KILOWATT_HOUR, "NOK"));
        add(new Unit("EUR/kWh", Dimension.ENERGY_PRICE, 1 / KILOWATT_HOUR, "EUR"));
    }

    private static void air() {
        unit(Dimension.AIR_FLOW, 1 / HOUR_SECONDS, "Nm3/h", "Nm³/h");
        unit(Dimension.AIR_FLOW, 1.0 / 60, "Nm3/min", "Nm³/min");
        unit(Dimension.AIR_FLOW, 1e-3 / 60, "l/min", "Nl/min");
    }

    private static void unit(Dimension dimension, double factor, String symbol, String... others) {
        add(new Unit(symbol, dimension, factor, ""), others);
    }

    private static void add(Unit unit, String... others) {
        SYMBOLS.add(unit);
        enter(unit.symbol(), unit);
        for (String other : others) {
            enter(other, unit);
        }
    }

    private static void enter(String spelling, Unit unit) {
        if (BY_SPELLING.put(spelling, unit) != null) {
            throw new IllegalStateException("Two units are written %s.".formatted(spelling));
        }
    }
}
