package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import learningfactory.network.Account;
import learningfactory.network.AccountRole;
import learningfactory.network.AuditBook;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.people.IdentityRecords;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.store.people.JdbcAuditBook;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.store.people.JdbcPersonBook;
import learningfactory.store.people.JdbcPersonErasure;
import learningfactory.web.door.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules 13 and 14, whatever comes: random people, memberships and roles in a real database, a fixed seed
/// each trial.
class PrivacyRulesTest {

    private static final ZoneId HALL = ZoneId.of("Europe/Oslo");
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /// What each organisation is.
    private static final List<OrganisationRole> KINDS = List.of(
            OrganisationRole.SCHOOL,
            OrganisationRole.SCHOOL,
            OrganisationRole.TRAINING_COMPANY,
            OrganisationRole.MEMBER,
            OrganisationRole.TRAINING_OFFICE,
            OrganisationRole.NAV);

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;
    private static JdbcPersonBook people;
    private static JdbcAccountBook accounts;
    private static JdbcAuditBook audit;
    private static Reach.Books books;
    private static int named;

    private record World(List<OrganisationId> organisations, List<PersonId> people) {}

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
        people = new JdbcPersonBook(database);
        accounts = new JdbcAccountBook(database);
        audit = new JdbcAuditBook(database);
        books = new Reach.Books(accounts, new JdbcOrganisationBook(database), people, Clock.fixed(NOW, HALL));
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    @Test
    void noCompanySeesAnybodyButItsOwnAndNobodyBesidesNavSeesWhoComesFromNav() {
        for (long seed = 1; seed <= 12; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            World world = world(chance);
            for (OrganisationId mine : world.organisations()) {
                for (AccountRole role : AccountRole.values()) {
                    Reach reach = reach(role, mine);
                    for (PersonId person : world.people()) {
                        List<Membership> now = people.memberships(person).stream()
                                .filter(membership -> membership.holds(TODAY))
                                .toList();
                        boolean isOurs = now.stream()
                                .anyMatch(
                                        membership -> membership.organisation().equals(mine));
                        String who = "seed %d: %s at %s and %s with %s".formatted(seed, role, mine, person, now);

                        if (!isOurs || role == AccountRole.LEARNER) {
                            assertThat(reach.mayRead(person)).as(who).isFalse();
                            assertThat(reach.mayChange(person)).as(who).isFalse();
                        }
                        if (role == AccountRole.ADMINISTRATOR && isOurs) {
                            assertThat(reach.mayRead(person)).as(who).isTrue();
                        }
                        for (Membership membership : now) {
                            if (!membership.organisation().equals(mine)) {
                                assertThat(reach.maySee(membership)).as(who).isFalse();
                            }
                        }
                        boolean hasOthers = now.stream()
                                .anyMatch(
                                        membership -> !membership.organisation().equals(mine));
                        if (hasOthers) {
                            assertThat(reach.mayChange(person)).as(who).isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    void whoRunsTheHallSeesEverybodysNameAndNobodysNavMembershipButTheAdministrator() {
        World world = world(new SplittableRandom(99));
        OrganisationId hall = new OrganisationId("hall");
        for (PersonId person : world.people()) {
            for (Membership membership : people.memberships(person)) {
                boolean isOfNav = membership.kind() == Membership.Kind.NAV_PARTICIPANT
                        || membership
                                .organisation()
                                .equals(world.organisations().getLast());
                for (AccountRole role : List.of(AccountRole.OPERATOR, AccountRole.INSTRUCTOR)) {
                    assertThat(reach(role, hall).mayRead(person)).isTrue();
                    assertThat(reach(role, hall).mayChange(person)).isFalse();
                    assertThat(reach(role, hall).maySee(membership)).isEqualTo(!isOfNav);
                }
                assertThat(reach(AccountRole.ADMINISTRATOR, hall).maySee(membership))
                        .isTrue();
            }
        }
    }

    @Test
    void everyWriteOfWhateverKindIsAuditedOnceUnderWhoDidIt() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            PersonId actor = new PersonId("actor-" + seed);
            PersonId person = person("Audit " + seed);
            long before = lines(person);
            int writes = 1 + chance.nextInt(12);

            int written = database.asActor(actor, () -> {
                int changes = 0;
                for (int i = 0; i < writes; i++) {
                    changes += write(person, i, chance);
                }
                return changes;
            });

            List<AuditBook.Line> trail = audit.lines(AuditBook.Search.about(person));
            assertThat(trail.size() - before).as("seed %d", seed).isEqualTo(written);
            assertThat(trail.subList(0, written))
                    .allSatisfy(line -> assertThat(line.actor()).isEqualTo(actor.value()));
        }
    }

    @Test
    void afterAnErasureTheNameStandsNowhereAndTheProofStays() {
        JdbcPersonErasure erasure =
                new JdbcPersonErasure(database, people, accounts, () -> List.of(new IdentityRecords(database)));
        for (long seed = 1; seed <= 10; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            String name = "Sletta%dnavn".formatted(seed);
            PersonId person = person(name);
            accounts.add(Account.open(person, name + "-login", name, "$2a$" + name, List.of()));
            accounts.link(person, "https://login.example", name + "-subject");
            for (int i = 0; i < 6; i++) {
                write(person, i, chance);
            }
            people.keep(new Membership(
                    person, new OrganisationId("hall"), Membership.Kind.RESEARCHER, Span.since(TODAY.minusDays(40))));
            long before = lines(person);

            erasure.erase(person, NOW);

            assertThat(placesOf(name)).as("seed %d", seed).isEmpty();
            assertThat(lines(person)).isGreaterThan(before);
            assertThat(people.findIdentity(person).orElseThrow().state()).isEqualTo(PersonState.ERASED);
            assertThat(people.memberships(person)).isNotEmpty().noneMatch(one -> one.holds(TODAY.plusDays(1)));
            assertThat(accounts.findAccount(person).orElseThrow().standing()).isEqualTo(Account.Standing.CLOSED);
        }
    }

    /// @return how many rows were really changed
    private static int write(PersonId person, int number, SplittableRandom chance) {
        OrganisationId hall = new OrganisationId("hall");
        switch (chance.nextInt(3)) {
            case 0 -> {
                people.keep(identity(person, "Navn %d".formatted(++named)));
                return 1;
            }
            case 1 -> {
                LocalDate from = TODAY.minusYears(3).plusDays(number * 10L);
                people.keep(new Membership(person, hall, Membership.Kind.TRAINEE, Span.of(from, from.plusDays(5))));
                return 1;
            }
            default -> {
                RoleAt role = new RoleAt(AccountRole.LEARNER, hall);
                boolean isHeld = accounts.roles(person).contains(role);
                accounts.give(person, role);
                return isHeld ? 0 : 1;
            }
        }
    }

    private static World world(SplittableRandom chance) {
        List<OrganisationId> organisations = new ArrayList<>();
        JdbcOrganisationBook book = new JdbcOrganisationBook(database);
        for (OrganisationRole kind : KINDS) {
            OrganisationId id = new OrganisationId("o-" + ++named);
            book.keep(new Organisation(
                    id,
                    "Organisasjon " + named,
                    Optional.empty(),
                    Organisation.State.ACTIVE,
                    List.of(new Organisation.DatedRole(kind, Span.since(TODAY.minusYears(1))))));
            organisations.add(id);
        }
        List<PersonId> folk = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PersonId person = person("Person");
            for (int n = chance.nextInt(4); n > 0; n--) {
                belongSomewhere(person, organisations, chance);
            }
            folk.add(person);
        }
        return new World(organisations, folk);
    }

    private static void belongSomewhere(PersonId person, List<OrganisationId> organisations, SplittableRandom chance) {
        int place = chance.nextInt(organisations.size());
        boolean isNav = KINDS.get(place) == OrganisationRole.NAV;
        Membership.Kind[] kinds = Membership.Kind.values();
        Membership.Kind kind = isNav ? Membership.Kind.NAV_PARTICIPANT : kinds[chance.nextInt(kinds.length)];
        LocalDate from = TODAY.minusDays(chance.nextInt(200));
        Optional<LocalDate> until =
                chance.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(1 + chance.nextInt(300)));
        people.keep(new Membership(person, organisations.get(place), kind, new Span(from, until)));
    }

    private static Reach reach(AccountRole role, OrganisationId organisation) {
        return Reach.of(
                Account.open(new PersonId("viewer"), "viewer", "Viewer", "", List.of(new RoleAt(role, organisation))),
                books);
    }

    private static PersonId person(String name) {
        PersonId person = new PersonId("p-" + ++named);
        people.keep(identity(person, name));
        return person;
    }

    private static Identity identity(PersonId person, String name) {
        return new Identity(
                person,
                PersonState.ACTIVE,
                name,
                Optional.of(name.replace(' ', '.') + "@example.org"),
                Optional.empty(),
                Optional.empty(),
                "nb");
    }

    private static long lines(PersonId person) {
        return audit.lines(AuditBook.Search.about(person)).size();
    }

    /// Every table that holds this word in any column.
    private static List<String> placesOf(String word) {
        List<String> places = new ArrayList<>();
        List<String> tables = database.client()
                .sql("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
        for (String table : tables) {
            long found = database.client()
                    .sql("select count(*) from %s t where t::text ilike '%%' || :word || '%%'".formatted(table))
                    .param("word", word)
                    .query(Long.class)
                    .single();
            if (found > 0) {
                places.add(table);
            }
        }
        return places;
    }
}
