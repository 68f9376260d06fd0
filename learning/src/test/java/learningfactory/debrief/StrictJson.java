package learningfactory.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON exactly as RFC 8259 writes it, and nothing else: what an export is held against.
final class StrictJson {
    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) {
        StrictJson json = new StrictJson(text);
        Object value = json.value();
        json.blanks();
        if (json.at != text.length()) {
            throw json.wrong("the end");
        }
        return value;
    }

    private @Nullable Object value() {
        blanks();
        char c = peek();
        return switch (c) {
            case '{' -> table();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> table() {
        Map<String, @Nullable Object> table = new LinkedHashMap<>();
        take('{');
        blanks();
        if (peek() == '}') {
            at++;
            return table;
        }
        do {
            blanks();
            String name = string();
            blanks();
            take(':');
            if (table.containsKey(name)) {
                throw wrong("a name that is not there twice");
            }
            table.put(name, value());
            blanks();
        } while (isMore('}'));
        return table;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        take('[');
        blanks();
        if (peek() == ']') {
            at++;
            return list;
        }
        do {
            list.add(value());
            blanks();
        } while (isMore(']'));
        return list;
    }

    private boolean isMore(char end) {
        char c = peek();
        at++;
        if (c != ',' && c != end) {
            throw wrong("a comma or the end");
        }
        return c == ',';
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("no control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int place = "\"\\/bfnrt".indexOf(c);
        if (place < 0) {
            throw wrong("an escape");
        }
        return "\"\\/\b\f\n\r\t".charAt(place);
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw wrong("a number, not (" + number + ")");
        }
        return Double.valueOf(number);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void take(char c) {
        if (peek() != c) {
            throw wrong("(" + c + ")");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("At character %d there should be %s: …%s"
                .formatted(at, expected, text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 10))));
    }
}
