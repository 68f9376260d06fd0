package learningfactory.report;

import java.util.Optional;
import learningfactory.simulation.statistic.Estimate;
import tools.jackson.core.JsonGenerator;

/// A comparison as one JSON document; `compare.schema.json` beside this class says what is in it.
public final class CompareJson {

    private CompareJson() {}

    /// The whole document.
    public static String of(Comparison comparison) {
        Result first = comparison.results().getFirst();
        return JsonText.object(json -> {
            json.writeStringProperty("format", "learning-factory compare 1");
            JsonText.plan(json, first.identity().version(), first.plan());
            json.writeName("plants");
            json.writeStartArray();
            comparison.results().forEach(result -> JsonText.plant(json, "", result));
            json.writeEndArray();
            json.writeName("metrics");
            json.writeStartObject();
            comparison.rows().forEach(row -> row(json, row));
            json.writeEndObject();
        });
    }

    private static void row(JsonGenerator json, Comparison.Row row) {
        json.writeName(row.metric().path());
        json.writeStartObject();
        JsonText.metric(json, row.metric());
        json.writeName("plants");
        json.writeStartArray();
        row.means().forEach(mean -> estimate(json, mean));
        json.writeEndArray();
        json.writeName("differences");
        json.writeStartArray();
        for (int later = 0; later < row.differences().size(); later++) {
            difference(json, row, later);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void estimate(JsonGenerator json, Optional<Estimate> estimate) {
        if (estimate.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        JsonText.estimate(json, estimate);
        json.writeEndObject();
    }

    private static void difference(JsonGenerator json, Comparison.Row row, int later) {
        Optional<Estimate> difference = row.differences().get(later);
        if (difference.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        JsonText.estimate(json, difference);
        json.writeBooleanProperty("significant", row.isSignificant(later));
        json.writeEndObject();
    }
}
