package learningfactory.server;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Reservations;
import learningfactory.activity.ResourceNeed;
import learningfactory.booking.ResourceId;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.curriculum.AimId;
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
import learningfactory.words.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Courses, needs and money, joined with the database, with what people can show and with the hall's bookings.
@Configuration(proxyBeanMethods = false)
class CourseJoints {

    @Bean
    Hall hall(
            Database database,
            OrganisationBook organisations,
            PersonBook people,
            Clock clock,
            ObjectProvider<AttestationBook> attestations,
            ObjectProvider<Reservations> reservations) {
        return new Hall(
                new JdbcActivityBook(database),
                new JdbcVisitBook(database),
                new JdbcProjectBook(database),
                new JdbcNeedBook(database),
                new JdbcLedgerBook(database),
                reservations.getIfAvailable(NothingToReserve::new),
                (person, aims, at) -> missing(attestations.getIfAvailable(), person, aims, at),
                organisations,
                people,
                clock);
    }

    /// What nobody attests is missing: without a book of attestations that is everything.
    private static List<AimId> missing(@Nullable AttestationBook book, PersonId person, List<AimId> aims, Instant at) {
        if (book == null || aims.isEmpty()) {
            return aims;
        }
        List<AimId> shown = book.attestations(person).stream()
                .filter(one -> one.standing(at) == Attestation.Standing.VALID)
                .flatMap(one -> one.aims().stream())
                .toList();
        return aims.stream().filter(aim -> !shown.contains(aim)).toList();
    }

    /// A hall without bookings: what needs nothing can be held, what needs a machine cannot be promised one.
    private static final class NothingToReserve implements Reservations {
        @Override
        public Outcome<List<ResourceId>> reserve(Occurrence occurrence, List<ResourceNeed> needs) {
            return needs.isEmpty()
                    ? Outcome.done(List.of())
                    : Outcome.refused(
                            "Hallen tar ikke imot bestillinger av maskiner ennå.",
                            "The hall does not take bookings of machines yet.");
        }

        @Override
        public void release(OccurrenceId occurrence) {
            // nothing was reserved
        }
    }
}
