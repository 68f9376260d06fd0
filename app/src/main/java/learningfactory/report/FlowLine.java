package learningfactory.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Source;
import learningfactory.factory.plant.FlowWays;
import learningfactory.factory.plant.Plant;

/// The flow of a plant as lines of text: `blanks → saw → mill → shipped`.
final class FlowLine {

    private static final String ARROW = " → ";

    private FlowLine() {}

    /// One line for the main way of each source, then one for each way that branches off it.
    static List<String> of(Plant plant) {
        Map<String, List<String>> ways = FlowWays.of(plant);
        Set<String> drawn = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>(routes(plant));
        plant.material().products().forEach(product -> markRoute(plant, product, drawn));
        for (Source source : plant.material().sources()) {
            addLine(lines, source.name(), ways, drawn);
        }
        for (String from : ways.keySet()) {
            while (hasUndrawn(from, ways, drawn)) {
                addLine(lines, from, ways, drawn);
            }
        }
        return lines;
    }

    /// One line for each product that has a route of its own.
    private static List<String> routes(Plant plant) {
        List<String> lines = new ArrayList<>();
        for (Product product : plant.material().products()) {
            StringBuilder line = new StringBuilder();
            FlowWays.eachStep(
                    plant,
                    product,
                    (from, to) -> line.append(line.isEmpty() ? product.name() + ": " + from : "")
                            .append(ARROW)
                            .append(to));
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private static void markRoute(Plant plant, Product product, Set<String> drawn) {
        FlowWays.eachStep(plant, product, (from, to) -> drawn.add(from + ARROW + to));
    }

    private static void addLine(List<String> lines, String start, Map<String, List<String>> ways, Set<String> drawn) {
        StringBuilder line = new StringBuilder(start);
        String at = start;
        boolean isGoing = true;
        while (isGoing) {
            isGoing = false;
            for (String to : ways.getOrDefault(at, List.of())) {
                if (drawn.add(at + ARROW + to)) {
                    line.append(ARROW).append(to);
                    at = to;
                    isGoing = true;
                    break;
                }
            }
        }
        if (!at.equals(start) || line.length() > start.length()) {
            lines.add(line.toString());
        }
    }

    private static boolean hasUndrawn(String from, Map<String, List<String>> ways, Set<String> drawn) {
        return ways.getOrDefault(from, List.of()).stream().anyMatch(to -> !drawn.contains(from + ARROW + to));
    }
}
