package learningfactory.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.network.OrganisationId;
import learningfactory.words.Property;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// Rules 12, 16 and 19.
class LedgerTest {

    private static final OrganisationId HALL = new OrganisationId("hall");
    private static final OrganisationId SCHOOL = new OrganisationId("school");
    private static final OrganisationId VENDOR = new OrganisationId("vendor");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Words TEXT = new Words("Fres", "Mill");

    @Test
    void anEntryThatDoesNotSumToZeroForEachKindIsRefused() {
        var bank = new LedgerAccount(HALL, Purpose.BANK);
        var given = new LedgerAccount(SCHOOL, Purpose.GIVEN);

        assertThatThrownBy(() -> entry(new Entry.Line(bank, Money.cash(100)), new Entry.Line(given, Money.cash(-99))))
                .hasMessageContaining("CASH is off by 1 oere");
        assertThatThrownBy(() -> entry(
                        new Entry.Line(bank, Money.cash(100)),
                        new Entry.Line(given, new Money(MoneyKind.IN_KIND, -100))))
                .as("rule 19: cash does not balance work")
                .hasMessageContaining("does not sum to zero");
    }

    @Test
    void moneyOfDifferentKindsIsNotAdded() {
        assertThatThrownBy(() -> Money.cash(1).plus(new Money(MoneyKind.GRANT, 1)))
                .hasMessageContaining("not added to each other");
    }

    @Test
    void aDiscountIsCreditedToItsVendorApartFromCash() {
        Entry entry = new Contribution(
                        new EntryId("mill-discount"), VENDOR, new Money(MoneyKind.DISCOUNT, 80_000_000), DAY, TEXT)
                .entry(HALL);

        assertThat(entry.lines())
                .containsExactly(
                        new Entry.Line(
                                new LedgerAccount(HALL, Purpose.RECEIVED), new Money(MoneyKind.DISCOUNT, 80_000_000)),
                        new Entry.Line(
                                new LedgerAccount(VENDOR, Purpose.GIVEN), new Money(MoneyKind.DISCOUNT, -80_000_000)));
    }

    @Test
    void partsAreWholeOereSumToTheTotalAndLieNextToTheExactShare() {
        Property.holds(500, chance -> {
            long total = chance.nextLong(-1_000_000_000, 1_000_000_000);
            List<Long> weights = new ArrayList<>(List.of(1L));
            for (int i = chance.nextInt(12); i > 0; i--) {
                weights.add(chance.nextLong(0, 1_000_000));
            }
            double sum = weights.stream().mapToLong(Long::longValue).sum();

            List<Long> parts = Split.byWeights(total, weights);

            assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
            assertThat(Split.byWeights(total, weights)).as("the same again").isEqualTo(parts);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(Math.abs(parts.get(i) - total * (weights.get(i) / sum)))
                        .isLessThan(1.000001);
            }
        });
    }

    @Test
    void thePartsOfOneKroneAmongThreeAre34And33And33() {
        assertThat(Split.byWeights(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
        assertThat(Split.byWeights(-100, List.of(1L, 1L, 1L))).containsExactly(-34L, -33L, -33L);
    }

    /// Littlechild and Owen 1973; the figures of the airport 200/500/900 and of Ibn Ezra's will 120/60/40/30.
    @Test
    void aCostDividedByNeedIsTheShapleyValueOfTheAirportProblem() {
        requireShares(List.of(200L, 500L, 900L), new long[][] {{200, 3}, {650, 3}, {1850, 3}});
        requireShares(List.of(120L, 60L, 40L, 30L), new long[][] {{485, 6}, {125, 6}, {65, 6}, {15, 2}});
        assertThat(NeedShare.of(List.of(20_000L, 50_000L, 90_000L))).containsExactly(6_667L, 21_667L, 61_666L);
    }

    @Test
    void nobodyPaysMoreByNeedThanHisNeedAlone() {
        Property.holds(300, chance -> {
            List<Long> needs = new ArrayList<>(List.of(1L + chance.nextInt(1_000_000)));
            for (int i = chance.nextInt(10); i > 0; i--) {
                needs.add(chance.nextLong(0, 1_000_000));
            }

            List<Long> shares = NeedShare.of(needs);

            assertThat(shares.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(needs.stream().mapToLong(Long::longValue).max().orElseThrow());
            for (int i = 0; i < needs.size(); i++) {
                assertThat(shares.get(i)).isNotNegative().isLessThanOrEqualTo(needs.get(i));
            }
        });
    }

    @Test
    void sharesThatAreNotOneHundredPerCentAreNoAgreement() {
        assertThatThrownBy(() -> agreement(600_000, 399_999)).hasMessageContaining("999999 millionths");
        assertThat(agreement(600_000, 400_000).divide(1_001))
                .containsEntry(SCHOOL, 601L)
                .containsEntry(VENDOR, 400L);
    }

    @Test
    void aReversedEntryLeavesNothingBehind() {
        Entry entry = new Payment(new EntryId("paid"), SCHOOL, 5_000, DAY).entry(HALL);

        Entry back = entry.reversed(DAY.plusMonths(1));

        assertThat(back.reverses()).contains(entry.id());
        assertThat(Statement.of(SCHOOL, YearMonth.of(2026, 12), List.of(entry, back))
                        .owedAfter())
                .isEqualTo(Money.cash(0));
    }

    @Test
    void aPriceHoldsFromItsDayAndTheLowestOfSeveralRolesCounts() {
        List<Price> prices = List.of(
                new Price("mill", "member", 60_000, LocalDate.of(2026, 1, 1)),
                new Price("mill", "member", 70_000, LocalDate.of(2026, 11, 17)),
                new Price("mill", "school", 20_000, LocalDate.of(2026, 1, 1)));

        assertThat(Price.holding(prices, "mill", List.of("member"), DAY)
                        .orElseThrow()
                        .oereAnHour())
                .isEqualTo(60_000);
        assertThat(Price.holding(prices, "mill", List.of("member"), DAY.plusDays(1))
                        .orElseThrow()
                        .oereAnHour())
                .isEqualTo(70_000);
        assertThat(Price.holding(prices, "mill", List.of("member", "school"), DAY)
                        .orElseThrow()
                        .oereFor(90))
                .isEqualTo(30_000);
        assertThat(Price.holding(prices, "robot", List.of("member"), DAY)).isEmpty();
    }

    @Test
    void aStatementSetsGiveAndTakeSideBySideAndNetsNothing() {
        List<Entry> entries = List.of(
                Use.of(new EntryId("use-1"), SCHOOL, "mill", DAY.minusMonths(1), 60)
                        .entry(HALL, new Price("mill", "school", 20_000, LocalDate.of(2026, 1, 1)))
                        .orElseThrow(),
                Use.of(new EntryId("use-2"), SCHOOL, "mill", DAY, 90)
                        .entry(HALL, new Price("mill", "school", 20_000, LocalDate.of(2026, 1, 1)))
                        .orElseThrow(),
                new Contribution(new EntryId("teacher"), SCHOOL, new Money(MoneyKind.IN_KIND, 1_500_000), DAY, TEXT)
                        .entry(HALL),
                new Payment(new EntryId("paid"), SCHOOL, 20_000, DAY).entry(HALL));

        Statement statement = Statement.of(SCHOOL, YearMonth.of(2026, 11), entries);

        assertThat(statement.owedBefore()).isEqualTo(Money.cash(20_000));
        assertThat(statement.owedAfter()).isEqualTo(Money.cash(30_000));
        assertThat(statement.given())
                .extracting(Statement.Row::money)
                .containsExactly(new Money(MoneyKind.IN_KIND, 1_500_000));
        assertThat(statement.charges()).hasSize(2);
        assertThat(statement.csv())
                .contains("2026-11-16;teacher;Fres;egeninnsats;15000,00;\r\n")
                .contains("2026-11-30;;Skyldig ved månedens slutt;penger;;300,00\r\n");
        assertThat(AccountingExport.csv(entries))
                .contains("2026-11-16;paid;Innbetaling;1920;bank;hall;penger;200,00;\r\n");
    }

    @Test
    void whateverIsBookedTheLedgerSumsToZeroForEachKind() {
        Property.holds(200, chance -> {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                EntryId id = new EntryId("e" + i);
                long oere = chance.nextLong(1, 10_000_000);
                MoneyKind kind = MoneyKind.values()[chance.nextInt(4)];
                Entry entry = switch (chance.nextInt(3)) {
                    case 0 -> new Contribution(id, VENDOR, new Money(kind, oere), DAY, TEXT).entry(HALL);
                    case 1 ->
                        SharedCost.byAgreement(id, TEXT, DAY, oere, agreement(333_333, 666_667))
                                .entry(HALL);
                    default -> new Payment(id, SCHOOL, oere, DAY).entry(HALL);
                };
                entries.add(entry);
                if (chance.nextInt(4) == 0) {
                    entries.add(entry.reversed(DAY));
                }
            }
            for (MoneyKind kind : MoneyKind.values()) {
                assertThat(entries.stream()
                                .flatMap(entry -> entry.lines().stream())
                                .filter(line -> line.money().kind() == kind)
                                .mapToLong(line -> line.money().oere())
                                .sum())
                        .isZero();
            }
        });
    }

    private static void requireShares(List<Long> needs, long[][] fractions) {
        BigInteger multiple = NeedShare.multiple(needs.size());
        List<BigInteger> weights = NeedShare.weights(needs);
        for (int i = 0; i < fractions.length; i++) {
            assertThat(weights.get(i).multiply(BigInteger.valueOf(fractions[i][1])))
                    .isEqualTo(multiple.multiply(BigInteger.valueOf(fractions[i][0])));
        }
    }

    private static Agreement agreement(int school, int vendor) {
        SortedMap<OrganisationId, Integer> shares = new TreeMap<>();
        shares.put(SCHOOL, school);
        shares.put(VENDOR, vendor);
        return new Agreement("mill", LocalDate.of(2026, 1, 1), Optional.empty(), shares);
    }

    private static Entry entry(Entry.Line... lines) {
        return new Entry(new EntryId("e"), DAY, TEXT, List.of(lines), Optional.empty());
    }
}
