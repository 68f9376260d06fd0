package learningfactory.joints;

import java.time.Clock;
import java.time.ZoneId;
import learningfactory.activity.ActivityBook;
import learningfactory.booking.HallBook;
import learningfactory.competence.HallFacts;
import learningfactory.network.AccountBook;
import learningfactory.network.Ages;
import learningfactory.network.OrganisationBook;

/// What clearance asks of the hall, of people and of courses, answered from their books.
public final class JoinedFacts {
    private JoinedFacts() {}

    /// Who has which role where, and which organisation runs the hall.
    ///
    /// @param clock of the hall
    public record Staff(AccountBook accounts, OrganisationBook organisations, Clock clock) {}

    /// The facts of these books.
    ///
    /// @param staff tells since when and until when somebody instructs in the hall
    /// @param zone in which a day begins
    public static HallFacts of(HallBook book, ActivityBook courses, Ages ages, Staff staff, ZoneId zone) {
        BookedHall hall = new BookedHall(book, new Served(staff.accounts(), staff.organisations(), staff.clock()));
        return new HallFacts(hall, new KnownVisitors(ages, book, courses, zone), hall, new HeldCourses(courses, zone));
    }
}
