package learningfactory.server;

import java.time.Clock;
import java.time.ZoneId;
import learningfactory.booking.Clearance;
import learningfactory.booking.HallBook;
import learningfactory.booking.HallRules;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.AuthorisationClearance;
import learningfactory.competence.HallFacts;
import learningfactory.network.Ages;
import learningfactory.store.Database;
import learningfactory.store.activity.JdbcActivityBook;
import learningfactory.store.booking.JdbcFaultBook;
import learningfactory.store.booking.JdbcFeedBook;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.upkeep.FaultBook;
import learningfactory.web.hall.Calendars;
import learningfactory.web.hall.CourseDates;
import learningfactory.web.hall.FeedBook;
import learningfactory.web.hall.HallBeans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The hall: its book, its calendars, and what others ask of it.
@Configuration(proxyBeanMethods = false)
@Import(HallBeans.class)
class HallJoints {

    @Bean
    HallBook hallBook(Database database) {
        return new JdbcHallBook(database);
    }

    @Bean
    HallRules hallRules(Clock clock) {
        return HallRules.in(clock.getZone());
    }

    @Bean
    FeedBook feedBook(Database database) {
        return new KeptFeeds(new JdbcFeedBook(database));
    }

    @Bean
    Calendars calendars() {
        return new IcalCalendars();
    }

    @Bean
    FaultBook faultBook(Database database) {
        return new JdbcFaultBook(database);
    }

    @Bean
    CourseDates courseDates(Database database) {
        return new KeptCourseDates(new JdbcActivityBook(database));
    }

    /// Who may use what is computed from signed authorisations; nobody clicks it.
    @Bean
    Clearance clearance(Database database, AttestationBook attestations, HallBook book, Ages ages, Clock clock) {
        ZoneId zone = clock.getZone();
        BookedHall hall = new BookedHall(book);
        HallFacts facts = new HallFacts(
                hall, new KnownVisitors(ages, book, zone), hall, new HeldCourses(new JdbcActivityBook(database), zone));
        return new AuthorisationClearance(attestations, facts, zone);
    }
}
