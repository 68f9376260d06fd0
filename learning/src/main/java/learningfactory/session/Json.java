package learningfactory.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A value of JSON (RFC 8259) on one line: just what the lines of a log need.
sealed interface Json {
    /// Null.
    record Nothing() implements Json {}

    /// True or false.
    record Truth(boolean value) implements Json {}

    /// A number as it is written.
    record Number(String text) implements Json {}

    /// A text.
    record Text(String value) implements Json {}

    /// A row of values.
    record Row(List<Json> values) implements Json {}

    /// Named values, in their order.
    record Table(SequencedMap<String, Json> values) implements Json {}

    static Json of(long value) {
        return new Number(Long.toString(value));
    }

    /// @throws IllegalArgumentException when it is no finite number; JSON has no other
    static Json of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A line of the log cannot hold the number %s.".formatted(value));
        }
        return new Number(Double.toString(value));
    }

    static Json of(String value) {
        return new Text(value);
    }

    /// A table of names and values in turn.
    static Table table(Object... pairs) {
        SequencedMap<String, Json> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (Json) pairs[i + 1]);
        }
        return new Table(values);
    }

    /// Writes it without a line end.
    default String text() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        switch (this) {
            case Nothing v -> out.append("null");
            case Truth v -> out.append(v.value());
            case Number v -> out.append(v.text());
            case Text v -> quote(v.value(), out);
            case Row v -> {
                String before = "[";
                for (Json value : v.values()) {
                    out.append(before);
                    value.write(out);
                    before = ",";
                }
                out.append(v.values().isEmpty() ? "[]" : "]");
            }
            case Table v -> {
                String before = "{";
                for (var entry : v.values().entrySet()) {
                    out.append(before);
                    quote(entry.getKey(), out);
                    out.append(':');
                    entry.getValue().write(out);
                    before = ",";
                }
                out.append(v.values().isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || isAlone(text, i) || c == 0x2028 || c == 0x2029) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /// Half of a surrogate pair without its other half, which no encoding of text can carry.
    private static boolean isAlone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /// Reads one value and nothing after it.
    ///
    /// @throws IllegalArgumentException when the text is no JSON; the message names the place
    static Json read(String text) {
        return new Reader(text).whole();
    }

    /// Reads character by character.
    final class Reader {
        private static final int DEEPEST = 16;

        private final String text;
        private int at;
        private int depth;

        private Reader(String text) {
            this.text = text;
        }

        private Json whole() {
            Json value = value();
            skipBlanks();
            if (at < text.length()) {
                throw wrong("nothing more");
            }
            return value;
        }

        private Json value() {
            skipBlanks();
            return switch (peek()) {
                case '{' -> table();
                case '[' -> row();
                case '"' -> new Text(string());
                case 't' -> word("true", new Truth(true));
                case 'f' -> word("false", new Truth(false));
                case 'n' -> word("null", new Nothing());
                default -> number();
            };
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void skipBlanks() {
            while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
                at++;
            }
        }

        private Json word(String word, Json value) {
            if (!text.startsWith(word, at)) {
                throw wrong(word);
            }
            at += word.length();
            return value;
        }

        private void expect(char c) {
            skipBlanks();
            if (peek() != c) {
                throw wrong("`" + c + "`");
            }
            at++;
        }

        private boolean isNext(char c) {
            skipBlanks();
            if (peek() == c) {
                at++;
                return true;
            }
            return false;
        }

        private void goDeeper() {
            if (++depth > DEEPEST) {
                throw wrong("at most %d levels".formatted(DEEPEST));
            }
            at++;
        }

        private Json table() {
            goDeeper();
            SequencedMap<String, Json> values = new LinkedHashMap<>();
            boolean goesOn = !isNext('}');
            while (goesOn) {
                skipBlanks();
                String name = string();
                expect(':');
                if (values.put(name, value()) != null) {
                    throw wrong("the name (%s) only once".formatted(name));
                }
                goesOn = isNext(',');
                if (!goesOn) {
                    expect('}');
                }
            }
            depth--;
            return new Table(values);
        }

        private Json row() {
            goDeeper();
            List<Json> values = new ArrayList<>();
            boolean goesOn = !isNext(']');
            while (goesOn) {
                values.add(value());
                goesOn = isNext(',');
                if (!goesOn) {
                    expect(']');
                }
            }
            depth--;
            return new Row(values);
        }

        private String string() {
            if (peek() != '"') {
                throw wrong("a text in quotes");
            }
            at++;
            StringBuilder out = new StringBuilder();
            while (peek() != '"') {
                if (at >= text.length() || peek() < ' ') {
                    throw wrong("the end of the text");
                }
                out.append(peek() == '\\' ? escaped() : text.charAt(at++));
            }
            at++;
            return out.toString();
        }

        private char escaped() {
            at++;
            char c = peek();
            at++;
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> byNumber();
                default -> throw wrong("an escape that JSON knows");
            };
        }

        private char byNumber() {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit(peek(), 16);
                if (digit < 0 || peek() > 'f') {
                    throw wrong("four hexadecimal digits");
                }
                code = 16 * code + digit;
                at++;
            }
            return (char) code;
        }

        private Json number() {
            int from = at;
            if (peek() == '-') {
                at++;
            }
            digits();
            checkNoLeadingZero(from);
            if (peek() == '.') {
                at++;
                digits();
            }
            if (peek() == 'e' || peek() == 'E') {
                at++;
                if (peek() == '+' || peek() == '-') {
                    at++;
                }
                digits();
            }
            return new Number(text.substring(from, at));
        }

        private void checkNoLeadingZero(int from) {
            int first = text.charAt(from) == '-' ? from + 1 : from;
            if (text.charAt(first) == '0' && at > first + 1) {
                throw wrong("a number without a zero before it");
            }
        }

        private void digits() {
            int from = at;
            while (peek() >= '0' && peek() <= '9') {
                at++;
            }
            if (at == from) {
                throw wrong("a value");
            }
        }

        private IllegalArgumentException wrong(String expected) {
            return new IllegalArgumentException(
                    "The line is no JSON: at character %d of %d I expected %s.".formatted(at, text.length(), expected));
        }
    }
}
