package learningfactory.joints;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.SeatOffers;
import learningfactory.activity.Standing;
import learningfactory.booking.Clearance;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.HallRules;
import learningfactory.booking.Reclearing;
import learningfactory.booking.Sweep;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.AuthorisationClearance;
import learningfactory.loss.LeavingDays;
import learningfactory.loss.LeftBookings;
import learningfactory.loss.LostAuthority;
import learningfactory.loss.LostSeats;
import learningfactory.network.AccountBook;
import learningfactory.network.Ages;
import learningfactory.network.Leaving;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.network.Span;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.store.Database;
import learningfactory.store.booking.JdbcFaultBook;
import learningfactory.store.booking.JdbcFeedBook;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.upkeep.FaultBook;
import learningfactory.web.hall.Calendars;
import learningfactory.web.hall.CourseDates;
import learningfactory.web.hall.CoursePeople;
import learningfactory.web.hall.FeedBook;
import learningfactory.web.hall.HallBeans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The hall: its book, its calendars, and what others ask of it.
@Configuration(proxyBeanMethods = false)
@Import(HallBeans.class)
class HallJoints {

    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final Duration LOOK_AT_LEAVERS = Duration.ofHours(1);

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
    CourseDates courseDates(ActivityBook courses) {
        return new KeptCourseDates(courses);
    }

    @Bean
    CoursePeople coursePeople(ActivityBook courses) {
        return new KeptCoursePeople(courses);
    }

    /// Who may use what is computed from signed authorisations; nobody clicks it.
    @Bean
    Clearance clearance(
            ActivityBook courses,
            AttestationBook attestations,
            HallBook book,
            Ages ages,
            AccountBook accounts,
            OrganisationBook organisations,
            Clock clock) {
        ZoneId zone = clock.getZone();
        JoinedFacts.Staff staff = new JoinedFacts.Staff(accounts, organisations, clock);
        return new AuthorisationClearance(attestations, JoinedFacts.of(book, courses, ages, staff, zone), zone);
    }

    /// Whoever may do less than before loses what he has booked with it, and hears why.
    @Bean
    LostAuthority lostAuthority(
            HallBook book,
            Desk desk,
            Clearance clearance,
            BookedOccurrences booked,
            ActivityBook courses,
            SeatOffers seats,
            Standing standing,
            Clock clock) {
        Reclearing bookings = new Reclearing(book, clearance, booked, desk);
        return new LostAuthority(
                bookings, new LostSeats(courses, new LostSeats.Booked(booked, booked), seats, standing), clock);
    }

    /// Whoever leaves an organisation, or instructs no more, loses what was booked beyond that day.
    @Bean
    Leaving leaving(
            HallBook book,
            Desk desk,
            Clearance clearance,
            BookedOccurrences booked,
            ActivityBook courses,
            SeatOffers seats,
            PersonBook people,
            AccountBook accounts,
            PathwayBook pathways,
            StageFacts facts,
            Clock clock) {
        return new LeftBookings(
                new LeftBookings.Bookings(book, desk, new Reclearing(book, clearance, booked, desk)),
                new LeftBookings.Courses(courses, booked, seats),
                new LeftBookings.Whose(people, accounts),
                new LeftBookings.Ways(pathways, facts),
                clock);
    }

    /// Authorities end by themselves too, and what a stopped server has not told is told by the next.
    @Bean
    Duty authorities(AttestationBook attestations, LostAuthority lost, HallRules rules) {
        return new Duty(
                "authorities",
                LOOK_AGAIN,
                now -> attestations.failing(now.plus(rules.farthest())).forEach(one -> lost.lost(one, now)));
    }

    @Bean
    LeavingDays leavingDays(PersonBook people, AccountBook accounts, HallBook hall, ActivityBook courses) {
        return new LeavingDays(people, accounts, hall, courses);
    }

    /// Whoever leaves may still book beyond the day until it comes, and what a stopped server has left undone
    /// is done by the next. Nobody books farther ahead than the rules allow, so that older ends are at rest.
    @Bean
    Duty leavers(Leaving leaving, LeavingDays days, HallRules rules, Clock clock) {
        return new Duty("bookings of those who leave", LOOK_AT_LEAVERS, now -> {
            LocalDate first = LocalDate.ofInstant(now.minus(rules.farthest()), clock.getZone());
            LocalDate last = LocalDate.ofInstant(now.plus(rules.farthest()), clock.getZone());
            days.look(Span.of(first, last), leaving, now);
        });
    }

    /// Holds and offers expire, nobody came, a use is over; what became free is offered on.
    @Bean
    Duty sweeping(HallBook book, Desk desk) {
        Sweep sweep = new Sweep(book, desk);
        return new Duty("hall", Duration.ZERO, sweep::at);
    }

    @Bean(destroyMethod = "close")
    Clockwork clockwork(List<Duty> duties, Clock clock) {
        Clockwork clockwork = new Clockwork(duties, clock);
        clockwork.start(TICK);
        return clockwork;
    }
}
