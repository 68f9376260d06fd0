package learningfactory.competence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;

/// The links by which learners show their passports.
public interface ShareBook {
    /// Adds a link.
    void add(Share share);

    /// The link with this digest, open or not.
    Optional<Share> findByDigest(String digest);

    /// All links of a learner, the newest first.
    List<Share> shares(PersonId person);

    /// Takes a link back.
    ///
    /// @return whether it was this person's and still open
    boolean revoke(PersonId person, String id, Instant when);
}
