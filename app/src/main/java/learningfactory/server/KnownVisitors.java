package learningfactory.server;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.booking.Resource;
import learningfactory.booking.ResourceId;
import learningfactory.booking.ResourceKind;
import learningfactory.competence.HallFacts;
import learningfactory.network.Ages;
import learningfactory.network.PersonId;

/// What the rules of use ask about people: how old somebody is, from the book of identities, and whether somebody knows
/// the hall, from what the hall has seen of them.
final class KnownVisitors implements HallFacts.Persons {

    private final Ages ages;
    private final HallBook book;
    private final ZoneId zone;

    KnownVisitors(Ages ages, HallBook book, ZoneId zone) {
        this.ages = ages;
        this.book = book;
        this.zone = zone;
    }

    @Override
    public OptionalInt findBirthYear(PersonId person) {
        return ages.findBirthYear(person);
    }

    /// Somebody who has checked in on an earlier day, together with an instructor, was shown around.
    @Override
    public boolean hasBeenHereBefore(PersonId person, Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        Set<ResourceId> instructors = book.resources().stream()
                .filter(one -> one.is().kind() == ResourceKind.INSTRUCTOR)
                .map(Resource::id)
                .collect(Collectors.toSet());
        return book.reservationsOf(person, Instant.EPOCH).stream()
                .filter(one -> one.request().use().people().contains(person) && wasThere(one))
                .filter(one -> one.request().resources().stream().anyMatch(instructors::contains))
                .anyMatch(one -> one.during().from().atZone(zone).toLocalDate().isBefore(day));
    }

    private static boolean wasThere(Reservation one) {
        return one.state() == ReservationState.CHECKED_IN || one.state() == ReservationState.COMPLETED;
    }
}
