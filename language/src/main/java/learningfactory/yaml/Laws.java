package learningfactory.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learningfactory.factory.plant.NearestName;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Distribution;
import learningfactory.simulation.random.Empirical;
import learningfactory.simulation.random.Erlang;
import learningfactory.simulation.random.Exponential;
import learningfactory.simulation.random.Gamma;
import learningfactory.simulation.random.LogNormal;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Shifted;
import learningfactory.simulation.random.Triangular;
import learningfactory.simulation.random.Truncated;
import learningfactory.simulation.random.Uniform;
import learningfactory.simulation.random.Weibull;
import learningfactory.yaml.Tokens.Kind;

/// Distributions in words: `exponential mean 4 min`, `normal mean 90 s sd 5 s, at least 60 s`.
///
/// Times come out in µs, counts in pieces.
public final class Laws {
    /// The words a distribution can begin with.
    public static final List<String> NAMES = List.of(
            "exponential", "normal", "triangular", "uniform", "weibull", "erlang", "gamma", "lognormal", "empirical");

    /// One of each, for editors.
    public static final List<String> EXAMPLES = List.of(
            "90 s",
            "1 h 30 min",
            "exponential mean 4 min",
            "normal mean 90 s sd 5 s, at least 60 s, at most 120 s",
            "triangular 50 s 60 s 90 s",
            "uniform 1 min 2 min",
            "weibull shape 2.5 scale 1000 h",
            "erlang 2 mean 1 min",
            "gamma shape 2 scale 1 min",
            "lognormal mean 60 s sd 10 s",
            "30 s plus exponential mean 5 s",
            "empirical from times.txt");

    /// What a value may begin with that is no number, `always` for a feed among them.
    private static final List<String> WORDS =
            Stream.concat(NAMES.stream(), Stream.of("always")).toList();

    private static final int MOST_OBSERVATIONS = 100_000;

    private final String text;
    private final String label;
    private final AmountKind kind;
    private final FileAccess files;
    private final Tokens tokens;

    private Laws(String text, String label, AmountKind kind, FileAccess files) {
        this.text = text;
        this.label = label;
        this.kind = kind;
        this.files = files;
        this.tokens = new Tokens(text);
    }

    /// Reads a distribution.
    ///
    /// @param kind [AmountKind#TIME] or [AmountKind#COUNT]
    /// @param files where `empirical from FILE` finds its file
    public static Distribution parse(String text, String label, AmountKind kind, FileAccess files) throws Mistake {
        try {
            return new Laws(text, label, kind, files).law();
        } catch (IllegalArgumentException refused) {
            throw Mistake.of(refused);
        }
    }

    private Distribution law() throws Mistake {
        if (tokens.isAtEnd()) {
            throw new Mistake("the %s is empty".formatted(label), expected(), "");
        }
        double shift = tokens.peek().kind() == Kind.WORD ? 0 : quantity();
        Distribution law;
        if (tokens.isAtEnd()) {
            return new Constant(shift);
        } else if (shift > 0 && !tokens.takes("plus", "pluss", "+")) {
            Quantities.refuseRest(tokens, text, label, kind);
        }
        law = bounded(named(), shift);
        if (!tokens.isAtEnd()) {
            throw goesOn(law);
        }
        return shift > 0 ? new Shifted(law, shift) : law;
    }

    private Mistake goesOn(Distribution law) {
        String rest = tokens.peek().text();
        boolean isMissingAt = tokens.peek().kind() == Kind.NUMBER && law instanceof Constant;
        return new Mistake(
                "the %s (%s) goes on with \"%s\"".formatted(label, Yaml.shortened(text), Yaml.shortened(rest)),
                isMissingAt ? "" : "\", at least …\" or \", at most …\" or the end",
                "");
    }

    private Distribution named() throws Mistake {
        if (tokens.takes("constant", "konstant")) {
            return new Constant(quantity());
        }
        if (tokens.takes("exponential", "eksponentiell", "exp")) {
            return new Exponential(mean());
        }
        if (tokens.takes("normal")) {
            return new Normal(mean(), spread());
        }
        if (tokens.takes("lognormal")) {
            return new LogNormal(mean(), spread());
        }
        if (tokens.takes("triangular", "trekant")) {
            return new Triangular(quantity(), quantity(), quantity());
        }
        if (tokens.takes("uniform", "jevn")) {
            tokens.takes("from", "fra");
            double low = quantity();
            tokens.takes("to", "til");
            return new Uniform(low, quantity());
        }
        if (tokens.takes("weibull")) {
            return weibull();
        }
        if (tokens.takes("erlang")) {
            return new Erlang(stages(), mean());
        }
        if (tokens.takes("gamma")) {
            return new Gamma(plain("shape", "form"), after("scale", "skala"));
        }
        if (tokens.takes("empirical", "empirisk")) {
            return empirical();
        }
        String word = tokens.peek().text();
        throw new Mistake(
                "the %s (%s) is neither a number nor a distribution".formatted(label, Yaml.shortened(text)),
                expected(),
                NearestName.of(word, WORDS).map("\"%s\"?"::formatted).orElse(""));
    }

    private Distribution weibull() throws Mistake {
        double shape = plain("shape", "form");
        if (tokens.peek().text().equalsIgnoreCase("mean")) {
            return Weibull.ofMean(shape, mean());
        }
        return new Weibull(shape, after("scale", "skala"));
    }

    private int stages() throws Mistake {
        double stages = Quantities.number(tokens, text, label, kind);
        if (stages != StrictMath.rint(stages) || stages < 1 || stages > 10_000) {
            throw new Mistake(
                    "the %s (%s) has no whole number of stages".formatted(label, Yaml.shortened(text)),
                    "\"erlang 2 mean %s\"".formatted(kind.example()),
                    "");
        }
        return (int) stages;
    }

    private Distribution bounded(Distribution law, double shift) throws Mistake {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        while (!tokens.isAtEnd()) {
            boolean isComma = tokens.takesComma();
            if (tokens.takesPair("at", "least") || tokens.takes("minst")) {
                least = quantity() - shift;
            } else if (tokens.takesPair("at", "most") || tokens.takes("høyst")) {
                most = quantity() - shift;
            } else if (isComma) {
                throw goesOn(law);
            } else {
                break;
            }
        }
        boolean isBounded = least != Double.NEGATIVE_INFINITY || most != Double.POSITIVE_INFINITY;
        return isBounded ? new Truncated(law, least, most) : law;
    }

    private double mean() throws Mistake {
        return after("mean", "snitt");
    }

    private double spread() throws Mistake {
        return after("sd", "standardavvik");
    }

    private double after(String word, String norwegian) throws Mistake {
        require(word, norwegian);
        return quantity();
    }

    private double plain(String word, String norwegian) throws Mistake {
        require(word, norwegian);
        return Quantities.number(tokens, text, label, kind);
    }

    private void require(String word, String norwegian) throws Mistake {
        if (!tokens.takes(word, norwegian)) {
            String rest = tokens.isAtEnd()
                    ? "ends"
                    : "goes on with \"" + Yaml.shortened(tokens.peek().text()) + "\"";
            throw new Mistake(
                    "the %s (%s) %s".formatted(label, Yaml.shortened(text), rest),
                    "the word \"%s\" and its value".formatted(word),
                    "");
        }
    }

    private double quantity() throws Mistake {
        return Quantities.next(tokens, text, label, kind);
    }

    private Distribution empirical() throws Mistake {
        tokens.takes("from", "fra");
        StringBuilder name = new StringBuilder();
        while (!tokens.isAtEnd() && tokens.peek().kind() != Kind.COMMA) {
            name.append(name.isEmpty() ? "" : " ").append(tokens.next().text());
        }
        if (name.isEmpty()) {
            throw new Mistake(
                    "the %s (%s) names no file".formatted(label, Yaml.shortened(text)), "\"empirical from FILE\"", "");
        }
        return observations(name.toString());
    }

    private Distribution observations(String name) throws Mistake {
        byte[] bytes;
        try {
            bytes = files.read(name);
        } catch (IOException missing) {
            throw new Mistake(
                    "the file (%s) of the %s cannot be read: %s".formatted(name, label, missing.getMessage()),
                    "a file with one value a line",
                    "");
        }
        List<Double> values = new ArrayList<>();
        int line = 0;
        for (String each : new String(bytes, StandardCharsets.UTF_8).split("\\R")) {
            line++;
            if (each.isBlank() || each.startsWith("#")) {
                continue;
            }
            double value = Quantities.parse(each, "line %d of %s".formatted(line, name), kind);
            values.add(value);
            if (values.size() > MOST_OBSERVATIONS) {
                throw new Mistake("the file (%s) has more than 100,000 values".formatted(name), "", "");
            }
        }
        if (values.isEmpty()) {
            throw new Mistake("the file (%s) has no values".formatted(name), "one value with its unit a line", "");
        }
        return Empirical.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private String expected() {
        return "%s such as \"%s\", or a distribution such as \"exponential mean %s\""
                .formatted(kind.nounWithArticle(), kind.example(), kind.example());
    }
}
