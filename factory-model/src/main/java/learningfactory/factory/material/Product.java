package learningfactory.factory.material;

import java.util.List;

/// A kind of part: what flows, not one piece of it.
///
/// @param name how the plant file calls it
/// @param kilograms mass of one piece, kg, zero or more; scrap mass is counted with it
/// @param priority smaller goes first where a queue is ordered by priority
/// @param route the stations it visits in this order; empty when it simply follows the arrows of the flow
public record Product(String name, double kilograms, int priority, List<Step> route) {
    public Product {
        route = List.copyOf(route);
        if (!(kilograms >= 0)) {
            throw new IllegalArgumentException(
                    "The mass of the product (%s) is %s kg; it must not be negative.".formatted(name, kilograms));
        }
    }

    /// A product of which only the name matters.
    public static Product named(String name) {
        return new Product(name, 0, 0, List.of());
    }
}
