package learningfactory.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import learningfactory.demo.Demonstration;
import learningfactory.store.StoreException;
import learningfactory.web.door.FirstKey;
import learningfactory.web.live.Lessons;
import learningfactory.web.openid.OpenIdChoice;
import learningfactory.web.openid.Provider;
import learningfactory.web.openid.ProviderFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A running server. Ends when it is closed, or with the process (SIGTERM, Ctrl+C): first the web, then the
/// sessions, then the database.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final ConfigurableApplicationContext context;
    private final List<Demonstration.SignIn> signIns;

    private Server(ConfigurableApplicationContext context, List<Demonstration.SignIn> signIns) {
        this.context = context;
        this.signIns = List.copyOf(signIns);
    }

    /// Starts everything; returns when the first page can be read.
    ///
    /// @throws CannotStart when the port is taken or the folder cannot be used
    public static Server start(ServerOptions options) {
        return start(options, (what, share) -> {});
    }

    /// Starts everything and says meanwhile what a demonstration is being filled with.
    ///
    /// @param progress hears what is being told, and which share of all is behind, from zero to one
    /// @throws CannotStart when the port is taken or the folder cannot be used
    public static Server start(ServerOptions options, BiConsumer<String, Double> progress) {
        return start(options, progress, null);
    }

    /// Starts with a clock that somebody else sets.
    static Server start(ServerOptions options, Clock clock) {
        return start(options, (what, share) -> {}, clock);
    }

    private static Server start(ServerOptions options, BiConsumer<String, Double> progress, @Nullable Clock clock) {
        refuseTakenPort(options);
        OpenIdChoice ways = new OpenIdChoice(providers(options), options.address());
        System.setProperty("factory.log", options.data().resolve("server.log").toString());
        LoggerFactory.getILoggerFactory(); // before two threads ask for it at once
        Storage storage = Storage.opening(options);
        SpringApplication application = new SpringApplication(ServerBeans.class);
        application.setDefaultProperties(properties(options));
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("options", options);
            starting.getBeanFactory().registerSingleton("opening", storage);
            if (clock != null) {
                starting.getBeanFactory().registerSingleton("hung", new PeopleBeans.WallClock(clock));
            }
            starting.getBeanFactory().registerSingleton("ways", ways);
        });
        try {
            List<Demonstration.SignIn> signIns =
                    options.isDemonstration() ? Filling.of(storage, options, PeopleBeans.wall(), progress) : List.of();
            Server server = new Server(application.run(), signIns);
            server.readAhead();
            return server;
        } catch (RuntimeException failed) {
            storage.close();
            throw reason(failed, options);
        }
    }

    /// The lessons are read while the newcomer reads the start page.
    private void readAhead() {
        Lessons lessons = context.getBean(Lessons.class);
        Thread.ofPlatform().name("lessons").daemon().start(() -> {
            try {
                lessons.findScript(lessons.trial());
                lessons.offers();
            } catch (RuntimeException stopped) {
                LOG.debug("The lessons are read when they are asked for", stopped);
            }
        });
    }

    /// Makes the first answers as quick as all later ones; for a server that people will use.
    public void warmUp() {
        WarmUp.begin(context.getBean(Lessons.class));
    }

    /// Where it is reached on this machine.
    public int port() {
        return port((WebServerApplicationContext) context);
    }

    /// The port of a server that runs.
    static int port(WebServerApplicationContext context) {
        var server = context.getWebServer();
        return server == null ? 0 : server.getPort();
    }

    /// The one-time key of the first administrator, when there is none yet.
    public Optional<String> firstKey() {
        return context.getBean(FirstKey.class).find();
    }

    /// One of its parts; for tests that look behind the door.
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// What answers on the port; for tests that look behind the door.
    WebServer webServer() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
    }

    /// All of its parts of this kind; for tests likewise.
    <T> List<T> all(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /// The ways into the demonstration, when it has just been made.
    public List<Demonstration.SignIn> signIns() {
        return signIns;
    }

    /// Stops everything.
    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> properties(ServerOptions options) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", options.port());
        properties.put("server.shutdown", "immediate");
        properties.put("server.compression.enabled", true);
        properties.put("server.error.include-message", "never");
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.tomcat.max-http-form-post-size", "64KB");
        properties.put("server.tomcat.max-swallow-size", "256KB");
        properties.put("server.tomcat.connection-timeout", "10s");
        properties.put("server.forward-headers-strategy", options.isBehindProxy() ? "native" : "none");
        properties.put("spring.servlet.multipart.enabled", false);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.log-startup-info", false);
        properties.put("spring.jmx.enabled", false);
        return properties;
    }

    /// The OpenID providers of the file that was named, or of the one that lies in the folder.
    private static List<Provider> providers(ServerOptions options) {
        Path usual = options.data().resolve(ProviderFile.NAME);
        Optional<Path> file = options.openid().or(() -> Optional.of(usual).filter(Files::exists));
        try {
            return file.map(found -> ProviderFile.read(found, System::getenv)).orElse(List.of());
        } catch (ProviderFile.Wrong wrong) {
            throw new CannotStart(wrong.words().in(options.language()), wrong);
        }
    }

    private static void refuseTakenPort(ServerOptions options) {
        if (options.port() == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(options.port()));
        } catch (BindException taken) {
            throw portTaken(options, taken);
        } catch (IOException impossible) {
            throw new CannotStart(impossible.toString(), impossible);
        }
    }

    private static CannotStart portTaken(ServerOptions options, Throwable cause) {
        return new CannotStart(
                options.say(
                                "Port %d er i bruk av et annet program.\nPrøv kanskje en annen: --port %d.",
                                "The port %d is used by another program.\nMaybe try another: --port %d.")
                        .formatted(options.port(), options.port() + 1),
                cause);
    }

    private static RuntimeException reason(RuntimeException failed, ServerOptions options) {
        if (failed instanceof CannotStart) {
            return failed;
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return portTaken(options, failed);
            }
            if (cause instanceof StoreException store) {
                return new CannotStart(String.valueOf(store.getMessage()), failed);
            }
        }
        return failed;
    }
}
