package learningfactory.quantity;

/// What a unit measures, and the unit in which the program reckons it.
public enum Dimension {
    /// Durations; base unit the microsecond.
    TIME("µs", "a time"),
    /// Power; base unit the watt.
    POWER("W", "a power"),
    /// Energy; base unit the joule.
    ENERGY("J", "an energy"),
    /// Lengths; base unit the metre.
    LENGTH("m", "a length"),
    /// Speeds; base unit the metre a second.
    SPEED("m/s", "a speed"),
    /// Masses; base unit the kilogram.
    MASS("kg", "a mass"),
    /// Shares and ratios; base unit one.
    RATIO("1", "a share"),
    /// How often; base unit one a second.
    RATE("1/s", "a rate"),
    /// Money; base unit one of its currency.
    MONEY("NOK", "an amount of money"),
    /// What energy costs; base unit one of the currency a joule.
    ENERGY_PRICE("NOK/J", "a price of energy"),
    /// Compressed air; base unit the normal cubic metre a second.
    AIR_FLOW("Nm3/s", "an air flow"),
    /// Greenhouse gas of energy; base unit the kilogram a joule.
    EMISSION_FACTOR("kg/J", "an emission factor"),
    /// Temperatures; base unit the degree Celsius.
    TEMPERATURE("°C", "a temperature");

    private final String baseSymbol;
    private final String words;

    Dimension(String baseSymbol, String words) {
        this.baseSymbol = baseSymbol;
        this.words = words;
    }

    /// The unit in which the program reckons.
    ///
    /// @return its symbol
    public String baseSymbol() {
        return baseSymbol;
    }

    /// The dimension in a sentence, such as "a time".
    ///
    /// @return words with an article
    public String words() {
        return words;
    }
}
