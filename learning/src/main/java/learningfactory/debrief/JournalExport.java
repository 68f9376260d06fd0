package learningfactory.debrief;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import org.jspecify.annotations.Nullable;

/// The journal of a run as JSON Lines: a line that says which run it is, then a line for each fact, in
/// order.
///
/// Each line is the fact's record, part by part under its own name, with `kind` in front; so a new kind of
/// fact, or a new part of one, is in the export without anybody thinking of it.
public final class JournalExport {
    private JournalExport() {}

    /// The lines, each ended by a line feed.
    public static String lines(RunRecord record) {
        StringBuilder out = new StringBuilder();
        SequencedMap<String, Object> head = JsonText.table(
                "kind", "Run",
                "scenario", record.script().scenario().name(),
                "plant", record.script().scenario().plant(),
                "seed", record.seed(),
                "endMicros", record.endMicros(),
                "facts", record.facts().size(),
                "digest", "%016x".formatted(record.digest()));
        out.append(JsonText.of(head)).append('\n');
        for (RunFact fact : record.facts()) {
            out.append(JsonText.of(value(fact))).append('\n');
        }
        return out.toString();
    }

    private static Object value(@Nullable Object part) {
        return switch (part) {
            case null -> "";
            case Record record -> table(record);
            case List<?> list -> {
                List<Object> values = new ArrayList<>();
                list.forEach(one -> values.add(value(one)));
                yield values;
            }
            default -> part;
        };
    }

    private static SequencedMap<String, Object> table(Record record) {
        SequencedMap<String, Object> table = new LinkedHashMap<>();
        table.put("kind", record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object part = part(record, component);
            if (part != null) {
                table.put(component.getName(), value(part));
            }
        }
        return table;
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The part (%s) of the fact (%s) cannot be read.\nMaybe its record is not public."
                            .formatted(component.getName(), record.getClass().getName()),
                    e);
        }
    }
}
