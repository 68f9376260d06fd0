package learningfactory.network;

import java.util.List;
import learningfactory.words.Words;

/// What one room keeps about people. Each room of the store has one; together they answer "what do you know about me?"
/// and "forget me".
public interface PersonalRecords {
    /// The room's name in an export: small letters and hyphens, such as `bookings`.
    String room();

    /// What it is, for the reader.
    Words title();

    /// Everything that the room keeps about a person, as tables; none when it keeps nothing.
    List<Table> recordsOf(PersonId person);

    /// Removes what tells who the person is: free text and files, say. What the ledger and the law need stays under the
    /// pseudonym. Called within the transaction of the erasure.
    void erase(PersonId person);

    /// A part of an export.
    ///
    /// @param name small letters and hyphens
    /// @param columns what stands in each column
    /// @param rows as many cells as there are columns; an empty text where nothing is known
    record Table(String name, Words title, List<String> columns, List<List<String>> rows) {
        /// Copied.
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
