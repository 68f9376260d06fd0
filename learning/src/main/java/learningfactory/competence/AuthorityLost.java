package learningfactory.competence;

import java.time.Instant;
import learningfactory.network.PersonId;

/// Hears when somebody may no longer do at machines what they could do before: what they have booked must be looked at
/// again, as their own use and as supervision of others.
@FunctionalInterface
public interface AuthorityLost {
    /// An authorisation was suspended or revoked.
    ///
    /// @param person who held it
    /// @param scope what it was for
    /// @param from the first moment without it
    void lost(PersonId person, Scope scope, Instant from);
}
