package learningfactory.joints;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import learningfactory.activity.ActivityBook;
import learningfactory.booking.HallBook;
import learningfactory.competence.HallFacts;
import learningfactory.network.Ages;
import learningfactory.network.PersonId;

/// What the rules of use ask about people: how old somebody is, from the book of identities, and whether
/// somebody knows the hall, from what the hall has seen of them.
final class KnownVisitors implements HallFacts.Persons {

    private final Ages ages;
    private final HallBook book;
    private final ActivityBook courses;
    private final ZoneId zone;

    KnownVisitors(Ages ages, HallBook book, ActivityBook courses, ZoneId zone) {
        this.ages = ages;
        this.book = book;
        this.courses = courses;
        this.zone = zone;
    }

    @Override
    public OptionalInt findBirthYear(PersonId person) {
        return ages.findBirthYear(person);
    }

    /// Somebody who has checked in on an earlier day, together with an instructor, was shown around; so was
    /// who was at a course in the hall, since no course is held without an instructor.
    @Override
    public boolean hasBeenHereBefore(PersonId person, Instant moment) {
        Instant today = moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return courses.hasAttended(person, today) || book.hasComeWithAnInstructor(person, today);
    }
}
