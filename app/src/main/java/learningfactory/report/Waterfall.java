package learningfactory.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.performance.Metric;

/// How planned busy time melts down to time in which good parts were made: from 100 % step by step to the
/// OEE (ISO 22400-2).
///
/// Every step is worked out in each replication and then averaged, so the steps add up exactly.
///
/// @param steps from planned busy time to OEE
record Waterfall(List<Step> steps) {

    private static final double SMALLEST_SHARE = 0.0005;

    /// One step down.
    ///
    /// @param norwegian its name in bokmål
    /// @param english its name in English
    /// @param from share of planned busy time before it, 0..1
    /// @param to share after it
    /// @param kind how it is drawn: `whole` for the first and last, else the style of the kind of state
    record Step(String norwegian, String english, double from, double to, String kind) {}

    /// The steps of a station; none when it has no OEE in any replication.
    static Waterfall of(Result result, String station) {
        String path = "station." + station + ".";
        double[] oee = result.values(path + "oee");
        int[] runs = IntStream.range(0, oee.length)
                .filter(run -> !Double.isNaN(oee[run]))
                .toArray();
        if (runs.length == 0) {
            return new Waterfall(List.of());
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Planlagt tid", "Planned busy time", 1, 1, "whole"));
        double[] planned = planned(result, station);
        failures(steps, result, station, planned, runs);
        for (Condition condition : Condition.values()) {
            StateGroup group = StateGroup.of(condition);
            if (isStep(condition)) {
                double[] share = result.values(Result.fractionPath(station, condition));
                step(
                        steps,
                        norwegian(condition),
                        english(condition),
                        mean(runs, run -> share[run] / planned[run]),
                        group.style());
            }
        }
        double[] availability = result.values(path + "availability");
        double[] effectiveness = result.values(path + "effectiveness");
        double rest = last(steps) - mean(runs, run -> availability[run]);
        step(steps, "Annet", "Other", rest, StateGroup.WAITING.style());
        step(steps, "Lav fart", "Slow", mean(runs, run -> availability[run] * (1 - effectiveness[run])), "s-slow");
        double poor = last(steps) - mean(runs, run -> oee[run]);
        step(steps, "Ikke gode deler", "Not good parts", poor, "s-poor");
        steps.add(new Step("OEE", "OEE", last(steps), last(steps), "whole"));
        return new Waterfall(List.copyOf(steps));
    }

    private static void failures(List<Step> steps, Result result, String station, double[] planned, int[] runs) {
        for (Metric metric : result.metrics()) {
            if (metric.subject() == Metric.Subject.STATION
                    && metric.element().equals(station)
                    && metric.name().startsWith("loss.")) {
                double[] share = result.values(metric.path());
                String mode = metric.name().substring("loss.".length());
                step(
                        steps,
                        "Stans: " + mode,
                        "Down: " + mode,
                        mean(runs, run -> share[run] / planned[run]),
                        StateGroup.DOWN.style());
            }
        }
    }

    /// Down time for failures is told by failure mode; what is not planned is no loss; working is what
    /// remains.
    private static boolean isStep(Condition condition) {
        boolean isFailure = condition == Condition.WAITING_FOR_REPAIR || condition == Condition.IN_REPAIR;
        return Result.isPlannedBusy(condition) && condition != Condition.WORKING && !isFailure;
    }

    /// Planned busy time as a share of all time, in each replication.
    private static double[] planned(Result result, String station) {
        double[] planned = new double[result.plan().replications()];
        for (Condition condition : Condition.values()) {
            if (Result.isPlannedBusy(condition)) {
                double[] share = result.values(Result.fractionPath(station, condition));
                for (int run = 0; run < planned.length; run++) {
                    planned[run] += zeroIfNone(share[run]);
                }
            }
        }
        return planned;
    }

    private static void step(List<Step> steps, String norwegian, String english, double share, String kind) {
        if (share >= SMALLEST_SHARE) {
            double from = last(steps);
            steps.add(new Step(norwegian, english, from, Math.max(0, from - share), kind));
        }
    }

    private static double last(List<Step> steps) {
        return steps.getLast().to();
    }

    private static double mean(int[] runs, java.util.function.IntToDoubleFunction value) {
        return IntStream.of(runs)
                        .mapToDouble(run -> zeroIfNone(value.applyAsDouble(run)))
                        .sum()
                / runs.length;
    }

    private static double zeroIfNone(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    private static String english(Condition condition) {
        String words = word(condition).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String norwegian(Condition condition) {
        return switch (condition) {
            case WORKING -> "Arbeider";
            case SETTING_UP -> "Omstilling";
            case LOADING -> "Lasting";
            case STARVED -> "Mangler deler";
            case BLOCKED -> "Blokkert";
            case WAITING_FOR_CARD -> "Venter på kort";
            case WAITING_FOR_POWER -> "Venter på effekt";
            case SUSPENDED -> "Satt på vent";
            case WAITING_FOR_PERSON -> "Venter på person";
            case WAITING_FOR_REPAIR -> "Venter på reparasjon";
            case IN_REPAIR -> "Repareres";
            case CHANGING_TOOL -> "Verktøybytte";
            case OUTAGE -> "Avbrudd";
            case HELD -> "Holdt";
            case IN_MAINTENANCE -> "Vedlikehold";
            case CHANGING_STATE -> "Starter og stopper";
            case IDLE -> "Ikke startet";
            case COMPLETE -> "Ferdig";
            case STOPPED -> "Stoppet";
            case ABORTED -> "Avbrutt";
            case PLANNED_STOP -> "Planlagt stopp";
            case OFF_SHIFT -> "Utenfor skift";
        };
    }
}
