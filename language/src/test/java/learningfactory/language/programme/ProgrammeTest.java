package learningfactory.language.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import learningfactory.competence.Ruling;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Cohort;
import learningfactory.placement.Hindrance;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.Programme;
import learningfactory.placement.Stage;
import learningfactory.placement.Stay;
import learningfactory.placement.Tellable;
import learningfactory.placement.Teller;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// The shipped programmes, each walked from its beginning to its end; and rules 10, 11 and 15 for whatever
/// people tell.
class ProgrammeTest {
    private static final OrganisationId HALL = new OrganisationId("hall");
    private static final OrganisationId SCHOOL = new OrganisationId("school");
    private static final OrganisationId NAV = new OrganisationId("nav");
    private static final OrganisationId COUNTY = new OrganisationId("county");
    private static final OrganisationId OFFICE = new OrganisationId("office");
    private static final OrganisationId WORKS = new OrganisationId("works");
    private static final OrganisationId FORGE = new OrganisationId("forge");
    private static final List<OrganisationId> ALL = List.of(HALL, SCHOOL, NAV, COUNTY, OFFICE, WORKS, FORGE);
    private static final Map<Party, OrganisationId> PARTIES = new TreeMap<>(Map.of(
            Party.HALL,
            HALL,
            Party.SCHOOL,
            SCHOOL,
            Party.NAV,
            NAV,
            Party.COUNTY,
            COUNTY,
            Party.TRAINING_OFFICE,
            OFFICE));
    private static final PersonId LEARNER = new PersonId("learner");
    private static final PersonId CLERK = new PersonId("clerk");
    private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

    private final World world = new World();
    private Pathway pathway = Pathway.planned("p-1", "", LEARNER, programme("school-visit"), PARTIES);
    private Instant now = START;

    @Test
    void fromNavToTheTradeCertificate() {
        begin("nav-cnc");
        atStage("information", NAV, NAV);
        refused(agree("interview", NAV));
        tell(new PathwayFact.Confirmed(now, CLERK, NAV, "wants-to-go-on"));
        tell(agree("interview", NAV));
        atStage("interview", NAV, NAV);
        refused(new PathwayFact.Confirmed(now, CLERK, NAV, "chosen"));
        tell(new PathwayFact.Confirmed(now, CLERK, HALL, "chosen"));
        tell(agree("course", NAV));
        atStage("interview", NAV, NAV);
        tell(agree("course", HALL));
        atStage("course", HALL, NAV);
        tell(new PathwayFact.Confirmed(now, CLERK, HALL, "safety-passed"));
        tell(new PathwayFact.Confirmed(now, CLERK, HALL, "training-ready"));
        tell(new PathwayFact.CompanyNamed(now, CLERK, WORKS));
        assertThat(hindrances()).anyMatch(each -> each.words().en().contains("no valid authorisation"));
        refused(agree("company", HALL));
        world.authorised = true;
        tell(agree("company", HALL));
        tell(agree("company", NAV));
        tell(agree("company", WORKS));
        atStage("company", WORKS, NAV);
        tell(new PathwayFact.Confirmed(now, CLERK, WORKS, "work-practice-done"));
        apprenticeNeedsContractAndApproval("apprenticeship", List.of(WORKS), "CNC03-02");
        atStage("apprenticeship", WORKS, WORKS);
        world.halfYears = 4;
        world.shown = 99;
        refused(agree("trade-test", WORKS));
        world.shown = 100;
        tell(agree("trade-test", WORKS));
        tradeTest(WORKS);
    }

    @Test
    void anApprenticeIsFollowedByTheTrainingOffice() {
        begin("apprentice");
        tell(new PathwayFact.Confirmed(now, CLERK, OFFICE, "training-plan"));
        tell(new PathwayFact.CompanyNamed(now, CLERK, WORKS));
        apprenticeNeedsContractAndApproval("first-year", List.of(OFFICE, WORKS), "CNC03-02");
        atStage("first-year", OFFICE, WORKS);
        year("second-year");
        atStage("second-year", OFFICE, WORKS);
        world.shown = 100;
        year("trade-test");
        tradeTest(OFFICE);
    }

    @Test
    void anAdultTakesTheTradeModuleByModule() {
        begin("adult-modules");
        tell(new PathwayFact.Confirmed(now, CLERK, COUNTY, "mapped"));
        tell(new PathwayFact.CompanyNamed(now, CLERK, WORKS));
        apprenticeNeedsContractAndApproval("modules", List.of(COUNTY, WORKS), "PRT05-01");
        world.modules = 4;
        world.shown = 100;
        refused(agree("written-exam", WORKS));
        world.modules = 5;
        tell(agree("written-exam", WORKS));
        tell(agree("written-exam", COUNTY));
        atStage("written-exam", COUNTY, COUNTY);
        tell(new PathwayFact.Confirmed(now, CLERK, COUNTY, "exam-passed"));
        tell(agree("trade-test", COUNTY));
        tell(agree("trade-test", WORKS));
        tradeTest(WORKS);
    }

    @Test
    void aTraineeHasOneEmployerAtATime() {
        begin("trainee");
        refused(agree("company", HALL));
        tell(new PathwayFact.CompanyNamed(now, CLERK, WORKS));
        tell(agree("company", HALL));
        tell(agree("company", WORKS));
        atStage("company", WORKS, WORKS);
        refused(new PathwayFact.CompanyNamed(now, CLERK, FORGE));
        tell(new PathwayFact.Confirmed(now, CLERK, WORKS, "period-done"));
        tell(agree("together", WORKS));
        tell(agree("together", HALL));
        atStage("together", HALL, WORKS);
        tell(new PathwayFact.Confirmed(now, CLERK, HALL, "project-shown"));
        tell(new PathwayFact.Passed(now, CLERK, HALL));
        assertThat(pathway.state()).isEqualTo(Pathway.State.PASSED);
    }

    @Test
    void aClassVisitsTheHall() {
        begin("school-visit");
        tell(new PathwayFact.Confirmed(now, CLERK, SCHOOL, "class-ready"));
        tell(agree("visit", SCHOOL));
        tell(agree("visit", HALL));
        atStage("visit", HALL, SCHOOL);
        tell(new PathwayFact.Confirmed(now, CLERK, HALL, "all-stations"));
        tell(agree("afterwards", HALL));
        tell(agree("afterwards", SCHOOL));
        tell(new PathwayFact.Confirmed(now, CLERK, SCHOOL, "told"));
        tell(new PathwayFact.Passed(now, CLERK, SCHOOL));
        assertThat(pathway.state()).isEqualTo(Pathway.State.PASSED);
    }

    /// Rules 10, 11 and 15, told by anybody, anything, in any order.
    @Test
    void whateverIsToldEverybodyIsInOnePlaceWithOneResponsibleAndOnePayer() {
        int[] moved = new int[2];
        for (int seed = 1; seed <= 120; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            Programme programme = ShippedProgrammes.programmes().get(chance.nextInt(3));
            List<Pathway> cohort = new ArrayList<>();
            List<Integer> sums = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                cohort.add(Pathway.planned("p-" + i, "c", new PersonId("p-" + i), programme, PARTIES));
            }
            for (int step = 0; step < 600; step++) {
                int who = chance.nextInt(9);
                World any = World.by(chance);
                Instant at = START.plus(Duration.ofHours(step));
                Pathway before = cohort.get(who);
                Pathway after =
                        before.told(anything(before, chance, at), any).find().orElse(before);
                cohort.set(who, after);
                if (after.stays().size() > before.stays().size()
                        && !before.stays().isEmpty()) {
                    moved[0]++;
                    everybodyConcernedHasAgreed(after, seed);
                    Stage entered = after.stays().getLast().stage();
                    if (entered.kind() == Stage.Kind.APPRENTICESHIP) {
                        moved[1]++;
                        assertThat(any.approved).as("seed %d", seed).isTrue();
                        assertThat(after.facts())
                                .as("seed %d", seed)
                                .anyMatch(PathwayFact.ContractApproved.class::isInstance);
                    }
                }
                if (after.state() == Pathway.State.PASSED && programme.name().startsWith("nav")) {
                    assertThat(after.facts())
                            .anyMatch(fact -> fact instanceof PathwayFact.TradeTestReported report
                                    && report.isPassed()
                                    && report.organisation().equals(COUNTY));
                }
                sums.add((int)
                        cohort.stream().filter(each -> !each.stays().isEmpty()).count());
            }
            for (Pathway each : cohort) {
                exactlyOneStayAtEachMoment(each, seed);
            }
            Cohort all = new Cohort("c", programme, cohort);
            for (int step = 0; step < 600; step += 7) {
                Instant at = START.plus(Duration.ofHours(step));
                int began = (int) cohort.stream()
                        .filter(each -> !each.stays().isEmpty()
                                && !at.isBefore(each.stays().getFirst().from()))
                        .count();
                assertThat(all.places(at).values().stream()
                                .mapToInt(count -> count)
                                .sum())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(began)
                        .isEqualTo(sums.get(step));
            }
        }
        assertThat(moved[0]).as("hand-overs that came about").isGreaterThan(400);
        assertThat(moved[1]).as("apprenticeships that began").isGreaterThan(20);
    }

    /// A page that shows what is tellable offers nothing that is refused, and what it offers leads to the
    /// end.
    @Test
    void whateverIsOfferedIsGrantedAndLeadsToTheEnd() {
        for (int seed = 1; seed <= 60; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            Programme programme = ShippedProgrammes.programmes().get(chance.nextInt(5));
            pathway = Pathway.planned("p-1", "", LEARNER, programme, PARTIES);
            tell(new PathwayFact.Begun(now, CLERK));
            world.approved = true;
            world.authorised = true;
            world.shown = 100;
            world.halfYears = 5;
            world.modules = 5;
            Instant at = now;
            for (int step = 0; step < 2500 && pathway.state() == Pathway.State.ACTIVE; step++) {
                at = at.plus(Duration.ofHours(chance.nextInt(48)));
                boolean isLearner = chance.nextBoolean();
                List<OrganisationId> speaking = isLearner ? List.of() : List.of(ALL.get(chance.nextInt(ALL.size())));
                var teller = new Teller(isLearner ? LEARNER : CLERK, speaking, at, ZoneOffset.UTC);
                List<Tellable> offered = pathway.tellables(teller, world).stream()
                        .filter(each -> each.kind() != Tellable.Kind.ENDED && each.kind() != Tellable.Kind.DISAGREED)
                        .toList();
                if (!offered.isEmpty()) {
                    tell(fact(offered.get(chance.nextInt(offered.size())), teller));
                }
            }
            assertThat(pathway.state())
                    .as("seed %d, %s: %s", seed, programme.name(), hindrances())
                    .isEqualTo(Pathway.State.PASSED);
        }
    }

    private static PathwayFact fact(Tellable one, Teller teller) {
        Instant at = teller.at();
        PersonId by = teller.person();
        OrganisationId organisation = one.by().orElse(WORKS);
        return switch (one.kind()) {
            case WEEK_LOGGED -> new PathwayFact.WeekLogged(at, by, one.days().getLast(), "e");
            case CONFIRMED -> new PathwayFact.Confirmed(at, by, organisation, one.what());
            case COMPANY_NAMED -> new PathwayFact.CompanyNamed(at, by, WORKS);
            case CONTRACT_APPROVED -> new PathwayFact.ContractApproved(at, by, organisation, "1", WORKS, "X");
            case MONTH_APPROVED ->
                new PathwayFact.MonthApproved(at, by, organisation, one.days().getLast());
            case TRADE_TEST_REPORTED -> new PathwayFact.TradeTestReported(at, by, organisation, teller.today(), true);
            case AGREED -> new PathwayFact.Agreed(at, by, organisation, one.what());
            case DISAGREED -> new PathwayFact.Disagreed(at, by, organisation, one.what());
            case PASSED -> new PathwayFact.Passed(at, by, organisation);
            case ENDED -> new PathwayFact.Ended(at, by, organisation, "why");
        };
    }

    @Test
    void aBrokenFileSaysWhereAndWhatWasMeant() {
        String text = """
                programme: mine
                title: {nb: Mitt, en: Mine}
                stages:
                  - name: one
                    kind: cours
                    title: {nb: En, en: One}
                    responsible: hall
                    payer: hall
                    exit: [contract-aproved]
                """;

        ReadProgramme read = ProgrammeFile.read("mine.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadProgramme.Bad.class,
                        bad -> assertThat(bad.problems().toString())
                                .contains("mine.yaml:5:11")
                                .contains("\"course\"?")
                                .contains("mine.yaml:9")
                                .contains("\"contract-approved\"?"));
    }

    @Test
    void noFileMakesTheReaderThrow() {
        byte[] good =
                "programme: mine\ntitle: {nb: a, en: b}\nstages:\n  - name: one\n    kind: work\n    title: {nb: a, en: b}\n    responsible: nav\n    payer: nav\n    exit:\n      - aims: X\n        percent: 5\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(ProgrammeFile.read("x", good)).isInstanceOf(ReadProgramme.Good.class);
        for (int seed = 1; seed <= 4000; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            byte[] broken = good.clone();
            for (int n = 1 + chance.nextInt(4); n > 0; n--) {
                broken[chance.nextInt(broken.length)] = (byte) " :-{}[],\n&*!|>'\"#%@ax0".charAt(chance.nextInt(22));
            }

            ReadProgramme read = ProgrammeFile.read("x", broken);

            if (read instanceof ReadProgramme.Bad bad) {
                assertThat(bad.problems()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    private static void everybodyConcernedHasAgreed(Pathway after, int seed) {
        Stay last = after.stays().getLast();
        Stay before = after.stays().get(after.stays().size() - 2);
        Set<OrganisationId> concerned = new LinkedHashSet<>(
                List.of(before.custody().responsible(), last.custody().responsible()));
        concerned.add(last.custody().payer());
        List<OrganisationId> agreed = after.facts().stream()
                .filter(PathwayFact.Agreed.class::isInstance)
                .map(PathwayFact.Agreed.class::cast)
                .filter(fact -> fact.stage().equals(last.stage().name()))
                .map(PathwayFact.Agreed::organisation)
                .toList();
        assertThat(agreed).as("seed %d", seed).containsAll(concerned);
    }

    private static void exactlyOneStayAtEachMoment(Pathway pathway, int seed) {
        List<Stay> stays = pathway.stays();
        for (int i = 1; i < stays.size(); i++) {
            assertThat(stays.get(i - 1).until())
                    .as("seed %d", seed)
                    .contains(stays.get(i).from());
        }
        if (!stays.isEmpty()) {
            assertThat(stays.getLast().until().isEmpty()).isEqualTo(pathway.state() == Pathway.State.ACTIVE);
        }
    }

    /// Most of the time something that could help, told by whom it concerns; else whatever, by whomever.
    private static PathwayFact anything(Pathway pathway, SplittableRandom chance, Instant at) {
        boolean isHelpful = chance.nextInt(4) > 0;
        List<Hindrance> open = pathway.hindrances(new World(), at);
        OrganisationId one = ALL.get(chance.nextInt(ALL.size()));
        PersonId by = chance.nextInt(20) == 0 ? pathway.person() : CLERK;
        if (isHelpful && !open.isEmpty()) {
            Hindrance some = open.get(chance.nextInt(open.size()));
            OrganisationId party = some.by() == Party.COMPANY ? WORKS : PARTIES.get(some.by());
            if (some.confirmation().isPresent()) {
                return new PathwayFact.Confirmed(
                        at, by, party, some.confirmation().get());
            }
            one = party;
        }
        List<Stage> stages = pathway.programme().stages();
        String next = pathway.findCurrent()
                .flatMap(stay -> pathway.programme().findNext(stay.stage()))
                .map(Stage::name)
                .orElse(stages.get(chance.nextInt(stages.size())).name());
        return switch (chance.nextInt(14)) {
            case 0, 1 -> new PathwayFact.Begun(at, by);
            case 2 -> new PathwayFact.Confirmed(at, by, one, "chosen");
            case 3, 4 -> new PathwayFact.CompanyNamed(at, by, chance.nextInt(9) == 0 ? FORGE : WORKS);
            case 5 ->
                new PathwayFact.ContractApproved(at, by, COUNTY, "1", chance.nextInt(4) == 0 ? FORGE : WORKS, "X");
            case 6 -> new PathwayFact.TradeTestReported(at, by, one, LocalDate.of(2027, 1, 4), chance.nextBoolean());
            case 7 -> new PathwayFact.Passed(at, by, one);
            case 8 ->
                chance.nextInt(10) == 0
                        ? new PathwayFact.Ended(at, by, one, "")
                        : new PathwayFact.Disagreed(at, by, one, next);
            default -> new PathwayFact.Agreed(at, by, one, next);
        };
    }

    private void apprenticeNeedsContractAndApproval(String stage, List<OrganisationId> agreeing, String trade) {
        refused(agree(stage, agreeing.getFirst()));
        refused(new PathwayFact.ContractApproved(now, CLERK, agreeing.getLast(), "2027-1", WORKS, trade));
        tell(new PathwayFact.ContractApproved(now, CLERK, COUNTY, "2027-1", FORGE, trade));
        world.approved = true;
        refused(agree(stage, agreeing.getFirst()));
        tell(new PathwayFact.ContractApproved(now, CLERK, COUNTY, "2027-1", WORKS, trade));
        world.approved = false;
        refused(agree(stage, agreeing.getFirst()));
        world.approved = true;
        agreeing.forEach(each -> tell(agree(stage, each)));
    }

    private void year(String next) {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        refused(new PathwayFact.WeekLogged(now, CLERK, monday, "e"));
        for (int week = 0; week < 40; week++) {
            tell(new PathwayFact.WeekLogged(now, LEARNER, monday.plusWeeks(week), "e-" + week));
        }
        refused(new PathwayFact.MonthApproved(now, LEARNER, OFFICE, LocalDate.of(2027, 1, 1)));
        for (int month = 1; month <= 11; month++) {
            tell(new PathwayFact.MonthApproved(now, CLERK, OFFICE, LocalDate.of(2027, month, 1)));
        }
        world.halfYears = 1;
        refused(agree(next, OFFICE));
        world.halfYears = 2;
        tell(agree(next, OFFICE));
        tell(agree(next, WORKS));
    }

    /// A result is never invented: without a report, or with a failed one, nobody passes.
    private void tradeTest(OrganisationId responsible) {
        PathwayFact passed = new PathwayFact.Passed(now, CLERK, responsible);
        refused(passed);
        refused(new PathwayFact.TradeTestReported(now, CLERK, responsible, LocalDate.of(2029, 6, 1), true));
        tell(new PathwayFact.TradeTestReported(now, CLERK, COUNTY, LocalDate.of(2029, 6, 1), false));
        refused(passed);
        tell(new PathwayFact.TradeTestReported(now, CLERK, COUNTY, LocalDate.of(2029, 9, 1), true));
        tell(new PathwayFact.Passed(now, CLERK, responsible));
        assertThat(pathway.state()).isEqualTo(Pathway.State.PASSED);
        assertThat(pathway.findStay(now)).isEmpty();
    }

    private static Programme programme(String name) {
        return ShippedProgrammes.find(name).orElseThrow();
    }

    private void begin(String name) {
        pathway = Pathway.planned("p-1", "", LEARNER, programme(name), PARTIES);
        tell(new PathwayFact.Begun(now, CLERK));
    }

    private PathwayFact agree(String stage, OrganisationId organisation) {
        return new PathwayFact.Agreed(now, CLERK, organisation, stage);
    }

    private List<Hindrance> hindrances() {
        return pathway.hindrances(world, now);
    }

    private void tell(PathwayFact fact) {
        Ruling<Pathway> ruling = pathway.told(fact, world);
        assertThat(ruling.reasons()).as(fact.toString()).isEmpty();
        pathway = ruling.find().orElseThrow();
    }

    private void refused(PathwayFact fact) {
        assertThat(pathway.told(fact, world).reasons())
                .as(fact.toString())
                .isNotEmpty()
                .allMatch(words -> !words.nb().isEmpty() && !words.en().isEmpty());
    }

    private void atStage(String stage, OrganisationId responsible, OrganisationId payer) {
        Stay stay = pathway.findCurrent().orElseThrow();
        assertThat(stay.stage().name()).isEqualTo(stage);
        assertThat(stay.custody().responsible()).isEqualTo(responsible);
        assertThat(stay.custody().payer()).isEqualTo(payer);
        assertThat(stay.stage().title()).isNotEqualTo(Words.NONE);
    }
}
