package learningfactory.web.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What one page is shown at one moment, as JSON texts by name. Immutable.
///
/// Two pictures differ in whole members; the difference is a JSON merge patch (RFC 7396). Each member is
/// written once, however many pages are shown it.
public final class Picture {

    /// Nothing is shown yet.
    public static final Picture NONE = new Picture(new LinkedHashMap<>());

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final SequencedMap<String, String> members;

    private Picture(SequencedMap<String, String> members) {
        this.members = members;
    }

    /// A picture of these members: records, lists and plain values.
    public static Picture of(SequencedMap<String, ? extends @org.jspecify.annotations.Nullable Object> members) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> texts.put(name, text(value)));
        return new Picture(texts);
    }

    /// Any record, list or plain value as JSON.
    public static String text(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> truth.toString();
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Collection<?> none when none.isEmpty() -> "[]";
            default -> MAPPER.writeValueAsString(value);
        };
    }

    /// The whole picture as one message.
    public String state() {
        return message("state", members);
    }

    /// What to change in `older` to get this picture, as one message; empty when nothing is to be changed.
    public String patchOf(Picture older) {
        SequencedMap<String, String> changed = new LinkedHashMap<>();
        members.forEach((name, text) -> {
            if (!text.equals(older.members.get(name))) {
                changed.put(name, text);
            }
        });
        older.members.keySet().stream()
                .filter(name -> !members.containsKey(name))
                .forEach(name -> changed.put(name, "null"));
        return changed.isEmpty() ? "" : message("delta", changed);
    }

    private static String message(String type, Map<String, String> members) {
        StringBuilder text =
                new StringBuilder(1024).append("{\"type\":\"").append(type).append('"');
        members.forEach(
                (name, value) -> text.append(",\"").append(name).append("\":").append(value));
        return text.append('}').toString();
    }
}
