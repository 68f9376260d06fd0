package learningfactory.competence;

import java.time.LocalDate;

/// Where evidence comes from.
public sealed interface Origin {
    /// A run in the simulated factory; its journal can be computed again and must have this digest.
    ///
    /// @param session id of the session
    /// @param group number of the group, from 1
    /// @param run number of the run, from 1
    /// @param scenario name of the lesson
    /// @param digest of the journal
    record FactoryRun(String session, int group, int run, String scenario, long digest) implements Origin {}

    /// Somebody saw it.
    ///
    /// @param what was seen
    record Observation(String what) implements Origin {}

    /// The learner's own log.
    ///
    /// @param from first day
    /// @param until last day, not before the first
    /// @param what was done
    record Log(LocalDate from, LocalDate until, String what) implements Origin {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when it ends before it begins
        public Log {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "The log from %s ends on %s.\nMaybe the two are swapped.".formatted(from, until));
            }
        }
    }

    /// A file.
    ///
    /// @param name as the learner calls it
    /// @param mediaType what kind of file it is
    /// @param bytes how long it is
    /// @param sha256 its digest, 64 hexadecimal digits
    record Upload(String name, String mediaType, int bytes, String sha256) implements Origin {}
}
