package learningfactory.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.performance.Metric;

/// Planned time that a station did not work, by cause.
///
/// @param station where
/// @param cause why, as a person says it
/// @param share of the station's planned busy time, 0..1
record Loss(String station, String cause, double share) {

    private static final double SMALLEST_SHARE = 0.0005;

    /// Losses of all stations, greatest first. Starving and blocking are losses of the bottleneck only:
    /// elsewhere they follow from it.
    static List<Loss> of(Result result, String bottleneck) {
        List<Loss> losses = new ArrayList<>();
        for (Metric metric : result.metrics()) {
            if (metric.subject() == Metric.Subject.STATION && metric.name().startsWith("loss.")) {
                double share = result.mean(metric.path()) / result.plannedBusy(metric.element());
                add(losses, metric.element(), metric.name().substring("loss.".length()), share);
            }
        }
        for (Station station : result.plant().equipment().stations()) {
            addConditions(losses, result, station.name(), station.name().equals(bottleneck));
        }
        losses.sort(Comparator.comparingDouble(Loss::share).reversed());
        return losses;
    }

    private static void addConditions(List<Loss> losses, Result result, String station, boolean isBottleneck) {
        double planned = result.plannedBusy(station);
        for (Condition condition : Condition.values()) {
            String word = word(condition);
            boolean isEffect = condition == Condition.STARVED || condition == Condition.BLOCKED;
            if (!word.isEmpty() && (isBottleneck || !isEffect) && planned > 0) {
                add(losses, station, word, result.fraction(station, condition) / planned);
            }
        }
    }

    private static void add(List<Loss> losses, String station, String cause, double share) {
        if (share >= SMALLEST_SHARE) {
            losses.add(new Loss(station, cause, share));
        }
    }

    /// The cause as a person says it; empty for what is no loss of planned time, or is counted by failure
    /// mode.
    private static String word(Condition condition) {
        return switch (condition) {
            case WORKING, IN_MAINTENANCE, PLANNED_STOP, OFF_SHIFT, WAITING_FOR_REPAIR, IN_REPAIR -> "";
            case SETTING_UP -> "set-up";
            case LOADING -> "loading";
            case STARVED -> "starved: nothing came";
            case BLOCKED -> "blocked: no room behind";
            case WAITING_FOR_CARD -> "waiting for a card";
            case WAITING_FOR_POWER -> "waiting for power";
            case WAITING_FOR_PERSON -> "waiting for a person";
            case SUSPENDED -> "suspended by order";
            case CHANGING_TOOL -> "tool change";
            case OUTAGE -> "outage";
            case HELD -> "held by order";
            case CHANGING_STATE -> "starting and stopping";
            case IDLE -> "not started";
            case COMPLETE -> "completed, not reset";
            case STOPPED -> "stopped by order";
            case ABORTED -> "aborted";
        };
    }
}
