package learningfactory.server;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Cohort;
import learningfactory.placement.Hindrance;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.Programme;
import learningfactory.placement.Stage;
import learningfactory.placement.StageFacts;
import learningfactory.placement.Stay;
import learningfactory.placement.TradeApproval;
import learningfactory.web.passport.Programmes;

/// A cohort from NAV about whom everybody tells everything at once, sensible and not; and what rules 10, 11
/// and 15 say about where that leads, read from the book alone.
final class PathwayRush {

    static final OrganisationId NAV = new OrganisationId("nav");
    static final OrganisationId COUNTY = new OrganisationId("county");
    static final OrganisationId WORKS = new OrganisationId("works");
    private static final String TRADE = "CNC03-02";
    private static final List<OrganisationId> ALL =
            List.of(NAV, COUNTY, JoinedHall.HALL, JoinedHall.SCHOOL, JoinedHall.FORGE, WORKS);
    private static final List<String> CONFIRMATIONS =
            List.of("wants-to-go-on", "chosen", "safety-passed", "training-ready", "work-practice-done");
    private static final PersonId TELLER = new PersonId("kari");

    private final PathwayBook book;
    private final StageFacts facts;
    private final Programme programme;
    private final String cohort;
    private final List<String> ids = new ArrayList<>();
    private final Instant begin;
    private final AtomicLong seconds = new AtomicLong();

    PathwayRush(JoinedHall hall, long trial) {
        this.book = hall.server.part(PathwayBook.class);
        this.facts = hall.server.part(StageFacts.class);
        this.programme = hall.server.part(Programmes.class).find("nav-cnc").orElseThrow();
        this.cohort = "kull-" + trial;
        this.begin = JoinedHall.MORNING;
        for (int i = 0; i < 9; i++) {
            String person = "kull-%d-%d".formatted(trial, i);
            hall.known(person, Optional.of(LocalDate.of(1990, 5, 5)));
            hall.authorise(person, false, JoinedHall.MORNING, Optional.empty());
            Map<Party, OrganisationId> parties =
                    new TreeMap<>(Map.of(Party.NAV, NAV, Party.HALL, JoinedHall.HALL, Party.COUNTY, COUNTY));
            Pathway planned = Pathway.planned(person + "-vei", cohort, new PersonId(person), programme, parties);
            book.add(planned);
            ids.add(planned.id());
            tell(planned, new PathwayFact.Begun(begin, TELLER));
        }
    }

    /// Approves one of the two companies in the trade, and the other in none.
    static void approve(PathwayBook book) {
        book.approve(new TradeApproval(JoinedHall.FORGE, TRADE, LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    /// What one client tells, mostly what somebody waits for, else anything.
    ///
    /// @return how many facts were taken
    int client(SplittableRandom chance) {
        int taken = 0;
        for (int i = 0; i < 60; i++) {
            Pathway before =
                    book.findPathway(ids.get(chance.nextInt(ids.size()))).orElseThrow();
            Instant at = begin.plusSeconds(seconds.incrementAndGet());
            PathwayFact fact = chance.nextInt(10) < 7 ? helpful(before, at, chance) : any(at, chance);
            taken += tell(before, fact) ? 1 : 0;
        }
        return taken;
    }

    private boolean tell(Pathway before, PathwayFact fact) {
        return before.told(fact, facts).find().filter(book::tell).isPresent();
    }

    private PathwayFact helpful(Pathway pathway, Instant at, SplittableRandom chance) {
        List<Hindrance> missing = pathway.hindrances(facts, at);
        Optional<Stage> next = pathway.findCurrent().flatMap(stay -> programme.findNext(stay.stage()));
        if (missing.isEmpty() || next.isEmpty()) {
            return any(at, chance);
        }
        Hindrance one = missing.get(chance.nextInt(missing.size()));
        OrganisationId by = Optional.ofNullable(pathway.parties().get(one.by()))
                .or(pathway::findCompany)
                .orElse(JoinedHall.FORGE);
        return one.confirmation()
                .<PathwayFact>map(what -> new PathwayFact.Confirmed(at, TELLER, by, what))
                .orElseGet(() -> switch (chance.nextInt(4)) {
                    case 0 ->
                        pathway.findCompany().isEmpty()
                                ? new PathwayFact.CompanyNamed(at, TELLER, company(chance))
                                : new PathwayFact.Agreed(
                                        at, TELLER, by, next.get().name());
                    case 1 ->
                        new PathwayFact.ContractApproved(
                                at, TELLER, COUNTY, "k-1", pathway.findCompany().orElse(JoinedHall.FORGE), TRADE);
                    default -> new PathwayFact.Agreed(at, TELLER, by, next.get().name());
                });
    }

    private static OrganisationId company(SplittableRandom chance) {
        return chance.nextInt(3) == 0 ? ALL.getLast() : JoinedHall.FORGE;
    }

    private PathwayFact any(Instant at, SplittableRandom chance) {
        OrganisationId by = ALL.get(chance.nextInt(ALL.size()));
        String stage = programme
                .stages()
                .get(chance.nextInt(programme.stages().size()))
                .name();
        return switch (chance.nextInt(9)) {
            case 0 -> new PathwayFact.Begun(at, TELLER);
            case 1 -> new PathwayFact.Confirmed(at, TELLER, by, CONFIRMATIONS.get(chance.nextInt(5)));
            case 2 -> new PathwayFact.CompanyNamed(at, TELLER, company(chance));
            case 3 -> new PathwayFact.ContractApproved(at, TELLER, by, "k-2", company(chance), TRADE);
            case 4 -> new PathwayFact.Agreed(at, TELLER, by, stage);
            case 5 -> new PathwayFact.Disagreed(at, TELLER, by, stage);
            case 6 -> new PathwayFact.TradeTestReported(at, TELLER, by, LocalDate.of(2026, 3, 2), true);
            case 7 -> new PathwayFact.Passed(at, TELLER, by);
            default ->
                chance.nextInt(8) == 0
                        ? new PathwayFact.Ended(at, TELLER, by, "flyttet")
                        : new PathwayFact.Confirmed(at, TELLER, by, "nothing-such");
        };
    }

    List<Pathway> pathways() {
        return ids.stream().map(id -> book.findPathway(id).orElseThrow()).toList();
    }

    /// A moment at which somebody may be anywhere.
    Instant moment(SplittableRandom chance) {
        return begin.plusSeconds(chance.nextLong(seconds.get() + 10));
    }

    /// How many are somewhere at a moment.
    int heads(Instant moment) {
        return new Cohort(cohort, programme, pathways())
                .places(moment).values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whatever of a pathway is against rules 10 and 11.
    List<String> against(Pathway pathway) {
        List<String> against = new ArrayList<>();
        List<Stay> stays = pathway.stays();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            boolean isLast = i + 1 == stays.size();
            if (!isLast && !stay.until().equals(Optional.of(stays.get(i + 1).from()))) {
                against.add("%s: a gap after %s"
                        .formatted(pathway.id(), stay.stage().name()));
            }
            if (isLast && stay.until().isEmpty() != (pathway.state() == Pathway.State.ACTIVE)) {
                against.add("%s: nobody answers".formatted(pathway.id()));
            }
            if (i > 0) {
                againstHandOver(pathway, stays.get(i - 1), stay, against);
            }
            if (stay.stage().kind() == Stage.Kind.APPRENTICESHIP) {
                againstApprenticeship(pathway, stay, against);
            }
        }
        pathway.facts().stream()
                .filter(PathwayFact.TradeTestReported.class::isInstance)
                .map(PathwayFact.TradeTestReported.class::cast)
                .filter(one -> !one.organisation().equals(COUNTY))
                .forEach(one -> against.add("%s: a result from %s".formatted(pathway.id(), one.organisation())));
        return against;
    }

    /// Who answered and who answers and pays now have all said yes to it, and not taken it back.
    private static void againstHandOver(Pathway pathway, Stay before, Stay after, List<String> against) {
        Set<OrganisationId> agreed = new LinkedHashSet<>();
        for (PathwayFact fact : pathway.facts()) {
            boolean isOfIt = !fact.at().isBefore(before.from()) && !fact.at().isAfter(after.from());
            if (isOfIt
                    && fact instanceof PathwayFact.Agreed one
                    && one.stage().equals(after.stage().name())) {
                agreed.add(one.organisation());
            }
            if (isOfIt && fact instanceof PathwayFact.Disagreed one) {
                agreed.remove(one.organisation());
            }
        }
        Set<OrganisationId> needed = Set.of(before.custody().responsible());
        if (!agreed.containsAll(needed)
                || !agreed.contains(after.custody().responsible())
                || !agreed.contains(after.custody().payer())) {
            against.add("%s: %s without the yes of all (%s)"
                    .formatted(pathway.id(), after.stage().name(), agreed));
        }
    }

    private void againstApprenticeship(Pathway pathway, Stay stay, List<String> against) {
        OrganisationId company = stay.custody().responsible();
        LocalDate day = stay.from().atOffset(ZoneOffset.UTC).toLocalDate();
        boolean hasContract = pathway.facts().stream()
                .filter(PathwayFact.ContractApproved.class::isInstance)
                .map(PathwayFact.ContractApproved.class::cast)
                .anyMatch(one -> one.organisation().equals(COUNTY)
                        && one.company().equals(company)
                        && !one.at().isAfter(stay.from())
                        && book.approvals().stream()
                                .anyMatch(approval -> approval.company().equals(company)
                                        && approval.trade().equals(one.trade())
                                        && approval.holds(day)));
        if (!hasContract) {
            against.add("%s: an apprentice of %s without a contract".formatted(pathway.id(), company));
        }
    }
}
