package learningfactory.language.scenario;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningfactory.factory.plant.NearestName;
import learningfactory.scenario.Deed;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Verb;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Quantities;
import learningfactory.yaml.Tokens;
import learningfactory.yaml.Yaml;

/// Deeds in words: `repair press`, `break press: hydraulics`, `send away operator 1: 20 min`.
///
/// The names of the plant say where a name ends and a number begins; a name that the plant does not have
/// is kept as it is, for the check of the scenario to report.
final class DeedReader {
    static final String EXAMPLE = "a deed such as \"repair press\" or \"break press: hydraulics\"";

    private static final Pattern NUMBERED = Pattern.compile("(.+) (\\d{1,6})");
    private static final Pattern BY = Pattern.compile("(.+) (?:by|med) (\\S.*)");
    private static final Pattern PIECES_OF = Pattern.compile("(.+?) (?:of|av) (\\S.*)");
    private static final List<Verb> LONGEST_FIRST = Arrays.stream(Verb.values())
            .sorted(Comparator.comparingInt((Verb verb) -> verb.text().length())
                    .reversed()
                    .thenComparingInt(Verb::ordinal))
            .toList();
    private static final List<String> TEXTS =
            Arrays.stream(Verb.values()).map(Verb::text).toList();

    private final PlantNames names;

    DeedReader(PlantNames names) {
        this.names = names;
    }

    /// What a name with or without a number behind it speaks of.
    record Named(String element, int number) {}

    Deed parse(String sentence) throws Mistake {
        String text = Sentence.clean(sentence);
        Verb verb = verb(text);
        String rest = text.substring(verb.text().length()).strip();
        int colon = colon(verb, rest);
        String left = (colon < 0 ? rest : rest.substring(0, colon)).strip();
        String right = colon < 0 ? "" : rest.substring(colon + 1).strip();
        if (verb.of() == Verb.Of.NOTHING && !left.isEmpty()) {
            throw new Mistake(
                    "the deed (%s) goes on with \"%s\"".formatted(Yaml.shortened(text), Yaml.shortened(left)),
                    verb.with() == Verb.With.ALONE ? "nothing behind \"%s\"".formatted(verb.text()) : "a colon",
                    verb.with() == Verb.With.ALONE ? "" : "\"%s: %s\"?".formatted(verb.text(), Yaml.shortened(left)));
        }
        Named named = named(left, verb.of());
        return with(verb, named, right, text);
    }

    private static Verb verb(String text) throws Mistake {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Verb verb : LONGEST_FIRST) {
            String word = verb.text();
            boolean isWhole = lower.length() == word.length()
                    || lower.length() > word.length() && " :".indexOf(lower.charAt(word.length())) >= 0;
            if (lower.startsWith(word) && isWhole) {
                return verb;
            }
        }
        String[] words = text.split(" ", -1);
        for (int many = Math.min(3, words.length); many > 0; many--) {
            String first = String.join(" ", Arrays.copyOf(words, many)).replace(":", "");
            int length = many;
            Optional<String> nearest = NearestName.of(
                    first,
                    TEXTS.stream()
                            .filter(each -> each.split(" ", -1).length == length)
                            .toList());
            if (nearest.isPresent()) {
                String rest = String.join(" ", Arrays.copyOfRange(words, many, words.length));
                throw new Mistake(
                        "nothing is done by (%s)".formatted(Yaml.shortened(text)),
                        EXAMPLE,
                        Quantities.quoted((nearest.get() + " " + rest).strip()));
            }
        }
        throw new Mistake(
                "nothing is done by (%s)".formatted(Yaml.shortened(text)), "one of " + String.join(", ", TEXTS), "");
    }

    /// Where the element ends and the rest of the deed begins; -1 when there is no rest.
    private int colon(Verb verb, String rest) {
        if (names.of(verb.of()).contains(named(rest, verb.of()).element())) {
            return -1;
        }
        for (int at = rest.lastIndexOf(':'); at >= 0; at = rest.lastIndexOf(':', at - 1)) {
            String left = rest.substring(0, at).strip();
            if (names.of(verb.of()).contains(named(left, verb.of()).element())) {
                return at;
            }
        }
        return rest.indexOf(':');
    }

    /// A name, or a name and a number; the names of the plant decide.
    Named named(String text, Verb.Of kind) {
        if (kind == Verb.Of.ALARM) {
            return new Named(alarm(text), 0);
        }
        if (names.of(kind).contains(text)) {
            return new Named(text, 0);
        }
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches()
                ? new Named(numbered.group(1).strip(), Integer.parseInt(numbered.group(2)))
                : new Named(text, 0);
    }

    /// An alarm as the plant calls it, for one written as `press/hydraulics`.
    String alarm(String text) {
        return names.alarms().stream()
                .filter(name ->
                        name.equals(text) || name.replaceFirst(": ", "/").equals(text))
                .findFirst()
                .orElse(text);
    }

    private Deed with(Verb verb, Named named, String rest, String text) throws Mistake {
        String element = named.element();
        int number = named.number();
        if (rest.isEmpty()) {
            return Deed.of(verb, element, number);
        }
        return switch (verb.with()) {
            case ALONE ->
                throw new Mistake(
                        "the deed (%s) goes on with \"%s\"".formatted(Yaml.shortened(text), Yaml.shortened(rest)),
                        "nothing more",
                        "\"%s\"?".formatted(Deed.of(verb, element, number).text()));
            case WORD -> new Deed(verb, element, number, rest, 0);
            case TIME -> new Deed(verb, element, number, "", time(rest));
            case PIECES -> new Deed(verb, element, number, "", pieces(rest));
            case VALUE -> new Deed(verb, element, number, "", value(rest));
            case SHARE -> new Deed(verb, element, number, "", share(rest));
            case WORD_BY_VALUE -> byValue(verb, named, rest);
            case PIECES_OF_WORD -> piecesOf(verb, named, rest);
        };
    }

    private static double time(String text) throws Mistake {
        return StrictMath.rint(Quantities.parse(text, "time", AmountKind.TIME));
    }

    /// A share; percents are divided as decimals, so that 29 % is 0.29 and not a little less.
    static double share(String text) throws Mistake {
        double share = Quantities.parse(text, "share", AmountKind.SHARE);
        Tokens tokens = new Tokens(text);
        String number = tokens.next().text();
        return tokens.next().text().equals("%")
                ? new BigDecimal(number).movePointLeft(2).doubleValue()
                : share;
    }

    static double pieces(String text) throws Mistake {
        double pieces = Quantities.parse(text, "number", AmountKind.COUNT);
        if (pieces != StrictMath.rint(pieces) || pieces > 1_000_000_000) {
            throw new Mistake(
                    "the number (%s) is not a whole number of pieces".formatted(Yaml.shortened(text)),
                    "a whole number such as \"100 pieces\"",
                    "");
        }
        return pieces;
    }

    /// A plain number, or a power.
    private static double value(String text) throws Mistake {
        Tokens tokens = new Tokens(text);
        double number = Quantities.number(tokens, text, "value", AmountKind.POWER);
        return tokens.isAtEnd() ? number : Quantities.parse(text, "value", AmountKind.POWER);
    }

    private Deed byValue(Verb verb, Named named, String rest) throws Mistake {
        Matcher by = BY.matcher(rest);
        if (!by.matches()) {
            return new Deed(verb, named.element(), named.number(), rest, 0);
        }
        String characteristic = by.group(1).strip();
        Tokens tokens = new Tokens(by.group(2));
        double value = Quantities.number(tokens, by.group(2), "value", AmountKind.LENGTH);
        String unit = tokens.isAtEnd() ? "" : tokens.next().text();
        String known = names.unitOf(characteristic).orElse(unit);
        if (!tokens.isAtEnd() || !unit.isEmpty() && !unit.equals(known)) {
            throw new Mistake(
                    "the value (%s) is not in the unit of %s"
                            .formatted(Yaml.shortened(by.group(2)), Yaml.shortened(characteristic)),
                    "a number in " + known,
                    "");
        }
        return new Deed(verb, named.element(), named.number(), characteristic, value);
    }

    private static Deed piecesOf(Verb verb, Named named, String rest) throws Mistake {
        Matcher of = PIECES_OF.matcher(rest);
        if (of.matches()) {
            return new Deed(verb, named.element(), named.number(), of.group(2).strip(), pieces(of.group(1)));
        }
        boolean isNumber = new Tokens(rest).peek().kind() == Tokens.Kind.NUMBER;
        return isNumber
                ? new Deed(verb, named.element(), named.number(), "", pieces(rest))
                : new Deed(verb, named.element(), named.number(), rest, 0);
    }
}
