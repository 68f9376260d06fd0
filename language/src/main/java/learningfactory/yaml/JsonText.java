package learningfactory.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes JSON, two blanks a level.
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private int level;
    private boolean isFirst = true;

    void open() {
        begin();
        text.append('{');
        level++;
        isFirst = true;
    }

    void openField(String name) {
        key(name);
        text.append('{');
        level++;
        isFirst = true;
    }

    void close() {
        end('}');
    }

    void openList(String name) {
        key(name);
        text.append('[');
        level++;
        isFirst = true;
    }

    void closeList() {
        end(']');
    }

    void field(String name, String value) {
        raw(name, quoted(value));
    }

    void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            raw(name, values.stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    void rawType(String... types) {
        rawType(Arrays.asList(types));
    }

    void rawType(List<String> types) {
        if (types.size() == 1) {
            field("type", types.getFirst());
        } else {
            list("type", types);
        }
    }

    void raw(String name, String value) {
        key(name);
        text.append(value);
    }

    private void key(String name) {
        begin();
        text.append(quoted(name)).append(": ");
    }

    private void begin() {
        if (!text.isEmpty()) {
            text.append(isFirst ? "\n" : ",\n").append("  ".repeat(level));
        }
        isFirst = false;
    }

    private void end(char bracket) {
        level--;
        if (isFirst) {
            text.append(bracket);
        } else {
            text.append('\n').append("  ".repeat(level)).append(bracket);
        }
        isFirst = false;
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    String text() {
        return text + "\n";
    }
}
