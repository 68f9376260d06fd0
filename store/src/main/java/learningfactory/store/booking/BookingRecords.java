package learningfactory.store.booking;

import java.util.List;
import learningfactory.store.Database;
import learningfactory.store.PersonalPart;
import learningfactory.store.RoomRecords;
import learningfactory.words.Words;

/// What the hall's book keeps about a person: bookings, wishes, notices, calendar addresses, and being an
/// instructor.
public final class BookingRecords extends RoomRecords {

    private static final List<PersonalPart> PARTS = List.of(
            PersonalPart.of(
                    "bookings",
                    new Words("Bestillinger", "Bookings"),
                    """
                    select id, lower(during) as begins, upper(during) as ends, title, mode, party, state, ending,
                           organisation, holder = :person as is_holder, made, came, gone
                    from booking.reservation where holder = :person or :person = any (people) order by during, id
                    """,
                    "booking.reservation.holder",
                    "booking.reservation.people"),
            PersonalPart.of(
                    "wishes",
                    new Words("Ventelister", "Waiting lists"),
                    """
                    select id, lower(during) as begins, upper(during) as ends, title, mode, party, state, organisation,
                           holder = :person as is_holder
                    from booking.wish where holder = :person or :person = any (people) order by number
                    """,
                    "booking.wish.holder",
                    "booking.wish.people"),
            PersonalPart.of("notices", new Words("Beskjeder", "Notices"), """
                    select made, said_nb, said_en, is_read from booking.notice where person = :person order by id
                    """, "booking.notice.person"),
            PersonalPart.of(
                    "calendars",
                    new Words("Kalenderadresser", "Calendar addresses"),
                    """
                    select kind, subject, maker = :person as is_maker, made
                    from booking.feed where maker = :person or subject = :person order by made
                    """,
                    "booking.feed.maker",
                    "booking.feed.subject"),
            PersonalPart.of(
                    "faults",
                    new Words("Feil du har meldt eller rettet", "Faults that you reported or mended"),
                    """
                    select id, resource, what, reported, closed, remedy, reporter = :person as is_reporter
                    from booking.fault where reporter = :person or closer = :person order by reported, id
                    """,
                    "booking.fault.reporter",
                    "booking.fault.closer"),
            PersonalPart.of(
                    "instructor",
                    new Words("Som instruktør i hallen", "As an instructor of the hall"),
                    """
                    select id, name_nb, name_en, family, supervises, hours, is_retired
                    from booking.resource where person = :person order by id
                    """,
                    "booking.resource.person"));

    /// What was booked for a time to come is given back; what was done stays, without the words for it. An
    /// instructor is booked under their name, which goes. So do the words for a fault once it is mended; one
    /// that is not keeps them, since they say what is dangerous about the machine.
    private static final List<String> ERASURE = List.of(
            """
            update booking.reservation set state = 'RELEASED', ending = 'GIVEN_BACK', held_until = null
            where holder = :person and state in ('HELD', 'CONFIRMED') and lower(during) > now()
            """,
            "update booking.reservation set title = '' where holder = :person and title <> ''",
            "update booking.wish set state = 'WITHDRAWN' where holder = :person and state in ('WAITING', 'OFFERED')",
            "update booking.wish set title = '' where holder = :person and title <> ''",
            "delete from booking.notice where person = :person",
            "delete from booking.feed where maker = :person or (kind = 'PERSON' and subject = :person)",
            """
            update booking.blackout set why_nb = 'Feil', why_en = 'Fault'
            where id in (select closing from booking.fault where reporter = :person and closed is not null)
            """,
            "update booking.fault set what = 'Slettet' where reporter = :person and closed is not null",
            "update booking.fault set remedy = 'Slettet' where closer = :person",
            """
            update booking.resource set name_nb = 'Tidligere instruktør', name_en = 'Former instructor', is_retired = true
            where person = :person
            """);

    /// The records in this database.
    public BookingRecords(Database database) {
        super(database, "bookings", new Words("Hallen", "The hall"), PARTS, ERASURE);
    }
}
