package learningfactory.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.network.OrganisationId;
import learningfactory.words.CsvTable;
import learningfactory.words.Words;

/// One organisation's month: what it gave, kind by kind, and what it owes, from the first day to the last.
///
/// Give and take stand side by side and are never set off against each other, and nothing is summed over
/// kinds of money.
///
/// @param organisation whose
/// @param month which
/// @param given what it gave in the month
/// @param givenInYear what it has given since the first of January, kind by kind
/// @param owedBefore what it owed when the month began
/// @param charges what was added to it and paid of it
/// @param owedAfter what it owes when the month is over
public record Statement(
        OrganisationId organisation,
        YearMonth month,
        List<Row> given,
        List<Money> givenInYear,
        Money owedBefore,
        List<Row> charges,
        Money owedAfter) {

    /// One thing that happened.
    ///
    /// @param entry where it stands in the ledger
    /// @param on the day
    /// @param text what happened
    /// @param money given or owed: above zero; paid or taken back: below
    public record Row(EntryId entry, LocalDate on, Words text, Money money) {}

    /// Copied.
    public Statement {
        given = List.copyOf(given);
        givenInYear = List.copyOf(givenInYear);
        charges = List.copyOf(charges);
    }

    /// Reads it out of the ledger.
    ///
    /// @param entries those of the organisation, of all times
    public static Statement of(OrganisationId organisation, YearMonth month, List<Entry> entries) {
        List<Row> given = new ArrayList<>();
        List<Row> charges = new ArrayList<>();
        Map<MoneyKind, Money> inYear = new EnumMap<>(MoneyKind.class);
        Money before = Money.cash(0);
        Money after = Money.cash(0);
        for (Entry entry : entries) {
            YearMonth when = YearMonth.from(entry.on());
            for (Entry.Line line : entry.lines()) {
                if (!line.account().organisation().equals(organisation) || when.isAfter(month)) {
                    continue;
                }
                if (line.account().purpose() == Purpose.GIVEN) {
                    Money gift = line.money().negated();
                    if (when.getYear() == month.getYear()) {
                        inYear.merge(gift.kind(), gift, Money::plus);
                    }
                    if (when.equals(month)) {
                        given.add(new Row(entry.id(), entry.on(), entry.text(), gift));
                    }
                } else if (line.account().purpose() == Purpose.OWES) {
                    after = after.plus(line.money());
                    if (when.equals(month)) {
                        charges.add(new Row(entry.id(), entry.on(), entry.text(), line.money()));
                    } else {
                        before = before.plus(line.money());
                    }
                }
            }
        }
        return new Statement(organisation, month, given, List.copyOf(inYear.values()), before, charges, after);
    }

    /// As a file for the organisation's own books.
    public String csv() {
        CsvTable table = new CsvTable(List.of("dato", "bilag", "tekst", "slag", "gitt", "skyldig"));
        table.row(
                List.of(month.atDay(1).toString(), "", "Skyldig ved månedens start", cash(), "", owedBefore.kroner()));
        for (Row row : given) {
            table.row(line(row, row.money().kroner(), ""));
        }
        for (Row row : charges) {
            table.row(line(row, "", row.money().kroner()));
        }
        table.row(List.of(
                month.atEndOfMonth().toString(), "", "Skyldig ved månedens slutt", cash(), "", owedAfter.kroner()));
        return table.toString();
    }

    private static String cash() {
        return MoneyKind.CASH.word().nb();
    }

    private static List<String> line(Row row, String given, String owed) {
        return List.of(
                row.on().toString(),
                row.entry().value(),
                row.text().nb(),
                row.money().kind().word().nb(),
                given,
                owed);
    }
}
