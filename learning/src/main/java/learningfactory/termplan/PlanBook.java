package learningfactory.termplan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import learningfactory.words.Outcome;

/// Where plans are kept. Owned by this room, implemented in `store`.
public interface PlanBook {
    /// Adds a plan.
    void add(KeptPlan plan);

    /// All plans, the newest first, without what is in them.
    List<KeptPlan> plans();

    /// One plan, whole.
    Optional<KeptPlan> find(String id);

    /// Changes a plan; two who change it at once come one after the other.
    Outcome<KeptPlan> change(String id, Function<KeptPlan, Outcome<KeptPlan>> change);
}
