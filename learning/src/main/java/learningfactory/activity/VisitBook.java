package learningfactory.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The visits, as they are kept.
public interface VisitBook {
    /// Plans a visit for an occurrence, anew.
    void plan(OccurrenceId occurrence, Visit visit);

    /// The visit of an occurrence.
    Optional<Visit> findVisit(OccurrenceId occurrence);

    /// The visits of these occurrences, read at once; one that is not planned yet is missing.
    Map<OccurrenceId, Visit> visits(Collection<OccurrenceId> occurrences);

    /// Writes down a count; a later one of the same group and round replaces it.
    void count(OccurrenceId occurrence, HeadCount.Counted counted);

    /// All counts, by round and group.
    List<HeadCount.Counted> counts(OccurrenceId occurrence);
}
