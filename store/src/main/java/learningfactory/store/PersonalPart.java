package learningfactory.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// One table of what a room keeps about a person.
///
/// @param name small letters and hyphens
/// @param title for the reader
/// @param statement reads it; `:person` is the pseudonym
/// @param places the columns in which the person stands: `schema.table.column`
public record PersonalPart(String name, Words title, String statement, List<String> places) {

    /// Copied.
    public PersonalPart {
        places = List.copyOf(places);
    }

    /// A part of which the person stands in one column, or in several.
    public static PersonalPart of(String name, Words title, String statement, String... places) {
        return new PersonalPart(name, title, statement, List.of(places));
    }

    /// What it holds of a person.
    PersonalRecords.Table read(Database database, PersonId person) {
        List<Map<String, @Nullable Object>> found = database.client()
                .sql(statement)
                .param("person", person.value())
                .query()
                .listOfRows();
        List<String> columns =
                found.isEmpty() ? List.of() : List.copyOf(found.getFirst().keySet());
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> row : found) {
            rows.add(columns.stream()
                    .map(column -> Objects.toString(row.get(column), ""))
                    .toList());
        }
        return new PersonalRecords.Table(name, title, columns, rows);
    }
}
