package learningfactory.report;

import java.util.List;

/// Parts in the plant over the time of one replication, as exact means over equal spans.
///
/// @param spanMicros length of a span, µs, more than zero
/// @param warmUpMicros how much of the start was warm-up, µs
/// @param means parts in the plant in each span, one span after the other from the start of the run
public record WipSeries(long spanMicros, long warmUpMicros, List<Double> means) {
    public WipSeries {
        means = List.copyOf(means);
        if (spanMicros <= 0) {
            throw new IllegalArgumentException("A span of %d µs has no mean.".formatted(spanMicros));
        }
    }
}
