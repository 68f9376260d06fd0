package learningfactory.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import learningfactory.network.AccountBook;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.store.Database;
import learningfactory.store.ServerKeys;
import learningfactory.store.SessionRecords;
import learningfactory.store.activity.CourseRecords;
import learningfactory.store.booking.BookingRecords;
import learningfactory.store.competence.CompetenceRecords;
import learningfactory.store.people.IdentityRecords;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.store.people.JdbcAuditBook;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.store.people.JdbcPersonBook;
import learningfactory.store.people.JdbcPersonErasure;
import learningfactory.store.people.JdbcSignInBook;
import learningfactory.store.planning.PlanningRecords;
import learningfactory.web.door.Acting;
import learningfactory.web.openid.Seal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who is there: the books of people, and the clock of the hall.
@Configuration(proxyBeanMethods = false)
class PeopleBeans {

    /// The clock on the wall of the hall: its zone says which day it is there.
    @Bean
    Clock clock(ObjectProvider<WallClock> hung) {
        WallClock own = hung.getIfAvailable();
        return own != null ? own.clock() : SteadyClock.from(wall(), System::nanoTime);
    }

    static Clock wall() {
        return Clock.system(ZoneId.of("Europe/Oslo"));
    }

    /// A clock that was hung up before the server was started, and that somebody else sets.
    record WallClock(Clock clock) {}

    @Bean
    JdbcAccountBook accounts(Database database, Clock clock) {
        return new JdbcAccountBook(database, clock);
    }

    @Bean
    JdbcOrganisationBook organisations(Database database) {
        return new JdbcOrganisationBook(database);
    }

    @Bean
    JdbcPersonBook people(Database database) {
        return new JdbcPersonBook(database);
    }

    @Bean
    JdbcSignInBook signIns(Database database) {
        return new JdbcSignInBook(database);
    }

    @Bean
    Seal seal(Database database, Clock clock) {
        return new Seal(new ServerKeys(database).key("openid-errands"), clock);
    }

    @Bean
    JdbcAuditBook audit(Database database) {
        return new JdbcAuditBook(database);
    }

    @Bean
    IdentityRecords identityRecords(Database database) {
        return new IdentityRecords(database);
    }

    @Bean
    BookingRecords bookingRecords(Database database) {
        return new BookingRecords(database);
    }

    @Bean
    CourseRecords courseRecords(Database database) {
        return new CourseRecords(database);
    }

    @Bean
    CompetenceRecords competenceRecords(Database database) {
        return new CompetenceRecords(database);
    }

    @Bean
    PlanningRecords planningRecords(Database database) {
        return new PlanningRecords(database);
    }

    @Bean
    SessionRecords sessionRecords(Database database) {
        return new SessionRecords(database);
    }

    @Bean
    JdbcPersonErasure erasure(
            Database database, PersonBook people, AccountBook accounts, ObjectProvider<PersonalRecords> rooms) {
        return new JdbcPersonErasure(
                database, people, accounts, () -> rooms.orderedStream().toList());
    }

    @Bean
    Acting acting(Database database) {
        return (actor, answering) -> answerAs(database, actor, answering);
    }

    private static void answerAs(Database database, PersonId actor, Acting.Answering answering)
            throws ServletException, IOException {
        try {
            database.asActor(actor, () -> {
                answering.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException("Answering throws nothing else.", impossible);
        }
    }
}
