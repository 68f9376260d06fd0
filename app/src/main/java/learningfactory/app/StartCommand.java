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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the whole product: the page, the sessions, the database.
@Command(
        name = "start",
        description = "Start the whole product: open the address it prints in a browser.",
        footer = ExitCode.HELP)
final class StartCommand extends FactoryCommand {

    @Option(names = "--port", defaultValue = "8080", description = "Where browsers find it (default: 8080).")
    private int port;

    @Mixin
    private DatabaseChoice choice;

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

    @Option(
            names = "--openid",
            description = "File of OpenID providers (default: openid.conf in the folder of --data, if it is there).")
    private @Nullable Path openid;

    @Option(names = "--demo", description = "Fill an empty database with a made-up year of a hall first.")
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
            server.warmUp();
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
        try (Waiting waiting = new Waiting(err(), screen().showsProgress(), "Starting the learning factory")) {
            return Server.start(options, (what, share) -> waiting.says("%s (%.0f %%)".formatted(what, 100 * share)));
        }
    }

    private ServerOptions options() {
        return new ServerOptions(
                port,
                choice.folder(),
                choice.findServer(),
                language(),
                behindProxy,
                demo,
                outside(),
                Optional.ofNullable(openid));
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
