package learningfactory.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The text of a file, from its bytes to its tree.
///
/// Where the parser gives up, the block of the error (from one line without indentation to the next) is
/// left out and the rest is read, so that one missing brace does not hide the other errors of a file.
///
/// @param root the tree, as far as it could be read
/// @param isWhole whether nothing had to be left out, so that a name that is not there is really not
///     there
public record YamlText(Optional<Yaml> root, boolean isWhole) {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_REPAIRS = 8;

    /// The parser looks at some lines again for each of their characters, so they must not be endless.
    private static final int LONGEST_LINE = 100_000;

    /// The tree of a file's bytes.
    public static YamlText read(byte[] bytes, Problems problems) {
        return decode(bytes, problems).map(text -> parse(text, problems)).orElse(new YamlText(Optional.empty(), false));
    }

    /// The text of a file in UTF-8, without its byte order mark; empty when it is none.
    public static Optional<String> decode(byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.error(
                    Spot.START,
                    "the file has %.1f MB".formatted(bytes.length / 1e6),
                    "a file of at most %.1f MB".formatted(MOST_BYTES / 1e6),
                    "this is another file?");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            reportByte(bytes, in.position(), text, problems);
            return Optional.empty();
        }
        return Optional.of(withoutControls(text.startsWith("\uFEFF") ? text.substring(1) : text, problems));
    }

    private static void reportByte(byte[] bytes, int at, String before, Problems problems) {
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        boolean isWide = bytes.length >= 2 && ((bytes[0] & 0xFF) >= 0xFE || bytes[1] == 0);
        problems.error(
                new Spot(line, before.length() - lineStart + 1, 0, 0),
                "the byte (0x%02X) is not UTF-8".formatted(bytes[at] & 0xFF),
                "text in UTF-8",
                isWide ? "the file is in UTF-16; save it as UTF-8?" : "the file is in Latin-1; save it as UTF-8?");
    }

    /// Control characters cannot stand in YAML; each becomes a blank, and the first few are reported.
    private static String withoutControls(String text, Problems problems) {
        StringBuilder clean = null;
        int line = 1;
        int column = 0;
        int reported = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            column = c == '\n' ? 0 : column + 1;
            line += c == '\n' ? 1 : 0;
            if (isForbidden(text, i)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, ' ');
                if (reported++ < 3) {
                    problems.error(
                            new Spot(line, column, i, i + 1),
                            "the character U+%04X cannot stand in such a file".formatted((int) c),
                            "text",
                            "the file is not a text, or was damaged?");
                }
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c != '\n' && c != '\r' && c != '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= 0x7F && c <= 0x9F && c != 0x85 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
    }

    /// The tree of a text.
    public static YamlText parse(String text, Problems problems) {
        int endless = endlessLine(text);
        if (endless > 0) {
            problems.error(
                    new Spot(endless, 1, 0, 0),
                    "the line has more than %,d characters".formatted(LONGEST_LINE),
                    "a plant file",
                    "this is another file?");
            return new YamlText(Optional.empty(), false);
        }
        String rest = text;
        boolean isWhole = true;
        for (int repair = 0; repair <= MOST_REPAIRS; repair++) {
            try {
                return new YamlText(new YamlReader(rest, problems).read(), isWhole);
            } catch (YamlEngineException broken) {
                isWhole = false;
                Spot spot = report(broken, problems);
                Optional<String> shorter = withoutBlock(rest, spot.line());
                if (shorter.isEmpty()) {
                    break;
                }
                rest = shorter.get();
            }
        }
        return new YamlText(Optional.empty(), false);
    }

    /// The number of the first line that is too long; zero when none is.
    private static int endlessLine(String text) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (end - start > LONGEST_LINE) {
                return line;
            }
            line++;
            start = end + 1;
        }
        return text.length() - start > LONGEST_LINE ? line : 0;
    }

    /// Reports what the parser says and returns the line where the broken block begins.
    private static Spot report(YamlEngineException broken, Problems problems) {
        Mark problem = broken instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().orElse(null)
                : null;
        Mark context = broken instanceof MarkedYamlEngineException marked
                ? marked.getContextMark().orElse(null)
                : null;
        String what = broken instanceof MarkedYamlEngineException marked && marked.getProblem() != null
                ? marked.getProblem()
                : String.valueOf(broken.getMessage());
        Spot spot = spot(problem != null ? problem : context);
        YamlMistake mistake = YamlMistake.of(what, context == null ? spot : spot(context));
        problems.error(spot, mistake.found(), mistake.expected(), mistake.maybe());
        return mistake.isBracket() && context != null ? spot(context) : spot;
    }

    private static Spot spot(@Nullable Mark mark) {
        return mark == null ? Spot.START : new Spot(mark.getLine() + 1, mark.getColumn() + 1, 0, 0);
    }

    /// The text with the lines of one block emptied; empty when that would change nothing.
    private static Optional<String> withoutBlock(String text, int line) {
        String[] lines = text.split("\n", -1);
        int at = Math.min(line, lines.length) - 1;
        int first = at;
        while (first > 0 && !isBlockStart(lines[first])) {
            first--;
        }
        int end = Math.max(first + 1, at);
        while (end < lines.length && !isBlockStart(lines[end])) {
            end++;
        }
        boolean isChanged = false;
        for (int i = first; i < end; i++) {
            isChanged |= !lines[i].isBlank();
            lines[i] = "";
        }
        return isChanged ? Optional.of(String.join("\n", lines)) : Optional.empty();
    }

    private static boolean isBlockStart(String line) {
        return !line.isEmpty() && " \t#}]-\r".indexOf(line.charAt(0)) < 0;
    }
}
