package learningfactory.ledger;

import java.util.List;
import learningfactory.words.CsvTable;

/// The entries of a period as a file for accounting, one line each, with the accounts of the Norwegian
/// standard chart.
public final class AccountingExport {

    private AccountingExport() {}

    /// The file.
    public static String csv(List<Entry> entries) {
        CsvTable table = new CsvTable(List.of(
                "dato", "bilag", "tekst", "konto", "kontonavn", "organisasjon", "slag", "beløp", "tilbakefører"));
        for (Entry entry : entries) {
            for (Entry.Line line : entry.lines()) {
                table.row(List.of(
                        entry.on().toString(),
                        entry.id().value(),
                        entry.text().nb(),
                        Integer.toString(line.account().purpose().number()),
                        line.account().purpose().word().nb(),
                        line.account().organisation().value(),
                        line.money().kind().word().nb(),
                        line.money().kroner(),
                        entry.reverses().map(EntryId::value).orElse("")));
            }
        }
        return table.toString();
    }
}
