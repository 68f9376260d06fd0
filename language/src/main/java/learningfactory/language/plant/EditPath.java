package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.yaml.Mistake;

/// The way to one value of a plant file, such as `station.mill.cycle`: names joined by dots, a name
/// with a dot in quotes.
///
/// @param text as it was written
/// @param steps the names
/// @param columns where each begins, counted from 1
record EditPath(String text, List<String> steps, List<Integer> columns) {
    /// What the first name may also be.
    private static final Map<String, String> HEADS = heads();

    private static Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        for (String section : List.of(
                "stations",
                "buffers",
                "sources",
                "sinks",
                "products",
                "conveyors",
                "transports",
                "characteristics",
                "parameters")) {
            heads.put(section.substring(0, section.length() - 1), section);
        }
        heads.put("shift", "shifts");
        heads.put("crew", "people");
        heads.put("crews", "people");
        heads.put("loop", "cards");
        heads.put("card", "cards");
        return heads;
    }

    static EditPath of(String text) throws Mistake {
        List<String> steps = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            char quote = at < text.length() ? text.charAt(at) : ' ';
            boolean isQuoted = quote == '"' || quote == '\'';
            int end = isQuoted ? text.indexOf(quote, at + 1) : text.indexOf('.', at);
            if (isQuoted && end < 0) {
                throw new Mistake("the quote in (%s) is not closed".formatted(text), "a closing quote", "");
            }
            int stop = end < 0 ? text.length() : end;
            String step = text.substring(isQuoted ? at + 1 : at, stop).strip();
            if (step.isEmpty()) {
                throw new Mistake(
                        "the path (%s) has an empty name".formatted(text),
                        "names joined by dots such as station.mill.cycle",
                        "");
            }
            steps.add(steps.isEmpty() ? HEADS.getOrDefault(step, step) : step);
            columns.add(at + 1);
            int after = isQuoted ? stop + 1 : stop;
            if (after < text.length() && text.charAt(after) != '.') {
                throw new Mistake("the path (%s) goes on behind a quote".formatted(text), "a dot or the end", "");
            }
            if (after >= text.length()) {
                break;
            }
            at = after + 1;
        }
        return new EditPath(text, List.copyOf(steps), List.copyOf(columns));
    }

    int size() {
        return steps.size();
    }
}
