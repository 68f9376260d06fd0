package learningfactory.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The structure of OCEL 2.0 in JSON, and what it means: our own transcription of the published schema,
/// with the rules of the text that a schema cannot say (what is used is declared, ids are unique).
final class OcelRules {
    private static final Set<String> FORMS = Set.of("string", "time", "integer", "float", "boolean");
    private static final String TIME_FORM = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";

    private final List<String> broken = new ArrayList<>();

    private OcelRules() {}

    static List<String> broken(@Nullable Object log) {
        OcelRules rules = new OcelRules();
        Map<?, ?> top = rules.table("log", log, Set.of("objectTypes", "eventTypes", "objects", "events"), Set.of());
        Map<String, Map<String, String>> objectTypes = rules.types("objectTypes", top.get("objectTypes"));
        Map<String, Map<String, String>> eventTypes = rules.types("eventTypes", top.get("eventTypes"));
        Set<String> ids = rules.objects(top.get("objects"), objectTypes);
        rules.events(top.get("events"), eventTypes, ids);
        return rules.broken;
    }

    private Map<String, Map<String, String>> types(String at, @Nullable Object value) {
        Map<String, Map<String, String>> types = new LinkedHashMap<>();
        for (Object one : list(at, value)) {
            Map<?, ?> type = table(at, one, Set.of("name", "attributes"), Set.of());
            Map<String, String> attributes = new LinkedHashMap<>();
            for (Object each : list(at + ".attributes", type.get("attributes"))) {
                Map<?, ?> attribute = table(at + ".attributes", each, Set.of("name", "type"), Set.of());
                if (!FORMS.contains(String.valueOf(attribute.get("type")))) {
                    broken.add(at + ": no type of attribute: " + attribute.get("type"));
                }
                attributes.put(String.valueOf(attribute.get("name")), String.valueOf(attribute.get("type")));
            }
            if (types.put(String.valueOf(type.get("name")), attributes) != null) {
                broken.add(at + ": declared twice: " + type.get("name"));
            }
        }
        return types;
    }

    private Set<String> objects(@Nullable Object value, Map<String, Map<String, String>> types) {
        Set<String> ids = new LinkedHashSet<>();
        for (Object one : list("objects", value)) {
            Map<?, ?> object = table("object", one, Set.of("id", "type"), Set.of("attributes", "relationships"));
            if (!ids.add(String.valueOf(object.get("id")))) {
                broken.add("object stands twice: " + object.get("id"));
            }
            Map<String, String> declared = declared("object", object.get("type"), types);
            for (Object each : list("object.attributes", object.get("attributes"))) {
                Map<?, ?> attribute = table("object.attributes", each, Set.of("name", "value", "time"), Set.of());
                time(attribute.get("time"));
                attribute("object", attribute, declared);
            }
        }
        return ids;
    }

    private void events(@Nullable Object value, Map<String, Map<String, String>> types, Set<String> objects) {
        Set<String> ids = new LinkedHashSet<>();
        for (Object one : list("events", value)) {
            Map<?, ?> event = table("event", one, Set.of("id", "type", "time"), Set.of("attributes", "relationships"));
            if (!ids.add(String.valueOf(event.get("id")))) {
                broken.add("event stands twice: " + event.get("id"));
            }
            time(event.get("time"));
            Map<String, String> declared = declared("event", event.get("type"), types);
            for (Object each : list("event.attributes", event.get("attributes"))) {
                attribute("event", table("event.attributes", each, Set.of("name", "value"), Set.of()), declared);
            }
            for (Object each : list("event.relationships", event.get("relationships"))) {
                Map<?, ?> relation = table("event.relationships", each, Set.of("objectId", "qualifier"), Set.of());
                if (!objects.contains(String.valueOf(relation.get("objectId")))) {
                    broken.add("event speaks of an unknown object: " + relation.get("objectId"));
                }
            }
        }
    }

    private Map<String, String> declared(String at, @Nullable Object type, Map<String, Map<String, String>> types) {
        Map<String, String> declared = types.get(String.valueOf(type));
        if (declared == null) {
            broken.add(at + " has an undeclared type: " + type);
            return Map.of();
        }
        return declared;
    }

    private void attribute(String at, Map<?, ?> attribute, Map<String, String> declared) {
        String form = declared.getOrDefault(String.valueOf(attribute.get("name")), "none");
        Object value = attribute.get("value");
        boolean fits = switch (form) {
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Double number && number == Math.rint(number);
            case "float" -> value instanceof Double;
            default -> false;
        };
        if (!fits) {
            broken.add(at + " attribute " + attribute.get("name") + " (" + form + ") is " + value);
        }
    }

    private void time(@Nullable Object value) {
        if (!(value instanceof String text) || !text.matches(TIME_FORM)) {
            broken.add("no time: " + value);
        }
    }

    private Map<?, ?> table(String at, @Nullable Object value, Set<String> required, Set<String> optional) {
        if (!(value instanceof Map<?, ?> table)) {
            broken.add(at + " is no object");
            return Map.of();
        }
        required.stream().filter(name -> !table.containsKey(name)).forEach(name -> broken.add(at + " has no " + name));
        table.keySet().stream()
                .filter(name -> !required.contains(name) && !optional.contains(name))
                .forEach(name -> broken.add(at + " may not have " + name));
        return table;
    }

    private List<?> list(String at, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        broken.add(at + " is no array");
        return List.of();
    }
}
