package learningfactory.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.Fact;
import learningfactory.factory.running.FactReader;
import learningfactory.report.Result;
import learningfactory.report.RunPlan;
import learningfactory.simulation.journal.Journal;
import learningfactory.simulation.journal.JournalReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// A journal as JSON Lines: a header, one fact a line with names, and a last line with the count and the
/// digest.
///
/// The binary journal hands its chunks on as they fill, and each is written and forgotten, so the length of
/// a run does not matter.
final class JournalFile implements AutoCloseable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .rootValueSeparator("\n")
            .build();

    private final Path file;
    private final BufferedWriter out;
    private final JsonGenerator json;
    private final FactReader facts;
    private final Journal journal;
    private final Map<Class<?>, Shape> shapes = new LinkedHashMap<>();

    /// Opens the file.
    ///
    /// @param compiled the plant whose names the facts use
    /// @throws Refusal when the file cannot be opened
    JournalFile(Path file, CompiledPlant compiled) {
        this.file = file;
        this.out = OutputFile.open(file);
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.facts = FactReader.of(compiled);
        this.journal = Journal.to(this::take);
    }

    /// The journal that a run must write to end up in this file.
    Journal journal() {
        return journal;
    }

    /// Writes the first line: what ran.
    void header(Result.Identity identity, RunPlan plan) {
        json.writeStartObject();
        json.writeStringProperty("journal", "learning-factory journal 1");
        json.writeStringProperty("plant", identity.asked());
        json.writeStringProperty("digest", identity.digest());
        json.writeNumberProperty("seed", plan.seed());
        json.writeNumberProperty("replication", 0);
        json.writeName("warm_up_s");
        seconds(plan.warmUpMicros());
        json.writeName("length_s");
        seconds(plan.lengthMicros());
        json.writeStringProperty("version", identity.version());
        json.writeEndObject();
    }

    /// Writes what is still on its way, and the last line.
    void end() {
        journal.flush();
        json.writeStartObject();
        json.writeNumberProperty("facts", journal.count());
        json.writeStringProperty("digest", HexFormat.of().toHexDigits(journal.digest()));
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void take(byte[] chunk, int length) {
        JournalReader.each(chunk, length, (at, kind, subject, a, b) -> line(facts.fact(at, kind, subject, a, b)));
    }

    private void line(Fact fact) {
        Shape shape = shapes.computeIfAbsent(fact.getClass(), Shape::of);
        json.writeStartObject();
        json.writeStringProperty("fact", shape.word());
        for (Field field : shape.fields()) {
            json.writeName(field.key());
            value(field.valueIn(fact), field.isMicros());
        }
        json.writeEndObject();
    }

    private void value(Object value, boolean isMicros) {
        switch (value) {
            case Long micros when isMicros -> seconds(micros);
            case Long number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Double none -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Enum<?> choice -> json.writeString(choice.name().toLowerCase(Locale.ROOT));
            default -> json.writeString(value.toString());
        }
    }

    private void seconds(long micros) {
        json.writeNumber(BigDecimal.valueOf(micros, 6).stripTrailingZeros());
    }

    @Override
    public void close() {
        json.close();
        try {
            out.close();
        } catch (IOException e) {
            throw OutputFile.refused(file, e);
        }
    }

    /// How a kind of fact is written.
    private record Shape(String word, List<Field> fields) {
        static Shape of(Class<?> fact) {
            List<Field> fields = Arrays.stream(fact.getRecordComponents())
                    .map(component -> Field.of(component.getName(), component.getAccessor()))
                    .toList();
            return new Shape(words(fact.getSimpleName()), fields);
        }
    }

    /// One value of a fact. Times end in `Micros` in the program and in `_s` in JSON, as in all other
    /// documents.
    private record Field(String key, boolean isMicros, Method accessor) {
        static Field of(String name, Method accessor) {
            boolean isMicros = name.endsWith("Micros");
            String bare = isMicros ? name.substring(0, name.length() - "Micros".length()) : name;
            return new Field(words(bare) + (isMicros ? "_s" : ""), isMicros, accessor);
        }

        Object valueIn(Fact fact) {
            try {
                return accessor.invoke(fact);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("A fact cannot be read: " + fact, impossible);
            }
        }
    }

    /// `PartCreated` and `packMl` as JSON writes them: `part_created`, `pack_ml`.
    private static String words(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
