package learningfactory.report;

import java.util.Optional;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.statistic.Estimate;
import tools.jackson.core.JsonGenerator;

/// The result of a run as one JSON document; `run.schema.json` beside this class says what is in it.
public final class RunJson {

    private RunJson() {}

    /// The whole document.
    ///
    /// @param result what was measured
    public static String of(Result result) {
        return JsonText.object(json -> {
            json.writeStringProperty("format", "learning-factory run 1");
            JsonText.plan(json, result.identity().version(), result.plan());
            JsonText.plant(json, "plant", result);
            bottleneck(json, result.findBottleneck());
            json.writeName("metrics");
            json.writeStartObject();
            for (int place = 0; place < result.metrics().size(); place++) {
                metric(json, result.metrics().get(place), result.estimates().get(place));
            }
            json.writeEndObject();
        });
    }

    private static void bottleneck(JsonGenerator json, Optional<Bottleneck> bottleneck) {
        if (bottleneck.isEmpty()) {
            json.writeNullProperty("bottleneck");
            return;
        }
        json.writeName("bottleneck");
        json.writeStartObject();
        json.writeStringProperty("station", bottleneck.get().station());
        json.writeStringProperty("why", bottleneck.get().sentence());
        json.writeEndObject();
    }

    private static void metric(JsonGenerator json, Metric metric, Optional<Estimate> estimate) {
        json.writeName(metric.path());
        json.writeStartObject();
        JsonText.metric(json, metric);
        JsonText.estimate(json, estimate);
        json.writeEndObject();
    }
}
