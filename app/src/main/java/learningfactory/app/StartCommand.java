package learningfactory.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import learningfactory.server.CannotStart;
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

    @Override
    public Integer call() throws InterruptedException {
        ServerOptions options = options();
        try (Server server = Server.start(options)) {
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

    private ServerOptions options() {
        Path folder = data == null ? Path.of(System.getProperty("user.home"), ".learning-factory") : data;
        String password = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
        Optional<ServerOptions.DatabaseAddress> address =
                Optional.ofNullable(database).map(url -> new ServerOptions.DatabaseAddress(url, user, password));
        return new ServerOptions(port, folder, address, language());
    }

    private static String language() {
        String language = Locale.getDefault().getLanguage();
        return switch (language) {
            case "nb", "no", "nn" -> "nb";
            default -> "en";
        };
    }
}
