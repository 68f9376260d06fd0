package learningfactory.need;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learningfactory.words.Outcome;

/// The needs, as they are kept, and the facts that close them.
public interface NeedBook {
    /// Adds a need.
    void add(Need need);

    /// All needs, the latest first.
    List<Need> needs();

    /// The need of this name.
    Optional<Need> findNeed(NeedId id);

    /// Changes a need; nobody else changes it meanwhile.
    Outcome<Need> change(NeedId id, Function<Need, Outcome<Need>> change);

    /// Tells a fact; told twice it counts once. Needs that it meets in full are closed by it.
    ///
    /// @return the needs that it has closed
    List<NeedId> tell(NeedFact fact);

    /// The facts that belong to a need.
    List<NeedFact> facts(Need need);

    /// The facts that belong to each need of all, read at once; one that has none is missing.
    Map<NeedId, List<NeedFact>> facts();
}
