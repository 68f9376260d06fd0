package learningfactory.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.plant.NearestName;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Normal;

/// Reads single values; what is wrong goes to the problems of the file, and a harmless value stands in
/// for it.
public final class Values {
    /// Stands in for a distribution that could not be read.
    public static final Distribution STAND_IN = new Constant(1_000_000);

    private static final List<String> YES = List.of("yes", "true", "on", "ja");
    private static final List<String> NO = List.of("no", "false", "off", "nei");
    private static final double RARELY_NEGATIVE = 0.01;

    private final Problems problems;
    private final FileAccess files;
    private final boolean isWhole;

    /// @param isWhole whether the whole file could be read; otherwise what is not there may only have
    ///     been left out
    public Values(Problems problems, FileAccess files, boolean isWhole) {
        this.problems = problems;
        this.files = files;
        this.isWhole = isWhole;
    }

    /// Whether the whole file could be read.
    public boolean isWhole() {
        return isWhole;
    }

    /// Where problems of the file are collected.
    public Problems problems() {
        return problems;
    }

    /// Reads part of a scalar and reports its mistake.
    @FunctionalInterface
    public interface Reading<T> {
        /// Reads a text.
        T read(String text) throws Mistake;
    }

    /// Reads a scalar; anything else, and what the reading refuses, goes to the problems.
    public <T> Optional<T> scalar(Yaml node, String label, String expected, Reading<T> reading) {
        if (!(node instanceof Yaml.Text text) || text.isAbsent()) {
            problems.error(node.spot(), "the %s is %s".formatted(label, node.kind()), expected, "");
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(text.value()));
        } catch (Mistake mistake) {
            problems.error(node.spot(), mistake.found(), mistake.expected(), mistake.maybe());
            return Optional.empty();
        }
    }

    /// A text without blanks around it.
    public String text(Yaml node, String label) {
        return scalar(node, label, "a text", text -> text.strip()).orElse("");
    }

    /// A quantity in the unit its kind is kept in.
    public double amount(Yaml node, String label, AmountKind kind, double standIn) {
        return scalar(node, label, Quantities.example(kind), text -> Quantities.parse(text, label, kind))
                .orElse(standIn);
    }

    /// A duration in whole microseconds.
    public OptionalLong micros(Yaml node, String label) {
        return scalar(node, label, Quantities.example(AmountKind.TIME), text -> micros(text, label))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /// A duration in whole microseconds.
    public static long micros(String text, String label) throws Mistake {
        return StrictMath.round(Quantities.parse(text, label, AmountKind.TIME));
    }

    /// A duration in µs or a count, as a distribution.
    public Distribution law(Yaml node, String label, AmountKind kind) {
        Optional<Distribution> law = scalar(
                node,
                label,
                Quantities.example(kind) + " or a distribution",
                text -> Laws.parse(text, label, kind, files));
        law.ifPresent(found -> warnOfNegative(node, label, found));
        return law.orElse(STAND_IN);
    }

    private void warnOfNegative(Yaml node, String label, Distribution law) {
        if (law instanceof Normal normal
                && normal.probabilityUpTo(0) > RARELY_NEGATIVE
                && node instanceof Yaml.Text text) {
            problems.warning(
                    node.spot(),
                    "the %s (%s) is below zero in %.0f %% of the draws, which then count as zero"
                            .formatted(label, Yaml.shortened(text.value()), 100 * normal.probabilityUpTo(0)),
                    "",
                    "\"%s, at least 0 s\"?".formatted(Yaml.shortened(text.value())));
        }
    }

    /// A share 0..1.
    public double share(Yaml node, String label) {
        double share = amount(node, label, AmountKind.SHARE, 0);
        if (share > 1) {
            problems.error(node.spot(), "the %s is more than 100 %%".formatted(label), "0 % to 100 %", "");
            return 1;
        }
        return share;
    }

    /// A whole number.
    public OptionalInt whole(Yaml node, String label, int least) {
        Optional<Integer> number = scalar(
                node,
                label,
                "a whole number such as %d".formatted(Math.max(2, least)),
                text -> whole(text, label, least));
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static int whole(String text, String label, int least) throws Mistake {
        double number = Quantities.parse(text, label, AmountKind.COUNT);
        if (number != StrictMath.rint(number) || number > 1_000_000_000) {
            throw new Mistake(
                    "the %s (%s) is not a whole number up to 1,000,000,000".formatted(label, Yaml.shortened(text)),
                    "a whole number",
                    "");
        }
        if (number < least) {
            throw new Mistake(
                    "the %s (%s) is too small".formatted(label, Yaml.shortened(text)), "at least " + least, "");
        }
        return (int) number;
    }

    /// A number of places, or `unlimited`.
    public OptionalInt places(Yaml node, String label, int least) {
        if (node instanceof Yaml.Text text
                && List.of("unlimited", "ubegrenset").contains(text.value().strip())) {
            return OptionalInt.of(Station.UNLIMITED);
        }
        return whole(node, label, least);
    }

    /// A number without a unit, of any sign.
    public double plain(Yaml node, String label, double standIn) {
        return scalar(node, label, "a number", text -> {
                    Tokens tokens = new Tokens(text);
                    double number = Quantities.number(tokens, text, label, AmountKind.COUNT);
                    if (!tokens.isAtEnd()) {
                        throw new Mistake(
                                "the %s (%s) goes on with \"%s\""
                                        .formatted(
                                                label,
                                                Yaml.shortened(text),
                                                Yaml.shortened(tokens.peek().text())),
                                "a number without a unit",
                                "");
                    }
                    return number;
                })
                .orElse(standIn);
    }

    /// A weight: a share or a plain number, not negative.
    public double weight(Yaml node, String label) {
        boolean isPlain = node instanceof Yaml.Text text
                && new Tokens(text.value()).peek(1).kind() == Tokens.Kind.END;
        return amount(node, label, isPlain ? AmountKind.COUNT : AmountKind.SHARE, 1);
    }

    /// `yes` or `no`; no when it is neither.
    public boolean yes(Yaml node, String label) {
        return scalar(node, label, "yes or no", text -> {
                    String word = text.strip().toLowerCase(java.util.Locale.ROOT);
                    if (!YES.contains(word) && !NO.contains(word)) {
                        throw new Mistake(
                                "the %s (%s) is neither yes nor no".formatted(label, Yaml.shortened(text)),
                                "yes or no",
                                "");
                    }
                    return YES.contains(word);
                })
                .orElse(false);
    }

    /// One of some words, as what it stands for.
    public <T> Optional<T> word(Yaml node, String label, Map<String, T> words) {
        String known = String.join(", ", words.keySet());
        return scalar(node, label, known, text -> {
            T value = words.get(text.strip());
            if (value == null) {
                throw new Mistake(
                        "the %s (%s) is not known".formatted(label, Yaml.shortened(text)),
                        "one of " + known,
                        NearestName.of(text, words.keySet())
                                .map(Quantities::quoted)
                                .orElse(""));
            }
            return value;
        });
    }

    /// A number with the unit of a drawing, as two parts.
    public Optional<Measure> measure(Yaml node, String label) {
        return scalar(node, label, "a number with its unit such as \"0.02 mm\"", text -> {
            Tokens tokens = new Tokens(text);
            double number = Quantities.number(tokens, text, label, AmountKind.LENGTH);
            if (tokens.peek().kind() != Tokens.Kind.WORD || tokens.peek(1).kind() != Tokens.Kind.END) {
                throw new Mistake(
                        "the %s (%s) has no unit".formatted(label, Yaml.shortened(text)),
                        "a number with the unit of the drawing such as \"0.02 mm\"",
                        Quantities.quoted(text.strip() + " mm"));
            }
            return new Measure(number, tokens.peek().text());
        });
    }

    /// A number and the unit it is written in.
    public record Measure(double number, String unit) {}
}
