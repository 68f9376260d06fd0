package learningfactory.termplan;

import java.time.LocalDate;
import java.util.Optional;

/// Which plans collect requests from those who want something of the term. Owned by this room, implemented
/// in `store`.
public interface CollectionBook {
    /// The collection of a plan, also one that is over.
    Optional<Collecting> find(String plan);

    /// Begins to collect, or changes until when.
    void open(String plan, LocalDate lastDay);

    /// Ends it.
    void close(String plan);

    /// A collection.
    ///
    /// @param lastDay the last day on which somebody may ask
    /// @param isOpen false: the planner has closed it
    record Collecting(LocalDate lastDay, boolean isOpen) {
        /// Whether requests are taken on this day.
        public boolean takes(LocalDate today) {
            return isOpen && !today.isAfter(lastDay);
        }
    }
}
