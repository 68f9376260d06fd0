package learningfactory.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.statistic.Estimate;

/// The result of a run as one HTML page that needs nothing else: no network, no script, fit for screen,
/// phone and paper. Bokmål first, English beside it.
public final class HtmlReport {

    private static final int LABEL_FROM_PERCENT = 9;

    private final Result result;
    private final Optional<Bottleneck> bottleneck;
    private final WipSeries wip;
    private final StringBuilder html = new StringBuilder(1 << 16);

    private HtmlReport(Result result, WipSeries wip) {
        this.result = result;
        this.bottleneck = result.findBottleneck();
        this.wip = wip;
    }

    /// The whole page.
    ///
    /// @param result what was measured
    /// @param wip parts in the plant over the first replication
    public static String of(Result result, WipSeries wip) {
        HtmlReport report = new HtmlReport(result, wip);
        report.head();
        report.kpis();
        report.flow();
        report.states();
        report.wip();
        report.waterfall();
        report.figures();
        report.method();
        return report.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        String name = Markup.safe(result.plant().name());
        html.append("<!doctype html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(name)
                .append(" – Learning Factory</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#tall\">")
                .append(Markup.both("Til alle tall", "Skip to all figures"))
                .append(
                        "</a>\n<header><p class=\"eyebrow\">Læringsfabrikken <span class=\"en\" lang=\"en\">Learning Factory</span></p>\n<h1>")
                .append(name)
                .append("</h1>\n<p>")
                .append(planInBoth())
                .append("</p></header>\n<main>\n");
    }

    private String planInBoth() {
        RunPlan plan = result.plan();
        String time = Wording.time(plan.lengthMicros());
        String warmUp = plan.warmUpMicros() == 0 ? "" : Wording.time(plan.warmUpMicros());
        return Markup.both(
                time + (warmUp.isEmpty() ? "" : " etter " + warmUp + " oppvarming") + ", " + plan.replications()
                        + " gjentakelser",
                time + (warmUp.isEmpty() ? "" : " after " + warmUp + " of warm-up") + ", " + plan.replications()
                        + " replications");
    }

    private void kpis() {
        section("nokkeltall", "Nøkkeltall", "Key figures");
        html.append("<dl class=\"kpis\">");
        for (Term term : Term.values()) {
            term.findIn(result).ifPresent(estimate -> kpi(term, estimate));
        }
        html.append("</dl>");
        bottleneck.ifPresent(found -> html.append("<p class=\"why\"><strong>")
                .append(Markup.both("Flaskehals: " + found.station(), "Bottleneck"))
                .append("</strong> ")
                .append(Markup.both(found.sentenceInBokmal(), found.sentence()))
                .append("</p>"));
        end();
    }

    private void kpi(Term term, Estimate estimate) {
        Metric metric = result.findMetric(term.path()).orElseThrow();
        Wording.Scale scale = Wording.scale(metric, estimate.mean());
        double half = estimate.halfWidth() * scale.factor();
        html.append("<div><dt>")
                .append(Markup.both(term.norwegian(), term.english()))
                .append("</dt><dd><strong>")
                .append(Wording.number(estimate.mean() * scale.factor(), half))
                .append("</strong> ")
                .append(scale.unit().equals("pieces") ? "" : Markup.safe(scale.unit()))
                .append(Double.isNaN(half) ? "" : "<small>± " + Wording.number(half, half) + "</small>")
                .append("</dd></div>");
    }

    private void flow() {
        section("flyt", "Flyt", "Flow");
        scroll("flyt", FlowPicture.of(result, bottleneck));
        html.append("<ul class=\"notes\">");
        FlowPicture.legend()
                .forEach((norwegian, english) -> html.append("<li>")
                        .append(Markup.both(norwegian, english))
                        .append("</li>"));
        html.append("</ul>");
        end();
    }

    private void states() {
        section("tilstander", "Hva stasjonene gjør", "What the stations do");
        html.append("<ul class=\"legend\">");
        for (StateGroup group : StateGroup.values()) {
            html.append("<li><span class=\"swatch ")
                    .append(group.style())
                    .append("\" aria-hidden=\"true\"></span>")
                    .append(Markup.both(group.norwegian(), group.english()))
                    .append("</li>");
        }
        html.append("</ul><div class=\"bars\">");
        for (Station station : result.plant().equipment().stations()) {
            bar(station.name());
        }
        html.append("</div>");
        end();
    }

    private void bar(String station) {
        StateShares shares = StateShares.of(result, station);
        StringBuilder words = new StringBuilder(station + ": ");
        StringBuilder segments = new StringBuilder();
        for (StateGroup group : StateGroup.values()) {
            double percent = shares.share(group) * 100;
            if (percent > 0) {
                String number = String.format(java.util.Locale.ROOT, "%.1f", percent);
                words.append(group.norwegian()).append(' ').append(number).append(" %, ");
                segments.append("<span class=\"")
                        .append(group.style())
                        .append("\" style=\"width:")
                        .append(String.format(java.util.Locale.ROOT, "%.3f", percent))
                        .append("%\">")
                        .append(percent >= LABEL_FROM_PERCENT ? "<b>" + Math.round(percent) + " %</b>" : "")
                        .append("</span>");
            }
        }
        String spoken = words.substring(0, words.length() - 2);
        html.append("<div class=\"row\"><span class=\"who\">")
                .append(Markup.safe(station))
                .append("</span><div class=\"bar\" role=\"img\" aria-label=\"")
                .append(Markup.safe(spoken))
                .append("\">")
                .append(segments)
                .append("</div></div>");
    }

    private void wip() {
        section("wip", "Deler i arbeid over tid", "Parts in work over time");
        scroll("wip", WipChart.of(wip));
        html.append("<p class=\"notes\">")
                .append(Markup.both(
                        "Første gjentakelse; hvert trinn er middelet over " + Wording.time(wip.spanMicros()) + ".",
                        "First replication; each step is the mean over " + Wording.time(wip.spanMicros()) + "."))
                .append("</p>");
        end();
    }

    private void waterfall() {
        List<Waterfall.Step> steps = bottleneck
                .map(found -> Waterfall.of(result, found.station()).steps())
                .orElse(List.of());
        if (steps.isEmpty()) {
            return;
        }
        String station = bottleneck.orElseThrow().station();
        section("tap", "Hvor tiden blir av i " + station, "Where the time goes in " + station);
        html.append("<div class=\"bars fall\">");
        for (Waterfall.Step step : steps) {
            boolean isWhole = step.kind().equals("whole");
            double from = isWhole ? 0 : step.to();
            double share = step.from() - from;
            html.append("<div class=\"row\"><span class=\"who\">")
                    .append(Markup.both(step.norwegian(), step.english()))
                    .append("</span><div class=\"bar open\" aria-hidden=\"true\"><span class=\"")
                    .append(step.kind())
                    .append(String.format(
                            java.util.Locale.ROOT,
                            "\" style=\"margin-left:%.3f%%;width:%.3f%%\"></span></div>",
                            from * 100,
                            share * 100))
                    .append("<span class=\"share\">")
                    .append(isWhole ? "" : "−")
                    .append(Wording.percent(share))
                    .append("</span></div>");
        }
        html.append("</div>");
        end();
    }

    private void figures() {
        section("tall", "Alle tall", "All figures");
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        for (int place = 0; place < result.metrics().size(); place++) {
            Metric metric = result.metrics().get(place);
            Optional<Estimate> estimate = result.estimates().get(place);
            String group = metric.element().isEmpty()
                    ? "plant"
                    : metric.subject().name().toLowerCase(java.util.Locale.ROOT) + " " + metric.element();
            groups.computeIfAbsent(group, ignored -> new StringBuilder()).append(row(metric, estimate));
        }
        groups.forEach((group, rows) -> html.append("<details")
                .append(group.equals("plant") ? " open" : "")
                .append("><summary>")
                .append(Markup.safe(group))
                .append("</summary><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(Markup.safe(group))
                .append("\"><table><thead><tr><th scope=\"col\">")
                .append(Markup.both("Tall", "Figure"))
                .append("</th><th scope=\"col\">")
                .append(Markup.both("Middel", "Mean"))
                .append("</th><th scope=\"col\">±</th><th scope=\"col\">")
                .append(Markup.both("Standardavvik", "Std. deviation"))
                .append("</th><th scope=\"col\">n</th></tr></thead><tbody>")
                .append(rows)
                .append("</tbody></table></div></details>"));
        end();
    }

    private static String row(Metric metric, Optional<Estimate> estimate) {
        double mean = estimate.map(Estimate::mean).orElse(Double.NaN);
        double half = estimate.map(Estimate::halfWidth).orElse(Double.NaN);
        double deviation = estimate.map(Estimate::standardDeviation).orElse(Double.NaN);
        Wording.Scale scale = Wording.scale(metric, mean);
        return "<tr><th scope=\"row\">" + Markup.safe(metric.name()) + "</th><td>"
                + Markup.safe(scale.withUnit(Wording.number(mean * scale.factor(), half * scale.factor())))
                + "</td><td>"
                + Wording.number(half * scale.factor(), half * scale.factor()) + "</td><td>"
                + Wording.number(deviation * scale.factor(), Double.NaN) + "</td><td>"
                + estimate.map(Estimate::n).orElse(0) + "</td></tr>";
    }

    private void method() {
        RunPlan plan = result.plan();
        section("metode", "Slik er det regnet", "How it was computed");
        html.append("<dl class=\"method\">");
        fact("Anlegg", "Plant", result.identity().asked());
        if (!result.identity().changes().isEmpty()) {
            fact("Endret", "Changed", String.join(", ", result.identity().changes()));
        }
        fact("Fingeravtrykk", "Digest", result.identity().digest());
        fact("Programversjon", "Version", result.identity().version());
        fact("Frø", "Seed", Long.toString(plan.seed()));
        fact("Gjentakelser", "Replications", Integer.toString(plan.replications()));
        fact("Tid", "Time", Wording.time(plan.warmUpMicros()) + " + " + Wording.time(plan.lengthMicros()));
        html.append("</dl><p>")
                .append(Markup.both(
                        "± er halve konfidensintervallet (%s %%, Students t) over uavhengige gjentakelser. Samme anlegg, frø og tider gir nøyaktig samme tall."
                                .formatted(Wording.number(plan.confidence() * 100, Double.NaN)),
                        "± is half the confidence interval (%s %%, Student's t) over independent replications. The same plant, seed and times give exactly the same figures."
                                .formatted(Wording.number(plan.confidence() * 100, Double.NaN))))
                .append("</p>");
        end();
    }

    private void fact(String norwegian, String english, String value) {
        html.append("<div><dt>")
                .append(Markup.both(norwegian, english))
                .append("</dt><dd>")
                .append(Markup.safe(value))
                .append("</dd></div>");
    }

    private void section(String id, String norwegian, String english) {
        html.append("<section aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">")
                .append(Markup.both(norwegian, english))
                .append("</h2>\n");
    }

    private void scroll(String labelledBy, String content) {
        html.append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"")
                .append(labelledBy)
                .append("\">")
                .append(content)
                .append("</div>");
    }

    private void end() {
        html.append("\n</section>\n");
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("The style of the report (report.css) is missing from this build.");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
