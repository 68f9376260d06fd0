package learningfactory.benchmarks;

/// The tasks, each with a result that is known beforehand, so that a wrong model cannot win.
public enum Workload {
    /// One server, arrivals and service exponential, utilisation 0.8; mean wait 0.8 / (1 − 0.8) services
    /// (Kleinrock 1975).
    ONE_SERVER('a', "one server, utilisation 0.8 (M/M/1)", "customer", "mean wait, services", 2_000_000, 4, 44.5),
    /// Twenty stations in a row, see [TandemLine]; the throughput is that of `raw` over 160,000,000 parts.
    TANDEM('b', "tandem of 20 stations", "part", "throughput, parts a mean cycle", 200_000, 0.5110, 1.1),
    /// Hold model: take the first event and set it again at now plus an exponential time.
    HOLD_THOUSAND('c', "hold model, 1,000 pending", "event", "advance, mean holds", 2_000_000, 1, 1.5),
    /// The same with a hundred thousand pending events.
    HOLD_HUNDRED_THOUSAND('c', "hold model, 100,000 pending", "event", "advance, mean holds", 2_000_000, 1, 1.5),
    /// The same with a million pending events.
    HOLD_MILLION('c', "hold model, 1,000,000 pending", "event", "advance, mean holds", 4_000_000, 1, 1.5),
    /// A thousand stations in a row from an empty start; each finished cycle counts as an event, and 2
    /// failures or repairs come with a hundred cycles. The result is that of `raw`; it holds for the full
    /// amount only, as the line fills up.
    LONG_LINE('d', "line of 1,000 stations", "cycle", "cycles a station and mean cycle", 5_000_000, 0.4326, 7.3);

    private static final double SURE = 4.5;

    private final char letter;
    private final String title;
    private final String unit;
    private final String result;
    private final long amount;
    private final double expected;
    private final double spread;

    @SuppressWarnings("TooManyParameters")
    Workload(char letter, String title, String unit, String result, long amount, double expected, double spread) {
        this.letter = letter;
        this.title = title;
        this.unit = unit;
        this.result = result;
        this.amount = amount;
        this.expected = expected;
        this.spread = spread;
    }

    /// The letter by which `--only` chooses it.
    ///
    /// @return a lower-case letter
    public char letter() {
        return letter;
    }

    /// What is simulated.
    ///
    /// @return a few words
    public String title() {
        return title;
    }

    /// What the time is divided by.
    ///
    /// @return the singular: customer, part, event or cycle
    public String unit() {
        return unit;
    }

    /// What the result means, with its unit.
    ///
    /// @return a few words
    public String result() {
        return result;
    }

    /// How much a full run does.
    ///
    /// @return a count of [#unit()]
    public long amount() {
        return amount;
    }

    /// How little a run may do and still be checked against [#expected()].
    ///
    /// @return a count of [#unit()]
    public long leastAmount() {
        return switch (this) {
            case ONE_SERVER -> 40_000;
            case TANDEM -> 10_000;
            case HOLD_THOUSAND, HOLD_HUNDRED_THOUSAND, HOLD_MILLION -> 20_000;
            case LONG_LINE -> amount;
        };
    }

    /// The number of pending events of a hold model.
    ///
    /// @return 1,000 to 1,000,000
    /// @throws IllegalStateException when this is no hold model
    public int pending() {
        return switch (this) {
            case HOLD_THOUSAND -> 1_000;
            case HOLD_HUNDRED_THOUSAND -> 100_000;
            case HOLD_MILLION -> 1_000_000;
            case ONE_SERVER, TANDEM, LONG_LINE ->
                throw new IllegalStateException("The workload (%s) is no hold model.".formatted(title));
        };
    }

    /// The line of a tandem workload.
    ///
    /// @return its size
    /// @throws IllegalStateException when this is no line
    public TandemLine line() {
        return switch (this) {
            case TANDEM -> new TandemLine(20, 19);
            case LONG_LINE -> new TandemLine(1_000, 0);
            case ONE_SERVER, HOLD_THOUSAND, HOLD_HUNDRED_THOUSAND, HOLD_MILLION ->
                throw new IllegalStateException("The workload (%s) is no line.".formatted(title));
        };
    }

    /// The result that a right model comes near to.
    ///
    /// @return in the unit of [#result()]
    public double expected() {
        return expected;
    }

    /// How far chance alone may carry a right model from the expected result: four and a half standard
    /// errors.
    ///
    /// @param amount how much the run did
    /// @return in the unit of [#result()]
    public double tolerance(long amount) {
        return SURE * spread / Math.sqrt((double) amount);
    }

    /// Whether a result is that of the right model.
    ///
    /// @param amount how much the run did
    /// @param found  the result of the run
    /// @return true when chance explains the distance from the expected result
    public boolean accepts(long amount, double found) {
        return Math.abs(found - expected) <= tolerance(amount);
    }
}
