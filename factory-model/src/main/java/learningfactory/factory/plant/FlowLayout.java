package learningfactory.factory.plant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import learningfactory.factory.material.Source;

/// Where each place of the flow is drawn: in columns along the way of the parts, sources first,
/// and in bands below each other when the way is long.
///
/// @param cells the cell of each place
/// @param columns columns of a band
/// @param bandRows rows of each band
public record FlowLayout(Map<String, Cell> cells, int columns, List<Integer> bandRows) {

    private static final int MOST_COLUMNS = 6;

    /// Band, column within the band and row within the band, all from 0.
    public record Cell(int band, int column, int row) {}

    /// Lays a plant out. Arrows that lead back (rework) do not move anything.
    public static FlowLayout of(Plant plant) {
        Map<String, List<String>> ways = FlowWays.of(plant);
        Map<String, List<String>> feeders = feeders(ways);
        Map<String, Integer> layers = layers(plant, ways);
        Map<Integer, List<String>> byLayer = new TreeMap<>();
        layers.forEach((place, layer) ->
                byLayer.computeIfAbsent(layer, ignored -> new ArrayList<>()).add(place));
        int columns = Math.min(MOST_COLUMNS, Math.max(1, byLayer.size()));
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, Double> heights = new LinkedHashMap<>();
        List<Integer> bandRows = new ArrayList<>();
        byLayer.forEach((layer, places) -> {
            int band = layer / columns;
            order(places, feeders, heights);
            for (int row = 0; row < places.size(); row++) {
                cells.put(places.get(row), new Cell(band, layer % columns, row));
                heights.put(places.get(row), row - (places.size() - 1) / 2.0);
            }
            if (bandRows.size() == band) {
                bandRows.add(0);
            }
            bandRows.set(band, Math.max(bandRows.get(band), places.size()));
        });
        return new FlowLayout(cells, columns, bandRows);
    }

    /// The longest way from a source to each place, arrows back left out.
    private static Map<String, Integer> layers(Plant plant, Map<String, List<String>> ways) {
        Set<String> starts = new LinkedHashSet<>();
        plant.material().sources().stream().map(Source::name).forEach(starts::add);
        starts.addAll(ways.keySet());
        List<String> order = new ArrayList<>();
        Set<String> back = new LinkedHashSet<>();
        Map<String, Boolean> open = new LinkedHashMap<>();
        starts.forEach(start -> visit(start, ways, open, order, back));
        Map<String, Integer> layers = new LinkedHashMap<>();
        for (String place : order.reversed()) {
            int layer = layers.computeIfAbsent(place, ignored -> 0);
            for (String to : ways.getOrDefault(place, List.of())) {
                if (!back.contains(arrow(place, to))) {
                    layers.merge(to, layer + 1, Math::max);
                }
            }
        }
        return layers;
    }

    /// Depth first with a stack of its own: a line of many thousand stations must not exhaust the thread's.
    private static void visit(
            String start,
            Map<String, List<String>> ways,
            Map<String, Boolean> open,
            List<String> order,
            Set<String> back) {
        record Step(String place, int next) {}
        List<Step> stack = new ArrayList<>();
        if (open.putIfAbsent(start, true) == null) {
            stack.add(new Step(start, 0));
        }
        while (!stack.isEmpty()) {
            Step step = stack.removeLast();
            List<String> tos = ways.getOrDefault(step.place(), List.of());
            if (step.next() == tos.size()) {
                open.put(step.place(), false);
                order.add(step.place());
                continue;
            }
            stack.add(new Step(step.place(), step.next() + 1));
            String to = tos.get(step.next());
            Boolean isOpen = open.get(to);
            if (isOpen == null) {
                open.put(to, true);
                stack.add(new Step(to, 0));
            } else if (isOpen) {
                back.add(arrow(step.place(), to));
            }
        }
    }

    /// Places of a column beside those they are fed from, otherwise as in the plant file.
    private static void order(List<String> places, Map<String, List<String>> feeders, Map<String, Double> heights) {
        Map<String, Double> wanted = new LinkedHashMap<>();
        for (String place : places) {
            double height = feeders.getOrDefault(place, List.of()).stream()
                    .filter(heights::containsKey)
                    .mapToDouble(from -> heights.getOrDefault(from, 0.0))
                    .average()
                    .orElse(0);
            wanted.put(place, height);
        }
        places.sort(Comparator.comparingDouble(place -> wanted.getOrDefault(place, 0.0)));
    }

    private static Map<String, List<String>> feeders(Map<String, List<String>> ways) {
        Map<String, List<String>> feeders = new LinkedHashMap<>();
        ways.forEach((from, tos) -> tos.forEach(
                to -> feeders.computeIfAbsent(to, ignored -> new ArrayList<>()).add(from)));
        return feeders;
    }

    private static String arrow(String from, String to) {
        return from + "\u0000" + to;
    }
}
