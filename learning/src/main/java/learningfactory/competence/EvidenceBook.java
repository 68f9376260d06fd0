package learningfactory.competence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;

/// All evidence that was ever submitted. Nothing is deleted.
public interface EvidenceBook {
    /// Adds evidence.
    ///
    /// @return whether it is new; false for a run whose evidence this learner has already
    boolean add(Evidence evidence);

    /// Writes the next state of evidence.
    ///
    /// @return whether it still stood as `before`; of many who try at once, one wins
    boolean change(Evidence before, Evidence after);

    /// The evidence with this id.
    Optional<Evidence> findEvidence(String id);

    /// All evidence of a learner, the newest first.
    List<Evidence> evidence(PersonId learner);

    /// The same of several learners, those of one after the other.
    default List<Evidence> evidence(Collection<PersonId> learners) {
        return learners.stream().flatMap(each -> evidence(each).stream()).toList();
    }

    /// What waits for an assessor, the oldest first.
    List<Evidence> waiting();

    /// How many learners have shown each aim by assessed evidence; aims that nobody has shown are missing.
    SortedMap<AimId, Integer> shown();
}
