package learningfactory.joints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.Participation;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.competence.HallFacts;
import learningfactory.network.Ages;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;

/// What the rules of use ask about people: how old somebody is, from the book of identities, and whether somebody knows
/// the hall, from what the hall has seen of them.
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

    /// Somebody who has checked in on an earlier day, together with an instructor, was shown around; so was who
    /// was at a course in the hall, since no course is held without an instructor.
    @Override
    public boolean hasBeenHereBefore(PersonId person, Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return cameWithInstructor(person, day) || wasAtCourse(person, day);
    }

    private boolean wasAtCourse(PersonId person, LocalDate day) {
        return courses.rollsOf(person).stream()
                .filter(roll -> isEarlier(roll.occurrence().during(), day))
                .flatMap(roll -> roll.find(person).stream())
                .anyMatch(one -> one.state() == Participation.State.ATTENDED);
    }

    private boolean isEarlier(Interval during, LocalDate day) {
        return during.from().atZone(zone).toLocalDate().isBefore(day);
    }

    private boolean cameWithInstructor(PersonId person, LocalDate day) {
        Set<ResourceId> instructors = book.resources().stream()
                .filter(one -> one.is().kind() == ResourceKind.INSTRUCTOR)
                .map(Resource::id)
                .collect(Collectors.toSet());
        return book.reservationsOf(person, Instant.EPOCH).stream()
                .filter(one -> one.request().use().people().contains(person) && wasThere(one))
                .filter(one -> one.request().resources().stream().anyMatch(instructors::contains))
                .anyMatch(one -> isEarlier(one.during(), day));
    }

    private static boolean wasThere(Reservation one) {
        return one.state() == ReservationState.CHECKED_IN || one.state() == ReservationState.COMPLETED;
    }
}
