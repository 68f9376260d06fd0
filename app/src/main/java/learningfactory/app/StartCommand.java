package learningfactory.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import learningfactory.server.CannotStart;
import learningfactory.server.DryRun;
import learningfactory.server.Greeting;
import learningfactory.server.Server;
import learningfactory.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the whole product: the page, the sessions, the database.
@Command(
        name = "start",
        description = "Start the whole product: open the address it prints in a browser.",
        footer = ExitCode.HELP)
final class StartCommand extends FactoryCommand {

    private static final String PASSWORD = "FACTORY_DATABASE_PASSWORD";

    @Option(names = "--port", defaultValue = "8080", description = "Where browsers find it (default: 8080).")
    private int port;

    @Option(names = "--data", description = "Folder of everything that is kept (default: ~/.learning-factory).")
    private @Nullable Path data;

    @Option(names = "--database", description = "A PostgreSQL server instead: postgresql://host/name.")
    private @Nullable String database;

    @Option(
            names = "--user",
            defaultValue = "factory",
            description = "User of that server (default: factory); its password in " + PASSWORD + ".")
    private String user;

    @Option(names = "--open", description = "Open the page in this machine's browser.")
    private boolean open;

    @Option(
            names = "--behind-proxy",
            description = "Browsers come through a proxy of yours, which sets X-Forwarded-For and -Proto.")
    private boolean behindProxy;

    @Option(
            names = "--address",
            description = "Where the world finds it: https://hall.example; stands in what the hall signs.")
    private @Nullable String address;

    @Option(names = "--demo", description = "Fill an empty database with a made-up small world first.")
    private boolean demo;

    @Option(names = "--prepare", hidden = true, description = "Start, walk through once and stop.")
    private boolean prepare;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (prepare) {
            DryRun.walk();
            return ExitCode.OK;
        }
        ServerOptions options = options();
        try (Server server = started(options)) {
            out().print(Greeting.of(server, options));
            out().flush();
            if (open) {
                Greeting.openBrowser(server);
            }
            Thread.currentThread().join(); // until the process is told to stop
            return ExitCode.OK;
        } catch (CannotStart reason) {
            throw new Refusal(ExitCode.FILE, String.valueOf(reason.getMessage()));
        }
    }

    private Server started(ServerOptions options) {
        try (Waiting _ = new Waiting(err(), screen().showsProgress(), "Starting the learning factory")) {
            return Server.start(options);
        }
    }

    private ServerOptions options() {
        Path folder = data == null ? Path.of(System.getProperty("user.home"), ".learning-factory") : data;
        String password = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
        Optional<ServerOptions.DatabaseAddress> kept =
                Optional.ofNullable(database).map(url -> new ServerOptions.DatabaseAddress(url, user, password));
        return new ServerOptions(port, folder, kept, language(), behindProxy, demo, outside());
    }

    private Optional<String> outside() {
        if (address == null) {
            return Optional.empty();
        }
        return Optional.of(ServerOptions.findAddress(address)
                .orElseThrow(() -> new Refusal(
                        ExitCode.USAGE,
                        "The address (%s) is not one of a server.%nMaybe write https://hall.example, without a path."
                                .formatted(address))));
    }

    private static String language() {
        String language = Locale.getDefault().getLanguage();
        return switch (language) {
            case "nb", "no", "nn" -> "nb";
            default -> "en";
        };
    }
}
