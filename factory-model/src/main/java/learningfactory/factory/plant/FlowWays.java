package learningfactory.factory.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Source;
import learningfactory.factory.material.Step;
import learningfactory.factory.operations.Link;

/// The arrows of a plant, those of the flow and those of the products' own routes together.
public final class FlowWays {

    private FlowWays() {}

    /// Each arrow of the plant: from where, to which places in order.
    public static Map<String, List<String>> of(Plant plant) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        for (Link link : plant.flow().links()) {
            List<String> to = ways.computeIfAbsent(link.from(), ignored -> new ArrayList<>());
            for (Link.Branch branch : link.branches()) {
                if (!to.contains(branch.to())) {
                    to.add(branch.to());
                }
            }
        }
        for (Product product : plant.material().products()) {
            eachStep(plant, product, (from, to) -> {
                List<String> tos = ways.computeIfAbsent(from, ignored -> new ArrayList<>());
                if (!tos.contains(to)) {
                    tos.add(to);
                }
            });
        }
        return ways;
    }

    /// The arrows of a product's route, from the first source that brings it to the first sink; none
    /// without a route.
    public static void eachStep(Plant plant, Product product, BiConsumer<String, String> arrow) {
        if (product.route().isEmpty()) {
            return;
        }
        String at = plant.material().sources().stream()
                .filter(source -> source.products().stream()
                        .anyMatch(share -> share.product().equals(product.name())))
                .map(Source::name)
                .findFirst()
                .orElse(product.name());
        for (Step step : product.route()) {
            arrow.accept(at, step.station());
            at = step.station();
        }
        arrow.accept(at, plant.material().sinks().getFirst().name());
    }
}
