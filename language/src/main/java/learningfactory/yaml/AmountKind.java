package learningfactory.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.quantity.Dimension;
import learningfactory.quantity.Unit;

/// What the number behind a key measures, and the unit in which the definitions keep it.
public enum AmountKind {
    /// Kept in µs.
    TIME("duration", "80 s", Dimension.TIME, 1),
    /// Kept in m.
    LENGTH("length", "2.5 m", Dimension.LENGTH, 1),
    /// Kept in m/s.
    SPEED("speed", "1.2 m/s", Dimension.SPEED, 1),
    /// Kept in kg.
    MASS("mass", "1.2 kg", Dimension.MASS, 1),
    /// Kept in W.
    POWER("power", "12 kW", Dimension.POWER, 1),
    /// Kept in normal m³/h.
    AIR("air flow", "5 Nm3/h", Dimension.AIR_FLOW, 3600),
    /// Kept as a share of one.
    SHARE("share", "85 %", Dimension.RATIO, 1),
    /// Kept in kg/kWh.
    EMISSION("emission factor", "18 g/kWh", Dimension.EMISSION_FACTOR, 3.6e6),
    /// Kept in kWh a normal m³; no other room knows this unit.
    AIR_ENERGY("energy for air", "0.12 kWh/m3", "kWh/m3 kWh/m³ kWh/Nm3 kWh/Nm³"),
    /// Kept in NOK; no other room needs a unit for it.
    MONEY("amount of money", "250 NOK", "NOK kr"),
    /// Kept in pieces; no other room needs a unit for a number.
    COUNT("number of pieces", "500 pieces", "pieces piece cycles cycle loads load parts part stk deler");

    private final String noun;
    private final String example;
    private final Optional<Dimension> dimension;
    private final double perBase;
    private final String own;

    AmountKind(String noun, String example, Dimension dimension, double perBase) {
        this.noun = noun;
        this.example = example;
        this.dimension = Optional.of(dimension);
        this.perBase = perBase;
        this.own = "";
    }

    /// @param own symbols of one kept unit, parted by blanks
    AmountKind(String noun, String example, String own) {
        this.noun = noun;
        this.example = example;
        this.dimension = Optional.empty();
        this.perBase = 1;
        this.own = own;
    }

    /// What such a value is called, such as `duration`.
    public String noun() {
        return noun;
    }

    /// The noun with its article.
    public String nounWithArticle() {
        return ("aeio".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    /// A value as it could be written.
    public String example() {
        return example;
    }

    /// How many of the kept unit one of this symbol is; empty when the symbol measures something else.
    public Optional<Double> factor(String symbol) {
        String written = this == AIR ? symbol.replaceFirst("^m(?=[3³])", "Nm") : symbol;
        return dimension.isEmpty()
                ? ownSymbols().stream().filter(symbol::equals).findFirst().map(_ -> 1.0)
                : Unit.find(written)
                        .filter(unit -> unit.dimension() == dimension.get())
                        .map(unit -> unit.factor() * perBase);
    }

    private List<String> ownSymbols() {
        return List.of(own.split(" "));
    }

    /// The usual symbols.
    public List<String> symbols() {
        return dimension.map(Unit::symbols).orElseGet(this::ownSymbols);
    }

    /// All symbols and words.
    public List<String> spellings() {
        List<String> all = new ArrayList<>(dimension.map(Unit::spellings).orElseGet(this::ownSymbols));
        if (this == AIR) {
            all.addAll(List.of("m3/h", "m³/h", "m3/min", "m³/min"));
        }
        return all;
    }
}
