package learningfactory.store.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import learningfactory.curriculum.AimId;
import learningfactory.ledger.Agreement;
import learningfactory.ledger.Benefit;
import learningfactory.ledger.Contribution;
import learningfactory.ledger.Entry;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.Money;
import learningfactory.ledger.MoneyKind;
import learningfactory.ledger.Payment;
import learningfactory.ledger.Price;
import learningfactory.ledger.SharedCost;
import learningfactory.need.Need;
import learningfactory.need.NeedFact;
import learningfactory.need.NeedId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Money and needs in a real PostgreSQL. Rule 12 with many clients at once.
class JdbcLedgerBookTest {

    private static final OrganisationId HALL = new OrganisationId("hall");
    private static final OrganisationId SCHOOL = new OrganisationId("school");
    private static final OrganisationId FORGE = new OrganisationId("forge");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Words TEXT = new Words("Fres", "Mill");

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;

    private final JdbcLedgerBook book = new JdbcLedgerBook(database);

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
        for (String organisation : List.of("school", "forge")) {
            database.client()
                    .sql("insert into organisation (id, name, state) values (:id, :id, 'active')")
                    .param("id", organisation)
                    .update();
        }
        database.client()
                .sql("insert into identity.person (id, name) values ('ola', 'Ola'), ('kim', 'Kim')")
                .update();
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    @Test
    void whatHappenedOnceIsBookedOnceHoweverManyBookIt() {
        Entry gift = gift("once", MoneyKind.IN_KIND, 1_500_000);
        AtomicInteger refused = new AtomicInteger();

        IntStream.range(0, 16).parallel().forEach(ignored -> {
            if (!book.append(gift).isDone()) {
                refused.incrementAndGet();
            }
        });

        assertThat(refused).hasValue(15);
        assertThat(book.findEntry(gift.id())).contains(gift);
        assertThat(book.entriesOf(SCHOOL, DAY.plusDays(1))).contains(gift);
        assertThat(book.append(gift).why().en()).isEqualTo("This is booked already (once).");
    }

    @Test
    void theDatabaseRefusesAnEntryThatDoesNotSumToZeroForEachKind() {
        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    database.client()
                            .sql(
                                    "insert into ledger.entry (id, booked, text_nb, text_en) values ('off', '2026-11-16', '', '')")
                            .update();
                    database.client().sql("""
                                    insert into ledger.line (entry, number, organisation, purpose, kind, oere) values
                                        ('off', 1, 'hall', 'BANK', 'CASH', 100), ('off', 2, 'school', 'GIVEN', 'GRANT', -100)
                                    """).update();
                }))
                .rootCause()
                .hasMessageContaining("does not sum to zero");
        assertThat(book.findEntry(new EntryId("off"))).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeToTakeOutAndToAddLater() {
        book.append(gift("stays", MoneyKind.CASH, 100));

        for (String deed : List.of(
                "update ledger.line set oere = oere * 2",
                "update ledger.entry set booked = '2026-01-01'",
                "delete from ledger.line",
                "delete from ledger.entry",
                "truncate ledger.line",
                "insert into ledger.line values ('stays', 3, 'hall', 'BANK', 'CASH', 1)")) {
            assertThatThrownBy(() -> database.client().sql(deed).update())
                    .as(deed)
                    .hasMessageMatching("(?s).*(append-only|was written before).*");
        }
        assertThat(book.findEntry(new EntryId("stays"))).contains(gift("stays", MoneyKind.CASH, 100));
    }

    @Test
    void anEntryIsReversedOnceAndNeverEdited() {
        book.append(gift("wrong", MoneyKind.DISCOUNT, 700));

        assertThat(book.reverse(new EntryId("wrong"), DAY).value().reverses()).contains(new EntryId("wrong"));
        assertThat(book.reverse(new EntryId("wrong"), DAY).isDone()).isFalse();
        assertThat(book.reverse(new EntryId("wrong-back"), DAY).why().en()).contains("is not reversed");
        assertThat(book.reverse(new EntryId("nothing"), DAY).why().en()).contains("no entry nothing");
    }

    @Test
    void aClosedMonthTakesNothingMoreAlsoWhileManyTry() {
        YearMonth month = YearMonth.of(2025, 3);
        AtomicInteger booked = new AtomicInteger();

        IntStream.range(0, 24).parallel().forEach(i -> {
            if (i == 12) {
                assertThat(book.close(month).isDone()).isTrue();
                booked.set(book.entries(month.atDay(1), month.plusMonths(1).atDay(1))
                        .size());
            } else {
                book.append(new Payment(new EntryId("march-" + i), SCHOOL, 100, month.atDay(10)).entry(HALL));
            }
        });

        assertThat(book.entries(month.atDay(1), month.plusMonths(1).atDay(1)))
                .as("nothing slipped in behind the closing")
                .hasSize(booked.get());
        assertThat(book.append(new Payment(new EntryId("late"), SCHOOL, 100, month.atEndOfMonth()).entry(HALL))
                        .why()
                        .en())
                .contains("2025-03 is closed");
        assertThat(book.close(month).isDone()).isFalse();
        assertThat(book.closed()).contains(month);
    }

    @Test
    void whateverManyBookAtOnceTheLedgerSumsToZeroForEachKind() {
        SplittableRandom chance = new SplittableRandom(7);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            MoneyKind kind = MoneyKind.values()[chance.nextInt(4)];
            long oere = chance.nextLong(1, 10_000_000);
            entries.add(
                    chance.nextBoolean()
                            ? gift("many-" + i, kind, oere)
                            : SharedCost.byAgreement(new EntryId("many-" + i), TEXT, DAY, oere, agreement(DAY, 333_333))
                                    .entry(HALL));
        }

        entries.parallelStream()
                .forEach(entry -> assertThat(book.append(entry).isDone()).isTrue());

        assertThat(database.client()
                        .sql("select kind from ledger.line group by kind having sum(oere) <> 0")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(book.entries(DAY, DAY.plusDays(1))).containsAll(entries);
    }

    @Test
    void oneAgreementHoldsAtATimeAndItsSharesAreWhole() {
        Agreement first = agreement(LocalDate.of(2026, 1, 1), 600_000);

        assertThat(book.agree(first).isDone()).isTrue();
        assertThat(book.agree(agreement(LocalDate.of(2026, 6, 1), 500_000))
                        .why()
                        .en())
                .startsWith("Another agreement holds");
        assertThat(book.agreements()).containsExactly(first);
        assertThatThrownBy(() -> database.client()
                        .sql("update ledger.share set millionths = 599999 where organisation = 'school'")
                        .update())
                .hasMessageContaining("sum to 999999 millionths");
        assertThatThrownBy(() -> database.client()
                        .sql("insert into ledger.agreement (resource, from_day) values ('robot', '2026-01-01')")
                        .update())
                .hasMessageContaining("sum to 0 millionths");
    }

    @Test
    void aBenefitIsReportedByItsReceiverAndHasNoPrice() {
        book.append(gift("talk", MoneyKind.IN_KIND, 300_000));

        book.report(new Benefit(new EntryId("talk"), FORGE, 11, TEXT));
        book.report(new Benefit(new EntryId("talk"), FORGE, 12, TEXT));

        assertThat(book.benefitsOf(SCHOOL)).containsExactly(new Benefit(new EntryId("talk"), FORGE, 12, TEXT));
        assertThat(book.report(new Benefit(new EntryId("no-talk"), FORGE, 1, TEXT))
                        .isDone())
                .isFalse();
        assertThat(book.findEntry(new EntryId("talk"))).contains(gift("talk", MoneyKind.IN_KIND, 300_000));
    }

    @Test
    void pricesAreKept() {
        Price price = new Price("mill", "school", 20_000, LocalDate.of(2026, 1, 1));

        book.set(new Price("mill", "school", 10_000, LocalDate.of(2026, 1, 1)));
        book.set(price);

        assertThat(book.prices()).containsExactly(price);
    }

    @Test
    void aNeedClosesByItselfWithTheLastFactAndNobodyClosesItOtherwise() {
        var needs = new JdbcNeedBook(database);
        AimId aim = new AimId("grep", "KM10771", "1");
        Need need = new Need(
                new NeedId("milling"),
                Need.Kind.COMPETENCE,
                "Two who can mill",
                List.of(aim),
                new Need.Dates(DAY, DAY.plusMonths(2)),
                new TreeMap<>(Map.of(FORGE, 2)),
                FORGE,
                Need.State.VOICED,
                Optional.empty());
        needs.add(need);

        assertThatThrownBy(() -> database.client()
                        .sql("update need.need set state = 'CLOSED' where id = 'milling'")
                        .update())
                .hasMessageContaining("closes by attestations or a placement");
        assertThat(needs.tell(new NeedFact.Attested(new PersonId("ola"), FORGE, aim, DAY)))
                .isEmpty();
        assertThat(needs.tell(new NeedFact.Attested(new PersonId("ola"), FORGE, aim, DAY)))
                .as("told twice it counts once")
                .isEmpty();
        assertThat(needs.tell(new NeedFact.Attested(new PersonId("kim"), FORGE, aim, DAY.plusDays(1))))
                .containsExactly(need.id());
        assertThat(needs.findNeed(need.id()).orElseThrow().state()).isEqualTo(Need.State.CLOSED);
        assertThat(needs.facts(need)).hasSize(2);
        assertThat(needs.change(need.id(), one -> one.supported(SCHOOL, 1)).isDone())
                .isFalse();
    }

    private static Entry gift(String id, MoneyKind kind, long oere) {
        return new Contribution(new EntryId(id), SCHOOL, new Money(kind, oere), DAY, TEXT).entry(HALL);
    }

    private static Agreement agreement(LocalDate from, int school) {
        return new Agreement(
                "mill", from, Optional.empty(), new TreeMap<>(Map.of(SCHOOL, school, FORGE, Agreement.WHOLE - school)));
    }
}
