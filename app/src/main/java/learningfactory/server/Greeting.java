package learningfactory.server;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import learningfactory.demo.Demonstration;

/// What the person at the keyboard reads when the server is ready.
public final class Greeting {

    private Greeting() {}

    /// The addresses, and the first administrator's link when it is wanted.
    public static String of(Server server, ServerOptions options) {
        String here = "http://localhost:" + server.port();
        StringBuilder text = new StringBuilder();
        addressInTheRoom()
                .ifPresent(address ->
                        text.append(options.say("I klasserommet: http://%s:%d%n", "In the classroom: http://%s:%d%n")
                                .formatted(address, server.port())));
        server.firstKey()
                .ifPresent(key -> text.append(options.say(
                                "Første administrator lages én gang her: %s/setup/%s%n",
                                "The first administrator is made here, once: %s/setup/%s%n")
                        .formatted(here, key)));
        text.append(signIns(server, options));
        text.append(options.say(
                        "Læringsfabrikken er klar: %s (stopp med Ctrl+C)%n",
                        "The learning factory is ready: %s (stop with Ctrl+C)%n")
                .formatted(here));
        return text.toString();
    }

    private static String signIns(Server server, ServerOptions options) {
        StringBuilder text = new StringBuilder();
        for (Demonstration.SignIn way : server.signIns()) {
            text.append("  %-8s %s  (%s)%n".formatted(way.login(), way.password(), way.what()));
        }
        return text.isEmpty()
                ? ""
                : options.say(
                                        "Dette er en demonstrasjon: alt er oppdiktet. Passordene vises bare denne"
                                                + " gangen:%n",
                                        "This is a demonstration: all is made up. The passwords are shown this once"
                                                + " only:%n")
                                .formatted()
                        + text;
    }

    /// Opens the page in the browser of this machine, if it has one.
    public static void openBrowser(Server server) {
        try {
            new ProcessBuilder("xdg-open", "http://localhost:" + server.port())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            // the address has been printed
        }
    }

    /// The address of this machine in the network of the room, if it has one.
    static Optional<String> addressInTheRoom() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Greeting::isOut)
                    .flatMap(out -> out.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(address -> String.valueOf(address.getHostAddress()))
                    .findFirst();
        } catch (SocketException none) {
            return Optional.empty();
        }
    }

    private static boolean isOut(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual();
        } catch (SocketException none) {
            return false;
        }
    }
}
