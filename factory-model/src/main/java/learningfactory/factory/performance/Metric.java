package learningfactory.factory.performance;

/// The name of one figure of a run.
///
/// @param subject what kind of thing it is about
/// @param element which one; empty for the plant
/// @param name such as `oee`, `Wq`, `L`, `fraction.blocked`; figures by product carry it in brackets:
///     `Wq[rush]`
/// @param unit `s`, `1/h`, `1` (a share or a number without unit), `pieces`, `kWh`, `kg`, `m`, or the plant's
///     currency
public record Metric(Subject subject, String element, String name, String unit) {
    /// What a figure can be about.
    public enum Subject {
        /// The plant as a whole.
        PLANT,
        /// A station: all its units together.
        STATION,
        /// A buffer, or the queue in front of a station.
        BUFFER,
        /// A belt.
        CONVEYOR,
        /// A transport link.
        TRANSPORT,
        /// Vehicles.
        FLEET,
        /// People.
        CREW,
        /// A source.
        SOURCE,
        /// A sink.
        SINK,
        /// A card loop.
        CARDS,
        /// A product.
        PRODUCT
    }

    /// The figure's name in one line, such as `station.mill.oee`; `plant.throughput`.
    public String path() {
        String head = subject.name().toLowerCase(java.util.Locale.ROOT);
        return element.isEmpty() ? head + "." + name : head + "." + element + "." + name;
    }
}
