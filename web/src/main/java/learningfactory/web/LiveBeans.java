package learningfactory.web;

import learningfactory.network.AccountBook;
import learningfactory.session.SessionBook;
import learningfactory.web.door.Codes;
import learningfactory.web.live.DecisiveMoments;
import learningfactory.web.live.Feeds;
import learningfactory.web.live.KnownPlayers;
import learningfactory.web.live.Labour;
import learningfactory.web.live.Lessons;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.live.SessionRegister;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/// The living part: sessions, feeds, lines.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveBeans {

    /// The longest that a page may say at once, characters.
    private static final int MOST_CHARACTERS = 16 * 1024;

    @Bean(initMethod = "load", destroyMethod = "close")
    LocalSessionHost host(Lessons lessons, SessionBook book, SessionRegister register) {
        return new LocalSessionHost(lessons, book, register, new Codes()::code, System::nanoTime);
    }

    @Bean(destroyMethod = "close")
    Feeds feeds(LocalSessionHost host, Leaders leaders) {
        return new Feeds(host, leader -> leaders.findName(leader).orElse("?"));
    }

    @Bean
    Leaders leaders(AccountBook accounts) {
        return new Leaders(accounts, System::nanoTime);
    }

    @Bean(destroyMethod = "close")
    Labour labour() {
        return new Labour();
    }

    @Bean(destroyMethod = "close")
    DecisiveMoments decisives(Labour labour) {
        return new DecisiveMoments(labour);
    }

    @Bean
    PlayedPlaces playedPlaces(LocalSessionHost host, Leaders leaders, ObjectProvider<KnownPlayers> known) {
        return new PlayedPlaces(host, leaders, known);
    }

    @Bean(destroyMethod = "close")
    Presence presence(LocalSessionHost host) {
        return new Presence(host);
    }

    @Bean
    LiveSocket liveSocket(LocalSessionHost host, Feeds feeds, Presence presence) {
        return new LiveSocket(host, feeds, presence);
    }

    /// Only pages of our own may open a line: without a list of others Spring compares the origin with the
    /// host.
    @Bean
    WebSocketConfigurer lines(LiveSocket socket) {
        return (WebSocketHandlerRegistry registry) -> registry.addHandler(
                        socket, "/ws/sessions/{session}", "/ws/sessions/{session}/groups/{group}")
                .addInterceptors(new Handshake());
    }

    @Bean
    ServletServerContainerFactoryBean lineLimits() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(MOST_CHARACTERS);
        container.setMaxBinaryMessageBufferSize(MOST_CHARACTERS);
        return container;
    }
}
