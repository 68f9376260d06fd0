package learningfactory.factory.material;

import java.util.List;
import learningfactory.simulation.random.Distribution;

/// Where parts come into the plant.
///
/// @param name how the plant file calls it
/// @param products what comes, with the weights of the mix
/// @param feed when it comes
/// @param lossWhenFull whether what finds no room is lost (turned away) instead of waiting outside
public record Source(String name, List<Share> products, Feed feed, boolean lossWhenFull) {
    public Source {
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new IllegalArgumentException(
                    "The source (%s) brings no product.\nMaybe add `product:`.".formatted(name));
        }
    }

    /// One product of a mix and its weight, not negative.
    public record Share(String product, double weight) {}

    /// When parts come.
    public sealed interface Feed {
        /// There is always a raw part when one can be taken.
        record Always() implements Feed {}

        /// Parts come by themselves.
        ///
        /// @param betweenMicros time between two arrivals, µs
        /// @param firstMicros time of the first arrival, µs after the start; negative: drawn like the others
        /// @param together pieces that come at once
        /// @param most pieces in all, `Long.MAX_VALUE` for no end
        record Arrivals(Distribution betweenMicros, long firstMicros, int together, long most) implements Feed {}

        /// A given number of pieces of each product stands ready at the start, in this order of products, and
        /// no more come.
        record Given(List<Long> pieces) implements Feed {
            public Given {
                pieces = List.copyOf(pieces);
            }
        }

        /// A supplier delivers lots when the stock it feeds falls to the order point.
        ///
        /// @param stock the buffer that is watched
        /// @param orderPoint pieces in stock and on order at or below which a lot is ordered
        /// @param lot pieces a lot
        /// @param leadMicros time from order to delivery, µs
        record Supplier(String stock, int orderPoint, int lot, Distribution leadMicros) implements Feed {}

        /// Customers order; every order releases its pieces at once, each with a due date.
        ///
        /// @param betweenMicros time between orders, µs
        /// @param pieces pieces an order
        /// @param dueMicros time from order to due date, µs
        record Orders(Distribution betweenMicros, Distribution pieces, Distribution dueMicros) implements Feed {}
    }
}
