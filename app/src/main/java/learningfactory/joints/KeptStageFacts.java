package learningfactory.joints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Passport;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.placement.TradeApproval;
import learningfactory.resource.Mode;

/// What the rules of a stage ask for, answered from the books.
public final class KeptStageFacts implements StageFacts {
    private final Books books;
    private final Reading reading;

    /// Where it is written what people have shown.
    public record Proof(CurriculumBook curricula, EvidenceBook evidence, AttestationBook attestations) {}

    /// Where it is written who takes part, and who belongs where.
    ///
    /// @param zone in which a day begins
    public record Network(PersonBook people, OrganisationBook organisations, ZoneId zone) {}

    private record Books(PathwayBook pathways, Proof proof, Network network) {}

    /// How the books are read: at each question, or once for many.
    private record Reading(
            Supplier<List<TradeApproval>> approvals,
            BiFunction<String, String, List<Aim>> aims,
            Function<PersonId, List<Evidence>> evidence,
            Function<PersonId, List<Attestation>> attestations,
            Function<PersonId, List<Membership>> memberships,
            Predicate<OrganisationId> takesPart) {}

    /// Answers from these books.
    public KeptStageFacts(PathwayBook pathways, Proof proof, Network network) {
        this(
                new Books(pathways, proof, network),
                new Reading(
                        pathways::approvals,
                        proof.curricula()::aims,
                        proof.evidence()::evidence,
                        proof.attestations()::attestations,
                        network.people()::memberships,
                        id -> network.organisations()
                                .findOrganisation(id)
                                .filter(KeptStageFacts::isActive)
                                .isPresent()));
    }

    private static boolean isActive(Organisation one) {
        return one.state() == Organisation.State.ACTIVE;
    }

    private KeptStageFacts(Books books, Reading reading) {
        this.books = books;
        this.reading = reading;
    }

    /// Reads each book when it is asked for first, and not again.
    @Override
    public StageFacts of(Collection<PersonId> people) {
        Supplier<List<TradeApproval>> approvals = once(books.pathways()::approvals);
        Map<String, List<Aim>> aims = new HashMap<>();
        Supplier<Map<PersonId, List<Evidence>>> evidence = once(() ->
                books.proof().evidence().evidence(people).stream().collect(Collectors.groupingBy(Evidence::learner)));
        Supplier<Map<PersonId, List<Attestation>>> attestations =
                once(() -> books.proof().attestations().attestations(people).stream()
                        .collect(Collectors.groupingBy(Attestation::learner)));
        Supplier<Map<PersonId, List<Membership>>> memberships =
                once(() -> books.network().people().memberships(people));
        Supplier<Set<OrganisationId>> active = once(() -> books.network().organisations().organisations().stream()
                .filter(KeptStageFacts::isActive)
                .map(Organisation::id)
                .collect(Collectors.toSet()));
        return new KeptStageFacts(
                books,
                new Reading(
                        approvals,
                        (framework, curriculum) -> aims.computeIfAbsent(
                                framework + " " + curriculum,
                                none -> books.proof().curricula().aims(framework, curriculum)),
                        person -> evidence.get().getOrDefault(person, List.of()),
                        person -> attestations.get().getOrDefault(person, List.of()),
                        person -> memberships.get().getOrDefault(person, List.of()),
                        id -> active.get().contains(id)));
    }

    private static <T> Supplier<T> once(Supplier<T> read) {
        Map<Boolean, T> known = new HashMap<>();
        return () -> known.computeIfAbsent(true, none -> read.get());
    }

    @Override
    public Optional<LocalDate> findLeft(PersonId person, OrganisationId organisation, Instant since, Instant moment) {
        LocalDate first = LocalDate.ofInstant(since, books.network().zone());
        LocalDate day = LocalDate.ofInstant(moment, books.network().zone());
        List<Membership> there = reading.memberships().apply(person).stream()
                .filter(one -> one.organisation().equals(organisation))
                .toList();
        return there.stream().anyMatch(one -> one.holds(day))
                ? Optional.empty()
                : there.stream()
                        .flatMap(one -> one.during().until().stream())
                        .filter(end -> end.isAfter(first) && !end.isAfter(day))
                        .max(Comparator.naturalOrder());
    }

    @Override
    public boolean takesPart(OrganisationId organisation) {
        return reading.takesPart().test(organisation);
    }

    @Override
    public boolean isApprovedInTrade(OrganisationId company, String trade, LocalDate day) {
        return reading.approvals().get().stream()
                .anyMatch(each -> each.company().equals(company) && each.trade().equals(trade) && each.holds(day));
    }

    /// A curriculum that was not imported has no aims, and of nothing nothing is shown.
    @Override
    public int shownPercent(PersonId person, String framework, String curriculum, Instant moment) {
        List<Aim> aims = reading.aims().apply(framework, curriculum);
        Passport passport = Passport.of(
                person, reading.evidence().apply(person), reading.attestations().apply(person), moment);
        long shown = aims.stream()
                .filter(aim -> passport.level(aim.id()).compareTo(Passport.Level.SHOWN) >= 0)
                .count();
        return aims.isEmpty() ? 0 : (int) (shown * 100 / aims.size());
    }

    @Override
    public boolean holdsAuthorisation(PersonId person, String machineKind, Instant moment) {
        return reading.attestations().apply(person).stream()
                .filter(each -> each.standing(moment) == Attestation.Standing.VALID)
                .flatMap(each -> each.scope().stream())
                .anyMatch(scope ->
                        scope.kinds().contains(machineKind) && scope.modes().contains(Mode.SOLO));
    }

    @Override
    public int attestations(PersonId person, Attestation.Kind kind, Instant since, Instant moment) {
        return (int) reading.attestations().apply(person).stream()
                .filter(each -> each.kind() == kind
                        && !each.signed().isBefore(since)
                        && each.standing(moment) == Attestation.Standing.VALID)
                .count();
    }
}
