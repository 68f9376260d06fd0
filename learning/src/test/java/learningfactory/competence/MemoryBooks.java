package learningfactory.competence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.PersonId;

/// Books that forget when the test is over.
final class MemoryBooks implements EvidenceBook, AttestationBook {
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Map<String, Attestation> attestations = new LinkedHashMap<>();

    @Override
    public boolean add(Evidence one) {
        return evidence.putIfAbsent(one.id(), one) == null;
    }

    @Override
    public boolean change(Evidence before, Evidence after) {
        return evidence.replace(before.id(), before, after);
    }

    @Override
    public Optional<Evidence> findEvidence(String id) {
        return Optional.ofNullable(evidence.get(id));
    }

    @Override
    public List<Evidence> evidence(PersonId learner) {
        return evidence.values().stream()
                .filter(each -> each.learner().equals(learner))
                .toList();
    }

    @Override
    public List<Evidence> waiting() {
        return evidence.values().stream().filter(Evidence::isWaiting).toList();
    }

    @Override
    public void add(Attestation attestation) {
        attestations.put(attestation.id(), attestation);
    }

    @Override
    public boolean addChange(Attestation changed) {
        int before = attestations.get(changed.id()).changes().size();
        if (before != changed.changes().size() - 1) {
            return false;
        }
        attestations.put(changed.id(), changed);
        return true;
    }

    @Override
    public Optional<Attestation> findAttestation(String id) {
        return Optional.ofNullable(attestations.get(id));
    }

    @Override
    public List<Attestation> attestations(PersonId learner) {
        return new ArrayList<>(attestations.values())
                .stream().filter(each -> each.learner().equals(learner)).toList();
    }
}
