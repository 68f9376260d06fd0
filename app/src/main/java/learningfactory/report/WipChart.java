package learningfactory.report;

import java.util.List;

/// Parts in the plant over time as a stepped line (SVG), warm-up shaded.
final class WipChart {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 260;
    private static final double LEFT = 54;
    private static final double TOP = 14;
    private static final double RIGHT = 14;
    private static final double BOTTOM = 44;

    private final WipSeries series;
    private final double top;
    private final double hours;
    private final StringBuilder svg = new StringBuilder();

    private WipChart(WipSeries series) {
        this.series = series;
        double most =
                series.means().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        this.top = most > 0 ? most * 1.08 : 1;
        this.hours = series.spanMicros() * series.means().size() / 3.6e9;
    }

    static String of(WipSeries series) {
        return new WipChart(series).draw();
    }

    private String draw() {
        svg.append("<svg class=\"wip\" role=\"img\" aria-labelledby=\"wip-title\" viewBox=\"0 0 %s %s\">"
                .formatted(Markup.at(WIDTH), Markup.at(HEIGHT)));
        svg.append("<title id=\"wip-title\">").append(Markup.safe(inWords())).append("</title>");
        double warmUp = series.warmUpMicros() / 3.6e9;
        if (warmUp > 0) {
            svg.append("<rect class=\"warm-up\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                    .formatted(
                            Markup.at(LEFT),
                            Markup.at(TOP),
                            Markup.at(x(warmUp) - LEFT),
                            Markup.at(HEIGHT - TOP - BOTTOM)));
            svg.append("<text class=\"tick\" x=\"%s\" y=\"%s\">oppvarming · warm-up</text>"
                    .formatted(Markup.at(LEFT + 6), Markup.at(TOP + 14)));
        }
        levels();
        times();
        line();
        return svg.append("</svg>").toString();
    }

    private String inWords() {
        double sum = series.means().stream().mapToDouble(Double::doubleValue).sum();
        double most =
                series.means().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        String mean = Wording.number(sum / Math.max(1, series.means().size()), Double.NaN);
        String greatest = Wording.number(most, Double.NaN);
        return "Deler i arbeid over tid: middel %s, høyest %s. Parts in work over time: mean %s, highest %s."
                .formatted(mean, greatest, mean, greatest);
    }

    private void levels() {
        double step = handyStep(top / 6);
        for (double level = 0; level <= top; level += step) {
            svg.append("<path class=\"grid\" d=\"M%s %sH%s\"/>"
                    .formatted(Markup.at(LEFT), Markup.at(y(level)), Markup.at(WIDTH - RIGHT)));
            svg.append("<text class=\"tick end\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(Markup.at(LEFT - 8), Markup.at(y(level) + 4), Wording.number(level, step * 10)));
        }
    }

    private void times() {
        Wording.Scale scale = hours >= 48
                ? new Wording.Scale(1.0 / 24, "d")
                : hours >= 2 ? new Wording.Scale(1, "h") : new Wording.Scale(60, "min");
        double step = handyStep(hours * scale.factor() / 8);
        for (double time = 0; time <= hours * scale.factor() * 1.0001; time += step) {
            double x = x(time / scale.factor());
            svg.append("<path class=\"grid\" d=\"M%s %sv5\"/>".formatted(Markup.at(x), Markup.at(HEIGHT - BOTTOM)));
            svg.append("<text class=\"tick mid\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(Markup.at(x), Markup.at(HEIGHT - BOTTOM + 19), Wording.number(time, step * 10)));
        }
        svg.append("<text class=\"tick mid\" x=\"%s\" y=\"%s\">tid · time, %s</text>"
                .formatted(Markup.at((LEFT + WIDTH - RIGHT) / 2), Markup.at(HEIGHT - 6), scale.unit()));
    }

    private void line() {
        StringBuilder path = new StringBuilder("M" + Markup.at(LEFT) + " " + Markup.at(y(0)));
        List<Double> means = series.means();
        for (int span = 0; span < means.size(); span++) {
            path.append("V")
                    .append(Markup.at(y(means.get(span))))
                    .append("H")
                    .append(Markup.at(x(hours * (span + 1) / means.size())));
        }
        svg.append("<path class=\"area\" d=\"")
                .append(path)
                .append("V")
                .append(Markup.at(y(0)))
                .append("Z\"/>");
        svg.append("<path class=\"line\" d=\"").append(path).append("\"/>");
    }

    private double x(double hour) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (hours == 0 ? 0 : hour / hours);
    }

    private double y(double level) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * level / top;
    }

    /// The smallest of 1, 2, 5 times a power of ten that is not below this.
    private static double handyStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * 0.999) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
