package learningfactory.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void cellsWithSemicolonsQuotesOrLinesAreQuoted() {
        CsvTable table = new CsvTable(List.of("a", "b"));

        table.row(List.of("x;y", "say \"no\"\nplease"));

        assertThat(table).hasToString("\uFEFFa;b\r\n\"x;y\";\"say \"\"no\"\"\nplease\"\r\n");
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysANameAndAnAmountStaysAnAmount() {
        CsvTable table = new CsvTable(List.of("name", "amount"));

        table.row(List.of("=cmd|' /C calc'!A0", "-1234,50"));

        assertThat(table.toString()).contains("\r\n'=cmd|' /C calc'!A0;-1234,50\r\n");
    }
}
