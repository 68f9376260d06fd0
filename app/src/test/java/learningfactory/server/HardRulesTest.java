package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import learningfactory.booking.Reservation;
import learningfactory.competence.Attestation;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Origin;
import learningfactory.curriculum.AdoptedTexts;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.curriculum.Validity;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.AuditBook;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonErasure;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.Stage;
import learningfactory.resource.Mode;
import learningfactory.store.Database;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.web.door.Reach;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The hard rules 3 to 5, 8 to 11 and 13 to 15 of the trade on a real PostgreSQL, with all that the server
/// joins, while many clients do at once whatever chance brings. (Rules 1, 2, 6, 7: `HallTest` of the store;
/// 12: `JdbcLedgerBookTest`.)
///
/// Why so long: every hard rule is tried once, with its rush, in the same hall.
class HardRulesTest {

    private static final int CLIENTS = 12;
    private static final int TELLERS = 8;

    @TempDir
    static Path folder;

    private static JoinedHall hall;

    @BeforeAll
    static void start() {
        hall = new JoinedHall(folder);
        organisation(PathwayRush.NAV, OrganisationRole.NAV);
        organisation(PathwayRush.COUNTY, OrganisationRole.COUNTY);
        organisation(PathwayRush.WORKS, OrganisationRole.TRAINING_COMPANY);
        PathwayRush.approve(hall.server.part(PathwayBook.class));
    }

    private static void organisation(OrganisationId id, OrganisationRole role) {
        hall.server
                .part(OrganisationBook.class)
                .keep(new Organisation(
                        id,
                        id.value(),
                        Optional.empty(),
                        Organisation.State.ACTIVE,
                        List.of(new Organisation.DatedRole(role, Span.since(LocalDate.of(2026, 1, 1))))));
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    private static SplittableRandom of(long seed, int client) {
        return new SplittableRandom(seed * 1_000 + client);
    }

    // -------------------------------------------------------------------------------- rules 3, 4, 5, and 8

    @Test
    void whoeverAsksForWhateverWhileAuthorisationsAreTakenNobodyKeepsAMachineThatTheRulesDeny() {
        List<Reservation> all = new ArrayList<>();

        Rush.holds(5, (seed, chance) -> {
            UseRush rush = new UseRush(hall, seed, chance);

            Rush.atOnce(CLIENTS, client -> () -> rush.client(of(seed, client)));
            assertThat(rush.against(rush.standing()))
                    .as("as soon as all have their answers")
                    .isEmpty();

            hall.clock.forward(Duration.ofMinutes(2));
            hall.tick();
            assertThat(rush.against(rush.standing())).isEmpty();
            all.addAll(rush.standing());
        });

        assertThat(UseRush.modes(all).keySet()).as("all ways of use were got").contains(Mode.values());
        assertThat(all.stream().filter(UseRush::isAtTheMachine)).isNotEmpty();
    }

    @Test
    void whoeverSignsWhateverEverythingRestsOnEvidenceThatSomebodyElseHasJudged() {
        AtomicInteger signed = new AtomicInteger();

        Rush.holds(4, (seed, chance) -> {
            ProofRush rush = new ProofRush(hall, seed);
            Rush.atOnce(CLIENTS, client -> () -> signed.addAndGet(rush.client(of(seed, client))));
        });

        assertThat(signed).hasValueGreaterThan(4);
        assertThat(count("select count(*) from competence.attestation where assessor = learner"))
                .isZero();
        assertThat(count("select count(*) from competence.evidence where assessor = learner"))
                .isZero();
        assertThat(count("select count(*) from competence.attestation a where not exists"
                        + " (select from competence.ground g where g.attestation = a.id)"))
                .isZero();
        assertThat(count("""
                        select count(*) from competence.attestation a
                        join competence.ground g on g.attestation = a.id
                        join competence.evidence e on e.id = g.evidence
                        where e.learner <> a.learner or e.assessor is null
                        """)).isZero();
    }

    @Test
    void whoeverSignsWhatIsReplacedAtThatMomentIsToldSoAndSignsNothing() throws Exception {
        EvidenceBook book = hall.server.part(EvidenceBook.class);
        Evidence old = judged(book);
        Evidence newer = judged(book);
        Map<String, Object> draft = Map.of(
                "kind", "CREDENTIAL",
                "person", "ola",
                "titleNb", "Fres",
                "titleEn", "Mill",
                "aims", List.of(),
                "evidence", List.of(old.id()));

        Browser.Answer signed;
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Browser.Answer> signing =
                    Objects.requireNonNull(hall.database.transaction().execute(status -> {
                        assertThat(new JdbcEvidenceBook(hall.database)
                                        .change(
                                                old,
                                                old.supersededBy(newer, hall.clock.instant())
                                                        .find()
                                                        .orElseThrow()))
                                .isTrue();
                        var answer = other.submit(() -> hall.per.post("/api/competence/attestations", draft));
                        awaitOneWhoWaits();
                        return answer;
                    }));
            signed = signing.get();
        }

        assertThat(signed.status()).as(signed.body().toString()).isEqualTo(409);
        assertThat(signed.body().at("/words/nb").asString()).contains("ble erstattet i mellomtiden");
        assertThat(signed.body().at("/words/en").asString()).contains("superseded in the meantime");
        assertThat(count("select count(*) from competence.ground where evidence = '%s'".formatted(old.id())))
                .isZero();
    }

    private static Evidence judged(EvidenceBook book) {
        Evidence one = new Evidence(
                UUID.randomUUID().toString(),
                new PersonId("ola"),
                new Words("Prøve", "Test"),
                new Origin.Observation("Sett ved maskinen."),
                List.of(),
                JoinedHall.MORNING,
                new Evidence.State.Submitted());
        Evidence judged = one.assessed(new PersonId("per"), JoinedHall.MORNING, List.of(), "")
                .find()
                .orElseThrow();
        assertThat(book.add(one) && book.change(one, judged)).isTrue();
        return judged;
    }

    /// Until somebody stands before the lock of somebody else.
    private static void awaitOneWhoWaits() {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (count("select count(*) from pg_locks where not granted") == 0) {
            assertThat(System.nanoTime()).as("somebody waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    // ------------------------------------------------------------------------------------------------ rule 9

    @Test
    void whoeverImportsWhateverAtOnceAnAimIsItsCodeAndVersionAndNoOthersTextChanges() {
        CurriculumBook book = hall.server.part(CurriculumBook.class);
        List<String> texts = List.of("måle riktig", "måle riktig og rolig", "måle som før");

        Rush.holds(4, (seed, chance) -> {
            List<AimId> aims = new ArrayList<>();
            for (int code = 1; code <= 4; code++) {
                aims.add(new AimId("grep", "KM%d%d".formatted(seed, code), "RUSH01-01"));
                aims.add(new AimId("grep", "KM%d%d".formatted(seed, code), "RUSH01-02"));
            }
            List<List<Aim>> written = Rush.atOnce(8, client -> () -> {
                SplittableRandom mine = of(seed, client);
                List<Aim> own = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    Aim aim = aim(aims.get(mine.nextInt(aims.size())), texts.get(mine.nextInt(texts.size())));
                    book.keep(new Catalogue("rush", List.of(), List.of(), List.of(aim), Catalogue.Mentions.NONE));
                    own.add(aim);
                }
                return own;
            });

            List<Aim> all = written.stream().flatMap(List::stream).toList();
            for (AimId id : aims) {
                List<AdoptedTexts> ofIt = all.stream()
                        .filter(one -> one.id().equals(id))
                        .map(Aim::texts)
                        .distinct()
                        .toList();
                List<AdoptedTexts> kept = book.revisions(id).stream().distinct().toList();
                assertThat(kept).as(id.toString()).containsExactlyInAnyOrderElementsOf(ofIt);
                assertThat(book.findAim(id).map(Aim::texts).stream().toList()).isSubsetOf(ofIt);
            }
        });
    }

    private static Aim aim(AimId id, String text) {
        return new Aim(id, AdoptedTexts.of("nb", text + " " + id.version()), "KV1", 1, Validity.OPEN, List.of());
    }

    // -------------------------------------------------------------------------------- rules 10, 11, and 15

    @Test
    void whoeverTellsWhateverOneAnswersAndPaysNobodyIsAnApprenticeWithoutAContractAndNobodyIsLost() {
        TreeSet<String> reached = new TreeSet<>();

        Rush.holds(3, (seed, chance) -> {
            PathwayRush rush = new PathwayRush(hall, seed);
            AtomicBoolean isOver = new AtomicBoolean();
            List<List<Integer>> counts = Rush.atOnce(TELLERS + 1, client -> () -> {
                List<Integer> heads = new ArrayList<>();
                if (client < TELLERS) {
                    rush.client(of(seed, client));
                    isOver.set(true);
                } else {
                    SplittableRandom mine = of(seed, client);
                    while (!isOver.get()) {
                        heads.add(rush.heads(rush.moment(mine)));
                    }
                }
                return heads;
            });

            assertThat(counts.getLast()).isNotEmpty().containsOnly(9);
            for (Pathway one : rush.pathways()) {
                assertThat(rush.against(one)).isEmpty();
                one.stays().forEach(stay -> reached.add(stay.stage().kind().name()));
            }
            for (int i = 0; i < 40; i++) {
                assertThat(rush.heads(rush.moment(chance))).isEqualTo(9);
            }
        });

        assertThat(reached).as("some came that far").contains(Stage.Kind.APPRENTICESHIP.name());
        assertThat(count("select count(*) from placement.stay a join placement.stay b on a.pathway = b.pathway"
                        + " and a.number < b.number and a.during && b.during"))
                .isZero();
    }

    // ----------------------------------------------------------------------------------------------- rule 13

    @Test
    void whilePeopleComeAndGoNobodySeesWhoNeverBelongedToThemNorThatSomebodyComesFromNav() {
        PersonBook people = hall.server.part(PersonBook.class);
        AccountBook accounts = hall.server.part(AccountBook.class);
        Reach.Books books = new Reach.Books(accounts, hall.server.part(OrganisationBook.class), people, hall.clock);
        List<OrganisationId> elsewhere = List.of(JoinedHall.SCHOOL, JoinedHall.HALL, PathwayRush.NAV);

        Rush.holds(3, (seed, chance) -> {
            List<PersonId> never = IntStream.range(0, 6)
                    .mapToObj(i -> newcomer("never-%d-%d".formatted(seed, i)))
                    .toList();
            List<PersonId> ours = IntStream.range(0, 4)
                    .mapToObj(i -> newcomer("ours-%d-%d".formatted(seed, i)))
                    .toList();
            AtomicInteger looks = new AtomicInteger();

            List<List<String>> seen = Rush.atOnce(CLIENTS, client -> () -> {
                SplittableRandom mine = of(seed, client);
                List<String> wrong = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    List<PersonId> some = mine.nextBoolean() ? never : ours;
                    PersonId person = some.get(mine.nextInt(some.size()));
                    if (client % 2 == 0) {
                        move(people, accounts, person, some == ours, elsewhere, mine, i);
                    } else {
                        Reach reach = Reach.of(
                                Account.open(
                                        new PersonId("siri"),
                                        "siri",
                                        "Siri",
                                        "",
                                        List.of(new RoleAt(AccountRole.COMPANY_CONTACT, JoinedHall.FORGE))),
                                books);
                        looks.incrementAndGet();
                        boolean isSeen = reach.mayRead(person) || reach.mayChange(person) || reach.isInCharge(person);
                        if (some == never && isSeen) {
                            wrong.add("read " + person);
                        }
                        people.memberships(person).stream()
                                .filter(one -> one.kind() == Membership.Kind.NAV_PARTICIPANT && reach.maySee(one))
                                .forEach(one -> wrong.add("NAV of " + person));
                    }
                }
                return wrong;
            });

            assertThat(seen.stream().flatMap(List::stream)).isEmpty();
            assertThat(looks).hasValueGreaterThan(300);
        });
    }

    /// What a counsellor was told at one moment, of a group of whom she reads nobody.
    ///
    /// @param people empty: it was not told
    /// @param counts of those who had shown each aim; empty: it was not told
    private record Told(OptionalInt people, List<OptionalInt> counts) {
        static Told of(JsonNode matrix) {
            return new Told(
                    number(matrix.path("people")),
                    matrix.path("counts").valueStream().map(Told::number).toList());
        }

        private static OptionalInt number(JsonNode node) {
            return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
        }
    }

    @Test
    void whilePeopleJoinLearnAndLeaveNoNumberBelowFiveIsToldAndTwoAreTheSameOrFiveOrMoreApart() {
        Browser counsellor = hall.account("nina", new RoleAt(AccountRole.NAV_COUNSELLOR, PathwayRush.NAV));
        List<AimId> aims = rushAims();
        List<Told> all = new ArrayList<>();

        Rush.holds(3, (seed, chance) -> {
            CohortRush rush = new CohortRush(hall, "telling-" + seed, aims);
            rush.join("founder-" + seed);
            AtomicInteger left = new AtomicInteger(TELLERS);
            List<List<Told>> told = Rush.atOnce(TELLERS + 3, client -> () -> {
                List<Told> read = new ArrayList<>();
                if (client < TELLERS) {
                    rush.client("%d-%d".formatted(seed, client), of(seed, client));
                    left.decrementAndGet();
                } else {
                    while (left.get() > 0) {
                        var answer = counsellor.get(rush.matrix());
                        assertThat(answer.status()).isEqualTo(200);
                        assertThat(answer.body().path("rows")).isEmpty();
                        read.add(Told.of(answer.body()));
                    }
                    read.add(Told.of(counsellor.get(rush.matrix()).body()));
                }
                return read;
            });
            List<Told> trial = told.stream().flatMap(List::stream).distinct().toList();

            assertThat(fewIn(trial, aims.size())).isEmpty();
            all.addAll(trial);
        });

        assertThat(all.stream().flatMap(one -> one.counts().stream()).distinct())
                .as("some were hidden, and some told")
                .contains(OptionalInt.empty(), OptionalInt.of(5), OptionalInt.of(10));
    }

    private static List<AimId> rushAims() {
        List<AimId> aims = List.of(
                new AimId("rush", "T1", "T-01"), new AimId("rush", "T2", "T-01"), new AimId("rush", "T3", "T-01"));
        List<Aim> adopted = aims.stream()
                .map(id -> new Aim(id, AdoptedTexts.of("nb", "måle"), "KV2", 1, Validity.OPEN, List.of()))
                .toList();
        hall.server
                .part(CurriculumBook.class)
                .keep(new Catalogue("rush", List.of(), List.of(), adopted, Catalogue.Mentions.NONE));
        return aims;
    }

    @Test
    void whoSeesNineOfTenByNameLearnsNothingOfTheTenthAndOfFiveOthersNoMoreThanFives() {
        Browser counsellor = hall.account("nora", new RoleAt(AccountRole.NAV_COUNSELLOR, PathwayRush.NAV));
        AimId aim = rushAims().getFirst();
        CohortRush cohort = new CohortRush(hall, "beside", List.of(aim));
        for (int i = 0; i < 9; i++) {
            cohort.join("own-" + i);
            hall.server
                    .part(PersonBook.class)
                    .keep(new Membership(
                            new PersonId("beside-own-" + i),
                            PathwayRush.NAV,
                            Membership.Kind.NAV_PARTICIPANT,
                            Span.since(LocalDate.of(2026, 1, 1))));
        }
        IntStream.range(0, 4).forEach(i -> shows("beside-own-" + i, aim));

        cohort.join("other-0");
        JsonNode before = counsellor.get(cohort.matrix()).body();
        shows("beside-other-0", aim);
        JsonNode after = counsellor.get(cohort.matrix()).body();

        assertThat(before.path("rows")).hasSize(9);
        assertThat(before.path("people").asInt()).isEqualTo(9);
        assertThat(before.at("/counts/0").asInt()).isEqualTo(4);
        assertThat(before.path("rowsOnly").asBoolean()).isTrue();
        assertThat(after).as("the tenth can it now").isEqualTo(before);

        IntStream.range(1, 6).forEach(i -> cohort.join("other-" + i));
        IntStream.range(1, 5).forEach(i -> shows("beside-other-" + i, aim));
        JsonNode five = counsellor.get(cohort.matrix()).body();
        shows("beside-other-5", aim);
        JsonNode six = counsellor.get(cohort.matrix()).body();

        assertThat(five.at("/counts/0").asInt()).isEqualTo(4 + 5);
        assertThat(five.path("people").asInt()).isEqualTo(9 + 5);
        assertThat(five.path("inFives").asBoolean()).isTrue();
        assertThat(six).as("six others can it now").isEqualTo(five);
    }

    private static void shows(String person, AimId aim) {
        hall.attest(
                person,
                Attestation.Kind.CREDENTIAL,
                Optional.empty(),
                List.of(aim),
                JoinedHall.MORNING,
                Optional.empty());
    }

    /// Each number below five, of somebody; and each such difference of two that were told, one after the
    /// other or beside each other.
    private static List<String> fewIn(List<Told> told, int aims) {
        List<String> few = new ArrayList<>();
        for (int aim = 0; aim < aims; aim++) {
            TreeSet<Integer> numbers = new TreeSet<>(List.of(0));
            for (Told one : told) {
                OptionalInt count = one.counts().get(aim);
                count.ifPresent(numbers::add);
                if (count.isPresent() && one.people().isPresent()) {
                    numbers.add(one.people().getAsInt());
                }
            }
            for (int number : numbers) {
                Integer next = numbers.higher(number);
                if (next != null && next - number < 5) {
                    few.add("aim %d: %d and %d were told".formatted(aim, number, next));
                }
            }
        }
        return few;
    }

    private static void move(
            PersonBook people,
            AccountBook accounts,
            PersonId person,
            boolean isOurs,
            List<OrganisationId> elsewhere,
            SplittableRandom chance,
            int number) {
        OrganisationId there =
                isOurs && chance.nextBoolean() ? JoinedHall.FORGE : elsewhere.get(chance.nextInt(elsewhere.size()));
        Membership.Kind kind =
                there.equals(PathwayRush.NAV) ? Membership.Kind.NAV_PARTICIPANT : Membership.Kind.EMPLOYEE;
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(number);
        switch (chance.nextInt(3)) {
            case 0 -> people.keep(new Membership(person, there, kind, Span.since(from)));
            case 1 -> people.keep(new Membership(person, there, kind, Span.of(from, from.plusDays(3))));
            default -> accounts.give(person, new RoleAt(AccountRole.LEARNER, elsewhere.getFirst()));
        }
    }

    private static PersonId newcomer(String id) {
        hall.known(id, Optional.empty());
        return new PersonId(id);
    }

    // ----------------------------------------------------------------------------------------------- rule 14

    @Test
    void whoeverWritesAtTheSameTimeEveryWriteStandsInTheTrailUnderWhoDidItAndNobodyElse() {
        PersonBook people = hall.server.part(PersonBook.class);
        AuditBook audit = hall.server.part(AuditBook.class);

        Rush.holds(3, (seed, chance) -> {
            List<Integer> written = Rush.atOnce(24, client -> () -> {
                SplittableRandom mine = of(seed, client);
                PersonId actor = new PersonId("actor-%d-%d".formatted(seed, client));
                int writes = 1 + mine.nextInt(12);
                for (int i = 0; i < writes; i++) {
                    PersonId person = new PersonId("of-%d-%d-%d".formatted(seed, client, i));
                    if (mine.nextInt(4) == 0) {
                        failing(actor, person);
                    }
                    hall.database.asActor(actor, () -> {
                        people.keep(identity(person, "Navn"));
                        return true;
                    });
                }
                return writes;
            });

            for (int client = 0; client < written.size(); client++) {
                String actor = "actor-%d-%d".formatted(seed, client);
                String own = "of-%d-%d-".formatted(seed, client);
                List<AuditBook.Line> lines = audit.lines(new AuditBook.Search(
                        Optional.of(actor), Optional.of("identity.person"), Optional.empty(), Optional.empty()));
                assertThat(lines)
                        .as(actor)
                        .hasSize(written.get(client))
                        .allSatisfy(line -> assertThat(line.key()).contains(own));
            }
        });
    }

    /// What is undone leaves no line, and its actor behind on no connection.
    private static void failing(PersonId actor, PersonId person) {
        try {
            hall.database.asActor(
                    actor,
                    () -> hall.server.part(Database.class).transaction().execute(status -> {
                        hall.server.part(PersonBook.class).keep(identity(person, "Angret"));
                        throw new IllegalStateException("undone");
                    }));
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }
    }

    @Test
    void whoeverStillWritesOfSomebodyWhoIsBeingErasedTheNameIsGoneAndTheProofStays() {
        PersonBook people = hall.server.part(PersonBook.class);
        AccountBook accounts = hall.server.part(AccountBook.class);
        PersonErasure erasure = hall.server.part(PersonErasure.class);

        Rush.holds(6, (seed, chance) -> {
            String name = "Sletta%dnavn".formatted(seed);
            PersonId person = newcomer("erased-" + seed);
            people.keep(identity(person, name));
            String proof = hall.authorise(person.value(), false, JoinedHall.MORNING, Optional.empty());
            Instant now = hall.clock.instant();

            Rush.atOnce(CLIENTS, client -> () -> {
                SplittableRandom mine = of(seed, client);
                Thread.sleep(mine.nextInt(12));
                if (client == 0) {
                    erasure.erase(person, now);
                    return true;
                }
                for (int i = 0; i < 6; i++) {
                    switch (mine.nextInt(4)) {
                        case 0 -> people.keep(identity(person, name));
                        case 1 ->
                            accounts.add(Account.open(
                                    person, "%s-%d".formatted(name, client), name, "$2a$" + name, List.of()));
                        case 2 -> accounts.link(person, "https://login.example", name + client);
                        default ->
                            people.keep(new Membership(
                                    person,
                                    JoinedHall.SCHOOL,
                                    Membership.Kind.PUPIL,
                                    Span.since(LocalDate.of(2026, 1, 1))));
                    }
                }
                return true;
            });

            assertThat(placesOf(name)).as("where the name still stands").isEmpty();
            assertThat(people.findIdentity(person).orElseThrow().state()).isEqualTo(PersonState.ERASED);
            assertThat(count("select count(*) from competence.attestation where id = '%s'".formatted(proof)))
                    .isEqualTo(1);
        });
    }

    private static Identity identity(PersonId person, String name) {
        return new Identity(
                person, PersonState.ACTIVE, name, Optional.empty(), Optional.empty(), Optional.empty(), "nb");
    }

    /// Every table that holds this word in any column.
    private static List<String> placesOf(String word) {
        List<String> places = new ArrayList<>();
        for (Map<String, Object> table : hall.database
                .client()
                .sql("select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query()
                .listOfRows()) {
            long found = hall.database
                    .client()
                    .sql("select count(*) from %s t where t::text ilike '%%' || :word || '%%'"
                            .formatted(table.get("name")))
                    .param("word", word)
                    .query(Long.class)
                    .single();
            if (found > 0) {
                places.add(String.valueOf(table.get("name")));
            }
        }
        return places;
    }

    private static long count(String query) {
        return hall.database.client().sql(query).query(Long.class).single();
    }
}
