package learningfactory.web.passport;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Origin;
import learningfactory.competence.Passport;
import learningfactory.competence.Scope;
import learningfactory.curriculum.AdoptedText;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.web.door.Reach;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Passports as the page shows them: with the texts of aims, and names where a reader may see them.
final class PassportView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);

    private final CurriculumBook curricula;
    private final EvidenceBook evidence;
    private final AttestationBook attestations;
    private final PersonBook people;
    private final Debriefs debriefs;

    PassportView(
            CurriculumBook curricula,
            EvidenceBook evidence,
            AttestationBook attestations,
            PersonBook people,
            Debriefs debriefs) {
        this.curricula = curricula;
        this.evidence = evidence;
        this.attestations = attestations;
        this.people = people;
        this.debriefs = debriefs;
    }

    /// A passport.
    ///
    /// @param name of the learner
    record Shown(
            String person,
            String name,
            List<SkillLine> skills,
            List<EvidenceLine> evidence,
            List<AttestationLine> attestations) {}

    /// What is known about one aim.
    ///
    /// @param text in the language in which it was adopted; null when the curriculum was not imported
    record SkillLine(
            String framework,
            String code,
            String version,
            @Nullable AdoptedText text,
            Passport.Level level,
            List<String> evidence) {}

    /// One evidence.
    ///
    /// @param debrief where the talk about a run stands, for those who may come there; null else
    /// @param mediaType what kind of file it is, for those who may read it; null when it is none
    record EvidenceLine(
            String id,
            String person,
            String name,
            Words title,
            String origin,
            String what,
            @Nullable String debrief,
            Instant submitted,
            String state,
            String assessor,
            String remark,
            @Nullable String mediaType,
            List<FindingLine> findings) {}

    /// What evidence says about one aim.
    record FindingLine(
            String framework,
            String code,
            String version,
            @Nullable AdoptedText text,
            String verdict,
            String by) {}

    /// One attestation.
    ///
    /// @param modes how an authorisation lets its machines be used
    /// @param instructs whether it lets its holder supervise others
    /// @param why it was suspended or revoked, for those who look after the learner; empty when it was not
    record AttestationLine(
            String id,
            String kind,
            Words title,
            String text,
            String standing,
            Instant from,
            @Nullable Instant until,
            String assessor,
            List<String> machines,
            List<Mode> modes,
            boolean instructs,
            List<String> evidence,
            String why) {}

    /// The passport of a person; what waits for an assessor is only for those who look after the learner.
    ///
    /// @param reader who reads it in the house; null: whoever was given a link
    Shown passport(PersonId person, Instant now, @Nullable Reach reader) {
        boolean isInside = reader != null;
        List<Evidence> all = evidence.evidence(person);
        Map<String, String> paths = reader == null ? Map.of() : debriefs.paths(all, reader);
        List<Attestation> signed = attestations.attestations(person);
        Passport passport = Passport.of(person, all, signed, now);
        Map<PersonId, String> names = names(person, all, signed);
        return new Shown(
                isInside ? person.value() : "",
                names.getOrDefault(person, ""),
                passport.skills().stream()
                        .filter(skill -> isInside || skill.level().compareTo(Passport.Level.PARTLY) >= 0)
                        .map(this::line)
                        .toList(),
                all.stream()
                        .filter(each -> isInside || each.findAssessor().isPresent())
                        .map(each -> line(each, names, paths, isInside))
                        .toList(),
                signed.stream()
                        .filter(each -> isInside || each.standing(now) == Attestation.Standing.VALID)
                        .map(each -> line(each, now, names, isInside))
                        .toList());
    }

    private Map<PersonId, String> names(PersonId person, List<Evidence> all, List<Attestation> signed) {
        Set<PersonId> asked = new TreeSet<>(List.of(person));
        all.stream().map(Evidence::findAssessor).flatMap(Optional::stream).forEach(asked::add);
        signed.stream().map(Attestation::assessor).forEach(asked::add);
        return people.names(asked);
    }

    /// Evidence that waits for this reader, with the names of the learners.
    List<EvidenceLine> lines(List<Evidence> all, Reach reader) {
        Map<String, String> paths = debriefs.paths(all, reader);
        Map<PersonId, String> names =
                people.names(all.stream().map(Evidence::learner).distinct().toList());
        return all.stream().map(each -> line(each, names, paths, true)).toList();
    }

    private SkillLine line(Passport.Skill skill) {
        return new SkillLine(
                skill.aim().framework(),
                skill.aim().code(),
                skill.aim().version(),
                text(skill.aim()),
                skill.level(),
                skill.evidence());
    }

    @Nullable
    AdoptedText text(AimId aim) {
        return curricula
                .findAim(aim)
                .map(found -> found.texts().all().getFirst())
                .orElse(null);
    }

    private EvidenceLine line(Evidence one, Map<PersonId, String> names, Map<String, String> paths, boolean isInside) {
        String what = switch (one.origin()) {
            case Origin.FactoryRun run -> "%d/%d · %016x".formatted(run.group(), run.run(), run.digest());
            case Origin.Observation seen -> seen.what();
            case Origin.Log log -> "%s – %s: %s".formatted(DAY.format(log.from()), DAY.format(log.until()), log.what());
            case Origin.Upload file -> file.name();
        };
        String origin = switch (one.origin()) {
            case Origin.FactoryRun _ -> "RUN";
            case Origin.Observation _ -> "OBSERVATION";
            case Origin.Log _ -> "LOG";
            case Origin.Upload _ -> "UPLOAD";
        };
        String remark = one.state() instanceof Evidence.State.Assessed assessed ? assessed.remark() : "";
        String state = switch (one.state()) {
            case Evidence.State.Submitted _ -> "SUBMITTED";
            case Evidence.State.Assessed _ -> "ASSESSED";
            case Evidence.State.Superseded _ -> "SUPERSEDED";
        };
        return new EvidenceLine(
                one.id(),
                isInside ? one.learner().value() : "",
                names.getOrDefault(one.learner(), ""),
                one.title(),
                origin,
                isInside ? what : "",
                paths.get(one.id()),
                one.submitted(),
                state,
                one.findAssessor().map(who -> names.getOrDefault(who, "")).orElse(""),
                isInside ? remark : "",
                isInside && one.origin() instanceof Origin.Upload file ? file.mediaType() : null,
                one.findings().stream()
                        .map(finding -> new FindingLine(
                                finding.aim().framework(),
                                finding.aim().code(),
                                finding.aim().version(),
                                text(finding.aim()),
                                finding.verdict().name(),
                                finding.by()))
                        .toList());
    }

    private static AttestationLine line(Attestation one, Instant now, Map<PersonId, String> names, boolean isInside) {
        return new AttestationLine(
                one.id(),
                one.kind().name(),
                one.title(),
                one.text(),
                one.standing(now).name(),
                one.from(),
                one.until().orElse(null),
                names.getOrDefault(one.assessor(), ""),
                one.scope().map(Scope::kinds).orElse(List.of()),
                one.scope().map(Scope::modes).orElse(List.of()),
                one.scope().map(Scope::isForInstructing).orElse(false),
                one.evidence(),
                isInside && !one.changes().isEmpty() ? why(one.changes().getLast()) : "");
    }

    private static String why(Attestation.Change change) {
        return switch (change) {
            case Attestation.Change.Suspended suspended -> suspended.why();
            case Attestation.Change.Reinstated _ -> "";
            case Attestation.Change.Revoked revoked -> revoked.why();
        };
    }
}
