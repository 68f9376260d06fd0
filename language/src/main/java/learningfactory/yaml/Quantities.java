package learningfactory.yaml;

import java.util.Arrays;
import java.util.Optional;
import learningfactory.factory.plant.NearestName;
import learningfactory.quantity.Unit;
import learningfactory.yaml.Tokens.Kind;
import learningfactory.yaml.Tokens.Token;

/// Numbers with units, read from tokens.
public final class Quantities {
    /// A hundred years; longer times are a mistake.
    private static final double LONGEST_MICROS = 100 * 366 * 86_400e6;

    private Quantities() {}

    /// A whole text that is one quantity.
    ///
    /// @return the value in the unit its kind is kept in
    public static double parse(String text, String label, AmountKind kind) throws Mistake {
        Tokens tokens = new Tokens(text);
        double value = next(tokens, text, label, kind);
        refuseRest(tokens, text, label, kind);
        return value;
    }

    /// Requires that nothing follows.
    public static void refuseRest(Tokens tokens, String text, String label, AmountKind kind) throws Mistake {
        if (!tokens.isAtEnd()) {
            String rest = tokens.peek().text();
            throw new Mistake(
                    "the %s (%s) goes on with \"%s\"".formatted(label, Yaml.shortened(text), Yaml.shortened(rest)),
                    example(kind),
                    rest.startsWith("±") ? "\"normal mean 60 s sd 5 s\"?" : "");
        }
    }

    /// The next quantity of a longer text; for times, several may follow each other: `1 h 30 min`.
    public static double next(Tokens tokens, String text, String label, AmountKind kind) throws Mistake {
        double sum = one(tokens, text, label, kind);
        while (kind == AmountKind.TIME && isAnotherTime(tokens)) {
            sum += one(tokens, text, label, kind);
        }
        return sum;
    }

    private static boolean isAnotherTime(Tokens tokens) {
        return tokens.peek().kind() == Kind.NUMBER
                && tokens.peek(1).kind() == Kind.WORD
                && !tokens.peek().text().startsWith("-")
                && isSmallerThanBefore(tokens);
    }

    /// `1 h 30 min` is one time, `50 s 1 min 90 s` are three: only less than one of the unit before
    /// goes on.
    private static boolean isSmallerThanBefore(Tokens tokens) {
        double before = AmountKind.TIME.factor(tokens.peek(-1).text()).orElse(0.0);
        double after = AmountKind.TIME.factor(tokens.peek(1).text()).orElse(Double.MAX_VALUE);
        return after < before && parsed(tokens.peek().text()) * after < before;
    }

    private static double one(Tokens tokens, String text, String label, AmountKind kind) throws Mistake {
        double number = number(tokens, text, label, kind);
        String written = tokens.peek(-1).text();
        if (tokens.peek().kind() != Kind.WORD) {
            if (kind == AmountKind.COUNT || kind == AmountKind.SHARE && number == 0) {
                return checked(number, text, label, kind);
            }
            String shorter =
                    written + " " + kind.example().substring(kind.example().indexOf(' ') + 1);
            throw new Mistake(
                    "the %s (%s) has no unit".formatted(label, Yaml.shortened(text)), example(kind), quoted(shorter));
        }
        String symbol = tokens.next().text();
        Optional<Double> factor = kind.factor(symbol);
        if (factor.isEmpty()) {
            throw unknownUnit(symbol, written, label, kind);
        }
        return checked(whole(number * factor.get()), text, label, kind);
    }

    private static Mistake unknownUnit(String symbol, String number, String label, AmountKind kind) {
        Optional<String> other = Unit.find(symbol)
                .map(unit -> unit.dimension().words())
                .or(() -> Arrays.stream(AmountKind.values())
                        .filter(each -> each.factor(symbol).isPresent())
                        .findFirst()
                        .map(AmountKind::nounWithArticle));
        if (other.isPresent()) {
            return new Mistake("the %s (%s %s) is %s".formatted(label, number, symbol, other.get()), example(kind), "");
        }
        Optional<String> near = NearestName.of(symbol, kind.spellings());
        return new Mistake(
                "the %s (%s %s) has an unknown unit".formatted(label, number, Yaml.shortened(symbol)),
                kind.nounWithArticle() + " in " + Problems.someOf(kind.symbols()),
                near.map(unit -> quoted(number + " " + unit)).orElse(""));
    }

    /// The next token as a number.
    public static double number(Tokens tokens, String text, String label, AmountKind kind) throws Mistake {
        Token token = tokens.next();
        if (token.kind() == Kind.COMMA_NUMBER) {
            String unit =
                    tokens.peek().kind() == Kind.WORD ? " " + tokens.peek().text() : "";
            throw new Mistake(
                    "the %s (%s) has a comma in its number".formatted(label, Yaml.shortened(text)),
                    "a decimal point",
                    quoted(token.text().replace(',', '.') + unit));
        }
        double number = token.kind() == Kind.NUMBER ? parsed(token.text()) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new Mistake("the %s (%s) is not a number".formatted(label, Yaml.shortened(text)), example(kind), "");
        }
        return number;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text.replace('\u2212', '-'));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static double checked(double value, String text, String label, AmountKind kind) throws Mistake {
        if (value < 0) {
            throw new Mistake(
                    "the %s (%s) is negative".formatted(label, Yaml.shortened(text)),
                    "zero or more",
                    quoted(text.strip().replaceFirst("[-\u2212]", "")));
        }
        if (!Double.isFinite(value) || kind == AmountKind.TIME && value > LONGEST_MICROS) {
            throw new Mistake(
                    "the %s (%s) is too large".formatted(label, Yaml.shortened(text)), "at most 100 years", "");
        }
        if (kind == AmountKind.TIME && value > 0 && value < 0.5) {
            throw new Mistake(
                    "the %s (%s) is shorter than the shortest time".formatted(label, Yaml.shortened(text)),
                    "0 s, or at least 1 µs",
                    "");
        }
        return value;
    }

    /// A product of decimal fractions that is a whole number but for rounding becomes exactly that
    /// number.
    private static double whole(double value) {
        double whole = StrictMath.rint(value);
        return whole != 0 && StrictMath.abs(value - whole) <= 1e-12 * whole ? whole : value;
    }

    /// The noun of a kind and a value as it could be written.
    public static String example(AmountKind kind) {
        return "%s such as \"%s\"".formatted(kind.nounWithArticle(), kind.example());
    }

    /// A proposal in quotes.
    public static String quoted(String text) {
        return "\"" + Yaml.shortened(text) + "\"?";
    }
}
