package learningfactory.competence;

import java.time.Instant;

/// Hears when something that somebody could show does not count any more: what they have booked at
/// machines, whom they supervise there, and what they have signed up for must be looked at again.
@FunctionalInterface
public interface AuthorityLost {
    /// An attestation was suspended or revoked, or its time is over.
    ///
    /// @param attestation as it stands now
    /// @param from the first moment without it
    void lost(Attestation attestation, Instant from);
}
