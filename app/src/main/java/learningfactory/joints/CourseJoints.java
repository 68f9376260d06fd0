package learningfactory.joints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.SeatOffers;
import learningfactory.activity.Standing;
import learningfactory.booking.Clearance;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.curriculum.AimId;
import learningfactory.need.NeedBook;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.store.Database;
import learningfactory.store.activity.JdbcActivityBook;
import learningfactory.store.activity.JdbcLedgerBook;
import learningfactory.store.activity.JdbcNeedBook;
import learningfactory.store.activity.JdbcProjectBook;
import learningfactory.store.activity.JdbcVisitBook;
import learningfactory.web.activity.Hall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Courses, needs and money, joined with the database, with what people can show and with the hall's
/// bookings.
@Configuration(proxyBeanMethods = false)
class CourseJoints {

    @Bean
    ActivityBook activities(Database database) {
        return new JdbcActivityBook(database);
    }

    @Bean
    NeedBook needs(Database database) {
        return new JdbcNeedBook(database);
    }

    /// What nobody attests is missing.
    @Bean
    Standing standing(AttestationBook attestations) {
        return (person, aims, at) -> missing(attestations, person, aims, at);
    }

    /// What courses have of the hall.
    @Bean
    BookedOccurrences bookedOccurrences(
            HallBook book, Desk desk, ActivityBook courses, Clearance clearance, Clock clock) {
        return new BookedOccurrences(book, desk, courses, clearance, clock);
    }

    @Bean
    SeatOffers seatOffers(ActivityBook courses, BookedOccurrences booked, Clock clock) {
        return new SeatOffers(courses, booked, clock.getZone());
    }

    /// Offers of seats that nobody answered go on to the next.
    @Bean
    Duty seats(SeatOffers offers) {
        return new Duty("seats", Duration.ZERO, offers::settle);
    }

    @Bean
    Hall hall(
            Database database,
            ActivityBook activities,
            BookedOccurrences booked,
            NeedBook needs,
            Standing standing,
            OrganisationBook organisations,
            PersonBook people,
            Clock clock) {
        return new Hall(
                activities,
                new JdbcVisitBook(database),
                new JdbcProjectBook(database),
                needs,
                new JdbcLedgerBook(database),
                booked,
                booked,
                standing,
                organisations,
                people,
                clock);
    }

    private static List<AimId> missing(AttestationBook book, PersonId person, List<AimId> aims, Instant at) {
        List<AimId> shown = book.attestations(person).stream()
                .filter(one -> one.standing(at) == Attestation.Standing.VALID)
                .flatMap(one -> one.aims().stream())
                .toList();
        return aims.stream().filter(aim -> !shown.contains(aim)).toList();
    }
}
