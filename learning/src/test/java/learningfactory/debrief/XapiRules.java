package learningfactory.debrief;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of xAPI 1.0.3 (part two, statements) that our statements can break; our own wording of the
/// specification.
final class XapiRules {
    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final String TIME_FORM = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
    private static final String DURATION_FORM =
            "P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?";
    private static final String LANGUAGE_FORM = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final List<String> broken = new ArrayList<>();

    private XapiRules() {}

    /// What a list of statements breaks; empty when it is valid.
    static List<String> broken(@Nullable Object statements) {
        XapiRules rules = new XapiRules();
        List<?> all = rules.list("", statements);
        List<Object> ids = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<?, ?> statement = rules.table("[" + i + "]", all.get(i));
            rules.statement("[" + i + "]", statement);
            if (ids.contains(statement.get("id"))) {
                rules.broken.add("[" + i + "].id stands twice");
            }
            ids.add(String.valueOf(statement.get("id")));
        }
        return rules.broken;
    }

    private void statement(String at, Map<?, ?> s) {
        only(
                at,
                s,
                Set.of(
                        "id",
                        "actor",
                        "verb",
                        "object",
                        "result",
                        "context",
                        "timestamp",
                        "stored",
                        "authority",
                        "version",
                        "attachments"));
        required(at, s, "actor", "verb", "object");
        form(at + ".id", s.get("id"), UUID_FORM);
        form(at + ".timestamp", s.get("timestamp"), TIME_FORM);
        form(at + ".version", s.get("version"), "1\\.0(\\.\\d+)?");
        actor(at + ".actor", table(at + ".actor", s.get("actor")));
        Map<?, ?> verb = table(at + ".verb", s.get("verb"));
        only(at + ".verb", verb, Set.of("id", "display"));
        iri(at + ".verb.id", verb.get("id"));
        languages(at + ".verb.display", verb.get("display"));
        activity(at + ".object", table(at + ".object", s.get("object")));
        if (s.containsKey("result")) {
            result(at + ".result", table(at + ".result", s.get("result")));
        }
        if (s.containsKey("context")) {
            context(at + ".context", table(at + ".context", s.get("context")));
        }
    }

    private void actor(String at, Map<?, ?> actor) {
        only(at, actor, Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account"));
        long identifiers = List.of("mbox", "mbox_sha1sum", "openid", "account").stream()
                .filter(actor::containsKey)
                .count();
        if (identifiers != 1) {
            broken.add(at + " has " + identifiers + " identifiers and not one");
        }
        form(at + ".objectType", actor.get("objectType"), "Agent");
        Map<?, ?> account = table(at + ".account", actor.get("account"));
        only(at + ".account", account, Set.of("homePage", "name"));
        required(at + ".account", account, "homePage", "name");
        iri(at + ".account.homePage", account.get("homePage"));
        form(at + ".account.name", account.get("name"), ".+");
    }

    private void activity(String at, Map<?, ?> activity) {
        only(at, activity, Set.of("objectType", "id", "definition"));
        form(at + ".objectType", activity.get("objectType"), "Activity");
        iri(at + ".id", activity.get("id"));
        if (activity.containsKey("definition")) {
            Map<?, ?> definition = table(at + ".definition", activity.get("definition"));
            only(at + ".definition", definition, Set.of("name", "description", "type", "moreInfo", "extensions"));
            iri(at + ".definition.type", definition.get("type"));
            languages(at + ".definition.name", definition.get("name"));
            if (definition.containsKey("description")) {
                languages(at + ".definition.description", definition.get("description"));
            }
        }
    }

    private void result(String at, Map<?, ?> result) {
        only(at, result, Set.of("score", "success", "completion", "response", "duration", "extensions"));
        if (result.containsKey("score")) {
            Map<?, ?> score = table(at + ".score", result.get("score"));
            only(at + ".score", score, Set.of("scaled", "raw", "min", "max"));
            if (!(score.get("scaled") instanceof Double scaled) || scaled < -1 || scaled > 1) {
                broken.add(at + ".score.scaled is not between -1 and 1");
            }
        }
        truth(at, result, "success");
        truth(at, result, "completion");
        if (result.containsKey("response") && !(result.get("response") instanceof String)) {
            broken.add(at + ".response is no text");
        }
        if (result.containsKey("duration")) {
            form(at + ".duration", result.get("duration"), DURATION_FORM);
        }
        if (result.containsKey("extensions")) {
            table(at + ".extensions", result.get("extensions"))
                    .keySet()
                    .forEach(key -> iri(at + ".extensions key", key));
        }
    }

    private void context(String at, Map<?, ?> context) {
        only(
                at,
                context,
                Set.of(
                        "registration",
                        "instructor",
                        "team",
                        "contextActivities",
                        "revision",
                        "platform",
                        "language",
                        "statement",
                        "extensions"));
        form(at + ".registration", context.get("registration"), UUID_FORM);
        if (context.containsKey("contextActivities")) {
            Map<?, ?> activities = table(at + ".contextActivities", context.get("contextActivities"));
            only(at + ".contextActivities", activities, Set.of("parent", "grouping", "category", "other"));
            activities.forEach((key, value) ->
                    list(at + "." + key, value).forEach(one -> activity(at + "." + key, table(at + "." + key, one))));
        }
    }

    private void truth(String at, Map<?, ?> table, String name) {
        if (table.containsKey(name) && !(table.get(name) instanceof Boolean)) {
            broken.add(at + "." + name + " is neither true nor false");
        }
    }

    private void languages(String at, @Nullable Object value) {
        table(at, value).forEach((language, words) -> {
            form(at + " language", language, LANGUAGE_FORM);
            form(at + "." + language, words, "(?s).+");
        });
    }

    private void iri(String at, @Nullable Object value) {
        if (!(value instanceof String text) || !isAbsolute(text)) {
            broken.add(at + " is no absolute IRI: " + value);
        }
    }

    private static boolean isAbsolute(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void form(String at, @Nullable Object value, String form) {
        if (!(value instanceof String text) || !text.matches(form)) {
            broken.add(at + " has the wrong form: " + value);
        }
    }

    private void required(String at, Map<?, ?> table, String... names) {
        for (String name : names) {
            if (!table.containsKey(name)) {
                broken.add(at + " has no " + name);
            }
        }
    }

    private void only(String at, Map<?, ?> table, Set<String> names) {
        table.forEach((name, value) -> {
            if (!names.contains(name)) {
                broken.add(at + " may not have " + name);
            }
            if (value == null) {
                broken.add(at + "." + name + " is null");
            }
        });
    }

    private Map<?, ?> table(String at, @Nullable Object value) {
        if (value instanceof Map<?, ?> table) {
            return table;
        }
        broken.add(at + " is no object");
        return Map.of();
    }

    private List<?> list(String at, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        broken.add(at + " is no array");
        return List.of();
    }
}
