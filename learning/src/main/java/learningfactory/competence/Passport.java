package learningfactory.competence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learningfactory.assessment.Verdict;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;

/// What a learner can, with what stands behind it: computed from the books at a moment, never kept.
///
/// @param person whose it is
/// @param skills one for each aim that anything says something about, by aim
/// @param attestations all that count or counted, the newest first
public record Passport(PersonId person, List<Skill> skills, List<Attestation> attestations) {
    /// Copied.
    public Passport {
        skills = List.copyOf(skills);
        attestations = List.copyOf(attestations);
    }

    /// How sure it is that somebody can something, from nothing to signed.
    public enum Level {
        /// Nothing is known.
        NOTHING,
        /// Evidence waits for an assessor.
        CLAIMED,
        /// Assessed, and not all of it was shown.
        PARTLY,
        /// Assessed, and shown.
        SHOWN,
        /// A valid attestation says so.
        ATTESTED
    }

    /// What is known about one aim.
    ///
    /// @param aim in the version that was assessed
    /// @param level the surest that there is
    /// @param evidence ids of all evidence about it that is not superseded
    /// @param attestations ids of all valid attestations about it
    public record Skill(AimId aim, Level level, List<String> evidence, List<String> attestations) {
        /// Copied.
        public Skill {
            evidence = List.copyOf(evidence);
            attestations = List.copyOf(attestations);
        }
    }

    /// The passport of a person.
    ///
    /// @param evidence all of his evidence
    /// @param attestations all of his attestations
    /// @param moment at which attestations must be valid
    public static Passport of(
            PersonId person, List<Evidence> evidence, List<Attestation> attestations, Instant moment) {
        Map<AimId, List<Evidence>> shown = new TreeMap<>();
        for (Evidence each : evidence) {
            if (!(each.state() instanceof Evidence.State.Superseded)) {
                each.findings()
                        .forEach(finding -> shown.computeIfAbsent(finding.aim(), none -> new ArrayList<>())
                                .add(each));
            }
        }
        Map<AimId, List<Attestation>> attested = new TreeMap<>();
        for (Attestation each : attestations) {
            each.aims().forEach(aim -> {
                shown.computeIfAbsent(aim, none -> new ArrayList<>());
                if (each.standing(moment) == Attestation.Standing.VALID) {
                    attested.computeIfAbsent(aim, none -> new ArrayList<>()).add(each);
                }
            });
        }
        List<Skill> skills = new ArrayList<>();
        shown.forEach((aim, grounds) -> skills.add(skill(aim, grounds, attested.getOrDefault(aim, List.of()))));
        return new Passport(person, skills, attestations);
    }

    private static Skill skill(AimId aim, List<Evidence> grounds, List<Attestation> attested) {
        Level level = attested.isEmpty()
                ? grounds.stream()
                        .map(each -> level(each, aim))
                        .max(Comparator.naturalOrder())
                        .orElse(Level.NOTHING)
                : Level.ATTESTED;
        return new Skill(
                aim,
                level,
                grounds.stream().map(Evidence::id).distinct().toList(),
                attested.stream().map(Attestation::id).toList());
    }

    private static Level level(Evidence evidence, AimId aim) {
        if (evidence.isWaiting()) {
            return Level.CLAIMED;
        }
        Verdict best = evidence.findings().stream()
                .filter(finding -> finding.aim().equals(aim))
                .map(Finding::verdict)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.NOT_SHOWN);
        return switch (best) {
            case SHOWN -> Level.SHOWN;
            case PARTLY -> Level.PARTLY;
            case NOT_SHOWN -> Level.NOTHING;
        };
    }

    /// What is known about one aim.
    public Level level(AimId aim) {
        return skills.stream()
                .filter(skill -> skill.aim().equals(aim))
                .map(Skill::level)
                .findFirst()
                .orElse(Level.NOTHING);
    }
}
