package learningfactory.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.statistic.Estimate;

/// Numbers as people read them: a unit of handy size, and no more digits than the interval bears.
final class Wording {

    /// What stands for a figure that does not exist.
    static final String NONE = "–";

    private static final List<String> SHARES = List.of(
            "utilisation",
            "availability",
            "effectiveness",
            "quality_ratio",
            "oee",
            "setup_ratio",
            "P_wait",
            "first_pass_yield",
            "scrap_ratio",
            "on_time",
            "alarm_flood_share");

    private Wording() {}

    /// A unit and what a number in the metric's own unit is multiplied with to be in it.
    record Scale(double factor, String unit) {
        String of(double value) {
            return withUnit(number(value * factor, Double.NaN));
        }

        String of(Estimate estimate) {
            return withUnit(plusMinus(estimate.mean() * factor, estimate.halfWidth() * factor));
        }

        String withUnit(String number) {
            return unit.isEmpty() || number.equals(NONE) ? number : number + " " + unit;
        }
    }

    /// The handy unit for values of about this size.
    static Scale scale(Metric metric, double size) {
        if (isShare(metric.name())) {
            return new Scale(100, "%");
        }
        return switch (metric.unit()) {
            case "s" -> timeScale(Math.abs(size));
            case "1/h" -> new Scale(1, "/h");
            case "1" -> new Scale(1, "");
            case "m³", "m3" -> new Scale(1, "m³");
            default -> new Scale(1, metric.unit());
        };
    }

    /// Whether a metric of this name is a share of something, shown in percent.
    static boolean isShare(String name) {
        return name.startsWith("fraction.") || name.startsWith("loss.") || SHARES.contains(name);
    }

    /// A value with the handy unit.
    static String of(Metric metric, double value) {
        return Double.isNaN(value) ? NONE : scale(metric, value).of(value);
    }

    /// An estimate with the handy unit, such as `52.3 ± 0.4 /h`.
    static String of(Metric metric, Estimate estimate) {
        return scale(metric, estimate.mean()).of(estimate);
    }

    /// A share in percent.
    static String percent(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// A length of time such as `8 h`, `90 min`, `2.5 s`: the largest unit in which it is a whole number,
    /// else seconds.
    static String time(long micros) {
        if (micros % 86_400_000_000L == 0 && micros >= 172_800_000_000L) {
            return micros / 86_400_000_000L + " d";
        }
        if (micros % 3_600_000_000L == 0 && micros > 0) {
            return micros / 3_600_000_000L + " h";
        }
        if (micros % 60_000_000L == 0 && micros > 60_000_000L) {
            return micros / 60_000_000L + " min";
        }
        return BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString() + " s";
    }

    private static Scale timeScale(double seconds) {
        if (seconds == 0 || seconds >= 0.1 && seconds < 120) {
            return new Scale(1, "s");
        }
        if (seconds < 0.1) {
            return new Scale(1000, "ms");
        }
        if (seconds < 7200) {
            return new Scale(1.0 / 60, "min");
        }
        return seconds < 172_800 ? new Scale(1.0 / 3600, "h") : new Scale(1.0 / 86_400, "d");
    }

    /// `mean ± half`, both with as many decimals as two digits of the half width need; four digits when
    /// there is none.
    static String plusMinus(double mean, double half) {
        if (Double.isNaN(half)) {
            return number(mean, half);
        }
        return number(mean, half) + " ± " + number(half, half);
    }

    /// A number rounded to two digits of `half`, or to four digits of its own when there is no half width.
    static String number(double value, double half) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        boolean isExact = Double.isNaN(half) || half == 0 || half < size * 1e-9;
        int decimals = isExact ? 3 - magnitude(size) : 1 - magnitude(half);
        if (isExact && value == Math.rint(value) && size < 1e12) {
            decimals = 0;
        }
        String text = String.format(Locale.ROOT, "%." + Math.clamp(decimals, 0, 6) + "f", value);
        return isZero(text) ? text.replace("-", "") : text;
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    }

    private static int magnitude(double size) {
        return size == 0 || Double.isInfinite(size) ? 0 : (int) Math.floor(Math.log10(size) + 1e-12);
    }
}
