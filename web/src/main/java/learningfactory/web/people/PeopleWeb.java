package learningfactory.web.people;

import java.time.Clock;
import java.util.List;
import learningfactory.network.AccountBook;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonalRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything of this room that Spring has to know.
@Configuration(proxyBeanMethods = false)
@Import({
    OrganisationController.class,
    PersonController.class,
    InvitationController.class,
    AccountController.class,
    SignInController.class,
    AuditController.class
})
public class PeopleWeb {

    /// Made by Spring.
    public PeopleWeb() {}

    @Bean
    Invitations invitations(AccountBook accounts, Clock clock) {
        return new Invitations(accounts, clock);
    }

    @Bean
    PersonExport personExport(ObjectProvider<PersonalRecords> rooms, PersonBook people, Clock clock) {
        return new PersonExport(() -> List.copyOf(rooms.orderedStream().toList()), people, clock);
    }
}
