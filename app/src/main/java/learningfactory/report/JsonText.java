package learningfactory.report;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.statistic.Estimate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON documents for other programs: indented, ended by a line end, `null` for what does not exist.
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /// The document that `fields` writes between its outer braces.
    static String object(Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /// A number, or `null` when there is none: JSON knows neither NaN nor infinity.
    static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }

    /// Version and plan, the same in every document.
    static void plan(JsonGenerator json, String version, RunPlan plan) {
        json.writeStringProperty("version", version);
        json.writeNumberProperty("seed", plan.seed());
        json.writeNumberProperty("replications", plan.replications());
        json.writeNumberProperty("warm_up_s", plan.warmUpMicros() / 1e6);
        json.writeNumberProperty("length_s", plan.lengthMicros() / 1e6);
        json.writeNumberProperty("confidence", plan.confidence());
    }

    /// Which plant, as an object of this name, or as an element of an array when the name is empty.
    static void plant(JsonGenerator json, String name, Result result) {
        if (!name.isEmpty()) {
            json.writeName(name);
        }
        json.writeStartObject();
        json.writeStringProperty("name", result.plant().name());
        json.writeStringProperty("asked", result.identity().asked());
        json.writeStringProperty("digest", result.identity().digest());
        json.writeName("set");
        json.writeStartArray();
        result.identity().changes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /// What a metric is about, inside its object.
    static void metric(JsonGenerator json, Metric metric) {
        json.writeStringProperty("subject", metric.subject().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty("element", metric.element());
        json.writeStringProperty("name", metric.name());
        json.writeStringProperty("unit", metric.unit());
    }

    /// Mean, half width, standard deviation and number of replications, inside the object they belong to.
    /// No replication has the figure: all are `null`, and their number is zero.
    static void estimate(JsonGenerator json, Optional<Estimate> found) {
        if (found.isEmpty()) {
            json.writeNullProperty("mean");
            json.writeNullProperty("half_width");
            json.writeNullProperty("standard_deviation");
            json.writeNumberProperty("n", 0);
            return;
        }
        Estimate estimate = found.get();
        number(json, "mean", estimate.mean());
        number(json, "half_width", estimate.halfWidth());
        number(json, "standard_deviation", estimate.standardDeviation());
        json.writeNumberProperty("n", estimate.n());
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
