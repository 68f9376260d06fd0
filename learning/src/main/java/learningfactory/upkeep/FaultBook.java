package learningfactory.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The faults, as they are kept.
public interface FaultBook {
    /// Adds one.
    void add(Fault fault);

    /// The one of this name.
    Optional<Fault> find(String id);

    /// Those that are open and those that were closed since, the newest first.
    List<Fault> faults(Instant closedSince);

    /// Changes one, if it still stands where the caller believes.
    ///
    /// @return whether it did
    boolean change(Fault before, Fault after);
}
