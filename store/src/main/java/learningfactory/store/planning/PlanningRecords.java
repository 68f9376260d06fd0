package learningfactory.store.planning;

import java.util.List;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.store.Database;
import learningfactory.store.PersonalPart;
import learningfactory.words.Words;

/// What the plans of a term keep about a person: what they asked for, and where they are to take part.
public final class PlanningRecords implements PersonalRecords {

    private static final List<PersonalPart> PARTS = List.of(PersonalPart.of(
            "requests",
            new Words("Ønsker til planen", "Requests for a plan"),
            """
            select plan, id, title, party, organisation, meetings, minutes, not_before, not_after, asker = :person as is_asker
            from planning.request where asker = :person or :person = any (people) order by plan, place
            """,
            "planning.request.asker",
            "planning.request.people"));

    /// The request stays, for others are in it; what the person wrote goes.
    private static final List<String> ERASURE =
            List.of("update planning.request set title = id, party = '' where asker = :person");

    private final Database database;

    /// The records in this database.
    public PlanningRecords(Database database) {
        this.database = database;
    }

    @Override
    public String room() {
        return "plans";
    }

    @Override
    public Words title() {
        return new Words("Planer", "Plans");
    }

    @Override
    public List<Table> recordsOf(PersonId person) {
        return PersonalPart.read(database, person, PARTS);
    }

    @Override
    public List<String> places() {
        return PersonalPart.places(PARTS);
    }

    @Override
    public void erase(PersonId person) {
        PersonalPart.write(database, person, ERASURE);
    }
}
