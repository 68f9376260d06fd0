package learningfactory.store;

import java.util.List;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.words.Words;

/// What a room keeps about people where that is rows alone: its parts are read, and statements erase.
public abstract class RoomRecords implements PersonalRecords {
    private final Database database;
    private final String room;
    private final Words title;
    private final List<PersonalPart> parts;
    private final List<String> erasure;

    /// The records of a room.
    ///
    /// @param erasure statements in this order; `:person` is the pseudonym. None: nothing here tells who it
    ///     was
    protected RoomRecords(Database database, String room, Words title, List<PersonalPart> parts, List<String> erasure) {
        this.database = database;
        this.room = room;
        this.title = title;
        this.parts = List.copyOf(parts);
        this.erasure = List.copyOf(erasure);
    }

    @Override
    public final String room() {
        return room;
    }

    @Override
    public final Words title() {
        return title;
    }

    @Override
    public final List<Table> recordsOf(PersonId person) {
        return parts.stream().map(part -> part.read(database, person)).toList();
    }

    @Override
    public final List<String> places() {
        return parts.stream().flatMap(part -> part.places().stream()).distinct().toList();
    }

    @Override
    public final void erase(PersonId person) {
        erasure.forEach(statement ->
                database.client().sql(statement).param("person", person.value()).update());
    }
}
