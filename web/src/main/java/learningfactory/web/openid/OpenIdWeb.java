package learningfactory.web.openid;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import learningfactory.network.AccountBook;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.web.door.SignIn;
import learningfactory.web.people.Invitations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything of this room that Spring has to know.
@Configuration(proxyBeanMethods = false)
@Import({OpenIdController.class, FrontChannelController.class})
public class OpenIdWeb {

    /// Made by Spring.
    public OpenIdWeb() {}

    @Bean
    Discovery discovery(Clock clock) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Discovery(client, clock);
    }

    @Bean
    Proof proof(Discovery discovery) {
        return new Proof(discovery);
    }

    @Bean
    Arrival arrival(
            AccountBook accounts,
            PersonBook people,
            OrganisationBook organisations,
            Invitations invitations,
            SignIn signIn,
            Clock clock) {
        return new Arrival(new Arrival.Books(accounts, people, organisations), invitations, signIn, clock);
    }
}
