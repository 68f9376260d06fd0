package learningfactory.joints;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.network.PersonId;
import learningfactory.store.Database;

/// The book of attestations; whatever is signed in it is told to the needs in the same breath, or is not
/// signed.
final class JoinedAttestations implements AttestationBook {

    private final AttestationBook book;
    private final ClosedNeeds needs;
    private final Database database;

    JoinedAttestations(AttestationBook book, ClosedNeeds needs, Database database) {
        this.book = book;
        this.needs = needs;
        this.database = database;
    }

    @Override
    public boolean add(Attestation attestation) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            boolean isAdded = book.add(attestation);
            if (isAdded) {
                needs.signed(attestation);
            }
            return isAdded;
        }));
    }

    @Override
    public boolean addChange(Attestation attestation) {
        return book.addChange(attestation);
    }

    @Override
    public Optional<Attestation> findAttestation(String id) {
        return book.findAttestation(id);
    }

    @Override
    public List<Attestation> attestations(PersonId learner) {
        return book.attestations(learner);
    }

    @Override
    public List<Attestation> attestations(Collection<PersonId> learners) {
        return book.attestations(learners);
    }

    @Override
    public List<Attestation> failing(Instant before) {
        return book.failing(before);
    }
}
