package learningfactory.store;

import java.util.List;
import learningfactory.words.Words;

/// What sessions keep about an account: those that it opened, led or wrote in, and the lessons it made of
/// them. Whoever joined by a code is in the log under a nickname; which account that is, is known to the room
/// of competence, and only until the session is closed.
public final class SessionRecords extends RoomRecords {

    /// The pseudonym as a word of its own, not as the beginning of another.
    private static final String IN_IT = "~ ('(^|[^a-z0-9-])' || :person || '($|[^a-z0-9-])')";

    private static final List<PersonalPart> PARTS = List.of(
            PersonalPart.of(
                    "sessions",
                    new Words("Økter du har åpnet", "Sessions that you opened"),
                    """
                    select id, opened, closed, organisation, terms from session
                    where opener = :person or terms %s order by opened
                    """.formatted(IN_IT),
                    "public.session.opener",
                    "public.session.terms"),
            PersonalPart.of(
                    "log",
                    new Words("Hva du har gjort i økter", "What you did in sessions"),
                    """
                    select session, group_number, sequence, text from entry
                    where text %s order by session, group_number, sequence
                    """.formatted(IN_IT),
                    "public.entry.text"),
            PersonalPart.of(
                    "lessons",
                    new Words("Oppgaver du har lagret", "Lessons that you saved"),
                    """
                    select name, saved, taken_away, text from saved_lesson where owner = :person order by saved
                    """,
                    "public.saved_lesson.owner"),
            PersonalPart.of(
                    "commitment",
                    new Words("Hva du vil gjøre annerledes neste gang", "What you will do differently next time"),
                    "select text, made from commitment where person = :person",
                    "public.commitment.person",
                    "public.commitment.text"));

    private static final List<String> ERASURE = List.of("delete from commitment where person = :person");

    /// The records in this database. A log is never changed: what it says of an account is the pseudonym.
    public SessionRecords(Database database) {
        super(database, "sessions", new Words("Økter på fabrikken", "Sessions on the factory"), PARTS, ERASURE);
    }
}
