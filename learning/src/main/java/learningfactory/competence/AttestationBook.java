package learningfactory.competence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;

/// All attestations that were ever signed. Nothing is deleted or rewritten; changes are added.
public interface AttestationBook {
    /// Adds a signed attestation.
    ///
    /// @return whether nothing newer has come in the place of what it rests on; of one who signs and one who
    /// replaces evidence at once, the later sees what the first did
    boolean add(Attestation attestation);

    /// Adds the newest change of an attestation.
    ///
    /// @param attestation with the change as its last
    /// @return whether nobody else added one in between
    boolean addChange(Attestation attestation);

    /// The attestation with this id.
    Optional<Attestation> findAttestation(String id);

    /// All attestations that were ever suspended or revoked, or whose time is over before this moment, by
    /// learner.
    List<Attestation> failing(Instant before);

    /// All attestations of a learner, the newest first.
    List<Attestation> attestations(PersonId learner);

    /// The same of several learners, those of one after the other.
    default List<Attestation> attestations(Collection<PersonId> learners) {
        return learners.stream().flatMap(each -> attestations(each).stream()).toList();
    }
}
