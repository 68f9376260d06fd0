package learningfactory.web.passport;

import learningfactory.competence.Evidence;
import learningfactory.placement.Pathway;

/// Keeps the learner's log of a week, which is evidence like any other, and tells the pathway of it: both, or
/// neither.
@FunctionalInterface
public interface WeekLogs {
    /// Keeps both.
    ///
    /// @param log what the learner wrote
    /// @param pathway with the week as its last fact
    /// @return whether nobody else told something in between
    boolean keep(Evidence log, Pathway pathway);
}
