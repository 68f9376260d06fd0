package learningfactory.activity;

import java.time.Instant;
import java.util.List;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;

/// What somebody can already show. Owned by this room, answered by `competence`, joined in `app`.
public interface Standing {
    /// The aims of these that the person cannot show by a valid attestation at this moment.
    List<AimId> missing(PersonId person, List<AimId> aims, Instant at);
}
