package learningfactory.network;

import java.util.List;
import learningfactory.words.Words;

/// What one room keeps about people. Each room of the store has one; together they answer "what do you know
/// about me?" and "forget me".
public interface PersonalRecords {
    /// The room's name in an export: small letters and hyphens, such as `bookings`.
    String room();

    /// What it is, for the reader.
    Words title();

    /// Everything that the room keeps about a person, as tables; none when it keeps nothing.
    List<Table> recordsOf(PersonId person);

    /// The files that the person has given, whole; none in most rooms.
    default List<Attachment> filesOf(PersonId person) {
        return List.of();
    }

    /// Every column in which the room writes down who somebody is, as `schema.table.column`. A test finds the
    /// columns with people in them that no room has named.
    List<String> places();

    /// Removes what tells who the person is: free text and files, say. What the ledger and the law need stays
    /// under the pseudonym. Called within the transaction of the erasure.
    void erase(PersonId person);

    /// A file that somebody has given.
    ///
    /// @param name of its own in the room: small letters, digits, hyphens and one dot
    /// @param content as it was given; not copied
    @SuppressWarnings("ArrayRecordComponent") // a file of megabytes is handed on, not compared
    record Attachment(String name, byte[] content) {}

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
