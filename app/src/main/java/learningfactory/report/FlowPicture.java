package learningfactory.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.plant.FlowLayout;
import learningfactory.factory.plant.FlowWays;

/// The flow of a plant as a picture (SVG): stations, buffers and arrows, the bottleneck marked.
final class FlowPicture {

    private static final int MOST_PLACES = 300;
    private static final double COLUMN = 166;
    private static final double ROW = 84;
    private static final double NODE_WIDTH = 126;
    private static final double NODE_HEIGHT = 52;
    private static final double TRACK = 7;
    private static final double MARGIN = 26;

    private final Result result;
    private final Optional<Bottleneck> bottleneck;
    private final Map<String, FlowPlace> places;
    private final FlowLayout layout;
    private final double[] bandTop;
    private final int[] tracks;
    private final StringBuilder svg = new StringBuilder();

    private FlowPicture(Result result, Optional<Bottleneck> bottleneck, Map<String, FlowPlace> places) {
        this.result = result;
        this.bottleneck = bottleneck;
        this.places = places;
        this.layout = FlowLayout.of(result.plant());
        this.bandTop = new double[layout.bandRows().size() + 1];
        this.tracks = new int[layout.bandRows().size() + 1];
        countTracks();
        bandTop[0] = MARGIN;
        for (int band = 0; band < layout.bandRows().size(); band++) {
            bandTop[band + 1] = bandTop[band] + layout.bandRows().get(band) * ROW + tracks[band] * TRACK + 12;
            tracks[band] = 0;
        }
    }

    /// The picture, or a sentence when the plant has too many places for one.
    static String of(Result result, Optional<Bottleneck> bottleneck) {
        Map<String, FlowPlace> places = FlowPlace.of(result);
        if (places.size() > MOST_PLACES) {
            return "<p>"
                    + Markup.both(
                            "Anlegget har %d plasser og er for stort for et bilde.".formatted(places.size()),
                            "The plant has %d places and is too large for a picture.".formatted(places.size()))
                    + "</p>";
        }
        return new FlowPicture(result, bottleneck, places).draw();
    }

    private String draw() {
        double width = 2 * MARGIN + layout.columns() * COLUMN - (COLUMN - NODE_WIDTH);
        double height = bandTop[bandTop.length - 1] + MARGIN / 2;
        svg.append(
                "<svg class=\"flow\" role=\"img\" aria-labelledby=\"flow-title\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">"
                        .formatted(Markup.at(width), Markup.at(height), Markup.at(width), Markup.at(height)));
        svg.append("<title id=\"flow-title\">")
                .append(Markup.safe(String.join("; ", FlowLine.of(result.plant()))))
                .append(
                        "</title><defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\"")
                .append(" orient=\"auto-start-reverse\"><path d=\"M0 0 8 4 0 8z\"/></marker></defs>");
        for (Map.Entry<String, List<String>> way : FlowWays.of(result.plant()).entrySet()) {
            way.getValue().forEach(to -> arrow(way.getKey(), to));
        }
        places.values().forEach(this::place);
        return svg.append("</svg>").toString();
    }

    private void countTracks() {
        Map<String, List<String>> ways = FlowWays.of(result.plant());
        ways.forEach((from, tos) -> tos.forEach(to -> {
            if (isRoundabout(from, to)) {
                tracks[cell(from).band()]++;
            }
        }));
    }

    /// Whether an arrow must leave the row of boxes and go below its band: back, far ahead, or into another
    /// band.
    private boolean isRoundabout(String from, String to) {
        FlowLayout.Cell start = cell(from);
        FlowLayout.Cell end = cell(to);
        return start.band() != end.band() || end.column() != start.column() + 1;
    }

    private FlowLayout.Cell cell(String place) {
        return layout.cells().getOrDefault(place, new FlowLayout.Cell(0, 0, 0));
    }

    private double left(FlowLayout.Cell cell) {
        return MARGIN + cell.column() * COLUMN;
    }

    private double middle(FlowLayout.Cell cell) {
        double inBand = layout.cells().values().stream()
                .filter(other -> other.band() == cell.band() && other.column() == cell.column())
                .count();
        double spare = (layout.bandRows().get(cell.band()) - inBand) * ROW / 2;
        return bandTop[cell.band()] + spare + cell.row() * ROW + NODE_HEIGHT / 2;
    }

    private void arrow(String from, String to) {
        FlowLayout.Cell start = cell(from);
        FlowLayout.Cell end = cell(to);
        double x1 = left(start) + NODE_WIDTH;
        double y1 = middle(start);
        double x2 = left(end) - 2;
        double y2 = middle(end);
        String path;
        if (isRoundabout(from, to)) {
            double gutter = bandTop[start.band()]
                    + layout.bandRows().get(start.band()) * ROW
                    - (ROW - NODE_HEIGHT) / 2
                    + TRACK * tracks[start.band()]++;
            double out = x1 + 10 + tracks[start.band()] % 4 * 4;
            double in = x2 - 12 - tracks[start.band()] % 4 * 4;
            path = "M%s %sH%sV%sH%sV%sH%s"
                    .formatted(
                            Markup.at(x1),
                            Markup.at(y1 + 8),
                            Markup.at(out),
                            Markup.at(gutter),
                            Markup.at(in),
                            Markup.at(y2 + (start.band() == end.band() ? 8 : 0)),
                            Markup.at(x2));
        } else {
            double bend = (x1 + x2) / 2;
            path = "M%s %sC%s %s %s %s %s %s"
                    .formatted(
                            Markup.at(x1),
                            Markup.at(y1),
                            Markup.at(bend),
                            Markup.at(y1),
                            Markup.at(bend),
                            Markup.at(y2),
                            Markup.at(x2),
                            Markup.at(y2));
        }
        svg.append("<path class=\"arrow\" marker-end=\"url(#tip)\" d=\"")
                .append(path)
                .append("\"/>");
    }

    private void place(FlowPlace place) {
        FlowLayout.Cell cell = cell(place.name());
        double x = left(cell);
        double y = middle(cell) - NODE_HEIGHT / 2;
        boolean isBottleneck = place.kind() == FlowPlace.Kind.STATION
                && bottleneck
                        .filter(found -> found.station().equals(place.name()))
                        .isPresent();
        double round = place.kind() == FlowPlace.Kind.STATION ? 4 : NODE_HEIGHT / 2;
        svg.append("<g class=\"place %s%s\">"
                .formatted(place.kind().name().toLowerCase(Locale.ROOT), isBottleneck ? " bottleneck" : ""));
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                .formatted(
                        Markup.at(x), Markup.at(y), Markup.at(NODE_WIDTH), Markup.at(NODE_HEIGHT), Markup.at(round)));
        if (place.fill() > 0) {
            svg.append("<rect class=\"fill\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"5\"/>"
                    .formatted(
                            Markup.at(x + 2),
                            Markup.at(y + NODE_HEIGHT - 7),
                            Markup.at((NODE_WIDTH - 4) * Math.min(1, place.fill()))));
        }
        double centre = x + NODE_WIDTH / 2;
        text(
                "name",
                centre,
                y + (place.note().isEmpty() ? 31 : 21),
                Lines.left(place.name(), 16).strip());
        text("note", centre, y + 37, place.note());
        if (isBottleneck) {
            text("mark", centre, y - 6, "▼ flaskehals · bottleneck");
        }
        svg.append("</g>");
    }

    private void text(String style, double x, double y, String words) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(style, Markup.at(x), Markup.at(y)))
                .append(Markup.safe(words))
                .append("</text>");
    }

    /// Names of the kinds of places in the picture, for its legend.
    static Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        legend.put("Firkant: stasjon, stripen er utnyttelsen", "Box: station, the stripe is its utilisation");
        legend.put("Rund: lager, transportbånd, kilde eller avløp", "Round: buffer, conveyor, source or sink");
        return legend;
    }
}
