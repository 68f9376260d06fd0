package learningfactory.server;

import java.time.Clock;
import java.util.UUID;
import learningfactory.joints.Joints;
import learningfactory.joints.KeptProgrammes;
import learningfactory.network.AccountBook;
import learningfactory.session.CommitmentBook;
import learningfactory.store.Database;
import learningfactory.store.DemonstrationMark;
import learningfactory.store.JdbcCommitmentBook;
import learningfactory.store.JdbcSessionBook;
import learningfactory.store.LessonBook;
import learningfactory.store.ServerKeys;
import learningfactory.web.About;
import learningfactory.web.WebBeans;
import learningfactory.web.door.FirstKey;
import learningfactory.web.door.ParticipantTokens;
import learningfactory.web.live.Lessons;
import learningfactory.web.live.SessionRegister;
import learningfactory.web.passport.IssuerPlace;
import learningfactory.web.passport.Programmes;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// What is joined with what: ports of the rooms to their left with the adapters that fit them.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({WebBeans.class, PeopleBeans.class, Joints.class})
class ServerBeans {

    /// Closed after everything that uses it.
    @Bean(destroyMethod = "close")
    StorageHolder storage(Storage opening) {
        return new StorageHolder(opening);
    }

    @Bean(destroyMethod = "")
    Database database(StorageHolder storage) {
        return storage.opened().database();
    }

    @Bean
    JdbcSessionBook book(Database database) {
        return new JdbcSessionBook(database, UUID.randomUUID().toString());
    }

    @Bean
    SessionRegister register(JdbcSessionBook book, Clock clock) {
        return new KeptSessions(book, clock.getZone());
    }

    @Bean
    CommitmentBook commitments(Database database) {
        return new JdbcCommitmentBook(database);
    }

    @Bean
    Lessons lessons(Database database) {
        return new KeptLessons(new LessonBook(database));
    }

    @Bean
    About about(Database database) {
        return new About(new DemonstrationMark(database).isSet());
    }

    @Bean
    FirstKey firstKey(AccountBook accounts) {
        return new FirstKey(accounts);
    }

    @Bean
    ParticipantTokens tokens(Database database, Clock clock) {
        return new ParticipantTokens(new ServerKeys(database).key("participant-tokens"), clock);
    }

    /// Makes Spring close what was opened before Spring.
    record StorageHolder(Storage opened) implements AutoCloseable {
        @Override
        public void close() {
            opened.close();
        }
    }

    /// As it was configured; otherwise as the server prints it: in the classroom, else on this machine.
    @Bean
    IssuerPlace issuerPlace(ServerOptions options, WebServerApplicationContext context) {
        String host = Greeting.addressInTheRoom().orElse("localhost");
        return () -> options.address().orElseGet(() -> "http://%s:%d".formatted(host, Server.port(context)));
    }

    @Bean
    Programmes programmes(ServerOptions options) {
        return KeptProgrammes.in(options.data().resolve("programmes"));
    }
}
