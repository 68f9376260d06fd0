package learningfactory.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.assessment.Verdict;
import learningfactory.competence.Attestation;
import learningfactory.competence.Attestations;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Finding;
import learningfactory.competence.Origin;
import learningfactory.competence.Ruling;
import learningfactory.competence.Scope;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.words.Words;

/// Writes evidence, has it assessed by somebody else, and signs what it proves.
final class Authorisations {

    private static final Duration YEARS_3 = Duration.ofDays(3 * 365);

    private final DemoWorld world;
    private final Attestations attestations;
    private int made;
    private final String series;

    Authorisations(DemoWorld world, String series) {
        this.world = world;
        this.series = series;
        this.attestations = new Attestations(
                world.books().learning().evidence(),
                world.books().learning().attestations(),
                (attestation, from) -> {}); // nobody in the year loses one while he has something booked
    }

    static AimId machine(String code) {
        return new AimId("machine", code, "hall-1");
    }

    static AimId grep(String code, String curriculum) {
        return new AimId("grep", code, curriculum);
    }

    /// What was seen, assessed by whoever saw it.
    ///
    /// @return its id
    String seen(PersonId learner, Staff by, Instant at, Words title, String what, AimId... aims) {
        return assessed(new Observed(learner, title, new Origin.Observation(what), at), by, "", aims);
    }

    /// The safety course: what was seen there, and the credential two hours later.
    void safe(PersonId learner, Staff by, Instant at) {
        String seen = seen(
                learner,
                by,
                at,
                new Words("Sikkerhetskurs", "Safety course"),
                "Viste nødstopp, låsing og verneutstyr ved tre maskiner.",
                machine("SAFETY"));
        judged(
                Attestation.Kind.CREDENTIAL,
                learner,
                by,
                at.plus(Duration.ofHours(2)),
                new Words("Sikkerhet i hallen", "Safety in the hall"),
                "",
                seen,
                machine("SAFETY"));
    }

    /// What waits to be assessed.
    ///
    /// @param learner whose it is
    /// @param title what it is called
    /// @param origin where it comes from
    /// @param at when it was handed in
    record Observed(PersonId learner, Words title, Origin origin, Instant at) {}

    /// Hands evidence in and has it assessed as shown, an hour later.
    String assessed(Observed one, Staff by, String remark, AimId... aims) {
        Evidence evidence = handedIn(one, aims);
        Evidence judged =
                granted(evidence.assessed(by.id(), one.at().plus(Duration.ofHours(1)), evidence.findings(), remark));
        world.books().learning().evidence().change(evidence, judged);
        return evidence.id();
    }

    /// Hands evidence in; it waits.
    Evidence handedIn(Observed one, AimId... aims) {
        Evidence evidence = new Evidence(
                "demo-%s-e%d".formatted(series, ++made),
                one.learner(),
                one.title(),
                one.origin(),
                List.of(aims).stream()
                        .map(aim -> new Finding(aim, Verdict.SHOWN, ""))
                        .toList(),
                one.at(),
                new Evidence.State.Submitted());
        if (!world.books().learning().evidence().add(evidence)) {
            throw new IllegalStateException("The evidence (%s) was there already.".formatted(evidence.id()));
        }
        return evidence;
    }

    /// What the runs of somebody in the simulated factory have shown is looked at.
    ///
    /// @throws IllegalStateException when nothing of them waits
    void runJudged(PersonId learner, Staff by, Instant at, String remark) {
        EvidenceBook book = world.books().learning().evidence();
        List<Evidence> waiting = book.evidence(learner).stream()
                .filter(one -> one.isWaiting() && one.origin() instanceof Origin.FactoryRun)
                .toList();
        if (waiting.isEmpty()) {
            throw new IllegalStateException("No run of %s waits to be assessed.".formatted(learner));
        }
        waiting.forEach(run -> book.change(run, granted(run.assessed(by.id(), at, run.findings(), remark))));
    }

    /// An authorisation to use machines of a kind alone, with the practice that it rests on.
    Attestation alone(PersonId learner, Staff by, Instant at, String kind, String code, Words title) {
        return machine(learner, by, at, kind, code, title, Optional.of(at.plus(YEARS_3)), false);
    }

    /// The same, until this moment, or to teach.
    Attestation machine(
            PersonId learner,
            Staff by,
            Instant at,
            String kind,
            String code,
            Words title,
            Optional<Instant> until,
            boolean isForInstructing) {
        String evidence = seen(
                learner,
                by,
                at.minus(Duration.ofHours(30)),
                new Words("Praktisk prøve: " + title.nb(), "Practical test: " + title.en()),
                "Rigget opp, kjørte første del, målte og ryddet. Stoppet selv da kjølevæsken uteble.",
                machine(code));
        Scope scope =
                new Scope(List.of(), List.of(kind.split(" ")), List.of(Mode.SOLO, Mode.SUPERVISED), isForInstructing);
        return sign(new Attestation(
                "demo-%s-a%d".formatted(series, ++made),
                Attestation.Kind.AUTHORISATION,
                learner,
                title,
                "",
                Optional.of(scope),
                List.of(machine(code)),
                at,
                until,
                by.id(),
                List.of(evidence),
                at,
                List.of()));
    }

    /// Any other judgement, on this evidence.
    Attestation judged(
            Attestation.Kind kind,
            PersonId learner,
            Staff by,
            Instant at,
            Words title,
            String text,
            String evidence,
            AimId... aims) {
        return sign(new Attestation(
                "demo-%s-a%d".formatted(series, ++made),
                kind,
                learner,
                title,
                text,
                Optional.empty(),
                List.of(aims),
                at,
                Optional.empty(),
                by.id(),
                List.of(evidence),
                at,
                List.of()));
    }

    /// Something happens to an attestation.
    void change(Attestation held, Attestation.Change change) {
        granted(attestations.change(held.id(), change));
    }

    private Attestation sign(Attestation draft) {
        return granted(attestations.sign(draft));
    }

    static <T> T granted(Ruling<T> ruling) {
        return ruling.find()
                .orElseThrow(() -> new IllegalStateException("The year does not go as written: "
                        + ruling.reasons().stream().map(Words::en).toList()));
    }
}
