package learningfactory.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.Plant;

/// The flow of a plant as lines of text: `blanks → saw → mill → shipped`.
final class FlowLine {

    private static final String ARROW = " → ";

    private FlowLine() {}

    /// One line for the main way of each source, then one for each way that branches off it.
    static List<String> of(Plant plant) {
        Map<String, List<String>> ways = ways(plant);
        Set<String> drawn = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>();
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

    /// Each arrow of the plant: from where, to which places in order.
    static Map<String, List<String>> ways(Plant plant) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        for (Link link : plant.flow().links()) {
            List<String> to = ways.computeIfAbsent(link.from(), ignored -> new ArrayList<>());
            for (Link.Branch branch : link.branches()) {
                if (!to.contains(branch.to())) {
                    to.add(branch.to());
                }
            }
        }
        return ways;
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
