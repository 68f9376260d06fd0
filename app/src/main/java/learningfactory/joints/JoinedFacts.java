package learningfactory.joints;

import java.time.ZoneId;
import learningfactory.activity.ActivityBook;
import learningfactory.booking.HallBook;
import learningfactory.competence.HallFacts;
import learningfactory.network.AccountBook;
import learningfactory.network.Ages;

/// What clearance asks of the hall, of people and of courses, answered from their books.
public final class JoinedFacts {
    private JoinedFacts() {}

    /// The facts of these books.
    ///
    /// @param accounts tell since when and until when somebody instructs
    /// @param zone in which a day begins
    public static HallFacts of(HallBook book, ActivityBook courses, Ages ages, AccountBook accounts, ZoneId zone) {
        BookedHall hall = new BookedHall(book, new Served(accounts, zone));
        return new HallFacts(hall, new KnownVisitors(ages, book, courses, zone), hall, new HeldCourses(courses, zone));
    }
}
