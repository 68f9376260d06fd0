package learningfactory.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One line of `src/test/resources/access`: an endpoint, who gets in, and with what it is called.
///
/// @param path with names for what it carries
/// @param own letters of who gets in with what is their own
/// @param foreign letters of who gets in with what is the neighbour's
/// @param query what is put behind the path
/// @param body what is sent
/// @param isSenseless whether it is sent something that makes no sense, on purpose
record AccessLine(
        String method, String path, String own, String foreign, String query, String body, boolean isSenseless) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    /// What carries an id but no name.
    private static final Pattern LITERAL = Pattern.compile(
            "\"(?:organisation|person|persons|people|resource|resources|activity|gift|giver|owner|payer|receiver|company"
                    + "|entry|evidence|subject|session|scenario|request|HALL)\":(?:\\[)?\"(?!\\{)"
                    + "|[?&](?:organisation|person|framework|curriculum|iss)=(?!\\{)");

    /// All lines, by file.
    static List<AccessLine> all() throws IOException {
        List<AccessLine> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/access"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .map(AccessLine::of)
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static AccessLine of(String line) {
        String[] cells = line.split("\\|", 4);
        String[] endpoint = cells[0].strip().split(" +");
        String sent = cells[3].strip();
        boolean isSenseless = sent.startsWith("!");
        String text = sent.replaceFirst("^! *", "");
        String query = text.startsWith("?") ? text.split(" ", 2)[0] : "";
        return new AccessLine(
                endpoint[0],
                endpoint[1],
                cells[1].strip(),
                cells[2].strip(),
                query,
                text.substring(query.length()).strip(),
                isSenseless);
    }

    /// The endpoint, whatever its parts are called.
    String endpoint() {
        return plain(method + " " + path);
    }

    static String plain(String endpoint) {
        return endpoint.replaceAll("\\{[^}]+}", "{}");
    }

    boolean letsIn(char letter, boolean isOwn) {
        String letters = isOwn ? own : foreign;
        return letters.equals("*") || letters.indexOf(letter) >= 0;
    }

    /// What it names anywhere.
    Set<String> names() {
        return names(path + query + body);
    }

    /// What the path names.
    Set<String> namesInPath() {
        return names(path);
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /// Whether what it sends carries an id that stands for nothing in this region.
    boolean hasLiteralIds() {
        return LITERAL.matcher(body).find() || LITERAL.matcher(query).find();
    }

    /// The same with what the names stand for.
    AccessLine filled(UnaryOperator<String> meaning) {
        return new AccessLine(
                method,
                filled(path, meaning),
                own,
                foreign,
                filled(query, meaning),
                filled(body, meaning),
                isSenseless);
    }

    private static String filled(String text, UnaryOperator<String> meaning) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(meaning.apply(name.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
