package learningfactory.competence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.assessment.Verdict;
import learningfactory.curriculum.AimId;
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
    public boolean add(Attestation attestation) {
        boolean stands = attestation.evidence().stream()
                .map(evidence::get)
                .noneMatch(each -> each != null && each.state() instanceof Evidence.State.Superseded);
        if (stands) {
            attestations.put(attestation.id(), attestation);
        }
        return stands;
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

    @Override
    public List<Attestation> failing(Instant before) {
        return attestations.values().stream()
                .filter(each -> !each.changes().isEmpty()
                        || each.until().filter(end -> end.isBefore(before)).isPresent())
                .toList();
    }

    @Override
    public SortedMap<AimId, Integer> shown() {
        SortedMap<AimId, Set<PersonId>> learners = new TreeMap<>();
        evidence.values().stream()
                .filter(each -> each.findAssessor().isPresent())
                .forEach(each -> each.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.SHOWN)
                        .forEach(finding -> learners.computeIfAbsent(finding.aim(), none -> new TreeSet<>())
                                .add(each.learner())));
        SortedMap<AimId, Integer> counted = new TreeMap<>();
        learners.forEach((aim, people) -> counted.put(aim, people.size()));
        return counted;
    }
}
