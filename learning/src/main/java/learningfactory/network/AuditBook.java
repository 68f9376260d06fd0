package learningfactory.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who wrote what and when, as the database itself noted it. Nobody can write into it or change it.
public interface AuditBook {
    /// The newest lines that fit, at most 200.
    List<Line> lines(Search search);

    /// One write.
    ///
    /// @param number grows with time
    /// @param actor the pseudonym of who wrote; `system` for the program itself
    /// @param place schema and table
    /// @param deed `insert`, `update` or `delete`
    /// @param key of the row, as JSON
    /// @param before what stood there, as JSON; of an update only what changed; empty for an insert
    /// @param after what stands there now, likewise; empty for a delete
    record Line(
            long number,
            Instant at,
            String actor,
            String place,
            String deed,
            String key,
            Optional<String> before,
            Optional<String> after) {}

    /// What is looked for; every part may be left open.
    ///
    /// @param actor who wrote
    /// @param place schema and table
    /// @param about a value that stands in key, before or after, such as a pseudonym
    /// @param olderThan only lines before this number; for the next page
    record Search(Optional<String> actor, Optional<String> place, Optional<String> about, Optional<Long> olderThan) {
        /// Everything that was written by or about a person.
        public static Search about(PersonId person) {
            return new Search(Optional.empty(), Optional.empty(), Optional.of(person.value()), Optional.empty());
        }
    }
}
