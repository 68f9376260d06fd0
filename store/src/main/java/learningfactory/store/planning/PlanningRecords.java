package learningfactory.store.planning;

import java.util.List;
import learningfactory.store.Database;
import learningfactory.store.PersonalPart;
import learningfactory.store.RoomRecords;
import learningfactory.words.Words;

/// What the plans of a term keep about a person: what they asked for, and where they are to take part.
public final class PlanningRecords extends RoomRecords {

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

    /// The records in this database.
    public PlanningRecords(Database database) {
        super(database, "plans", new Words("Planer", "Plans"), PARTS, ERASURE);
    }
}
