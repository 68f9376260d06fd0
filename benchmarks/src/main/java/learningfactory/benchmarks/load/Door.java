package learningfactory.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The server's door as a browser knows it: commands with a token, cookies, living lines.
final class Door {

    /// The token is a cookie that the command repeats; which one it is does not matter.
    private static final String TOKEN = "load";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Door(int port) {
        this.address = "localhost:" + port;
    }

    /// An answer.
    record Answer(int status, String body, String cookies) {
        /// A text or number that the body holds under this name; empty when it holds none.
        String member(String name) {
            Matcher found =
                    Pattern.compile("\"%s\":\"?([^\",}]*)".formatted(name)).matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    /// Sends a command.
    ///
    /// @throws IOException when it is refused
    Answer post(String path, String json, String cookies) throws IOException, InterruptedException {
        return granted(path, ask(path, json, cookies));
    }

    /// Reads something.
    ///
    /// @throws IOException when it is refused
    Answer get(String path, String cookies) throws IOException, InterruptedException {
        return granted(path, sent(request(path, cookies).GET().build()));
    }

    private static Answer granted(String path, Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("%s answers %d: %s".formatted(path, answer.status(), answer.body()));
        }
        return answer;
    }

    /// Sends a command that may be refused.
    Answer ask(String path, String json, String cookies) throws IOException, InterruptedException {
        return sent(request(path, cookies)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path, String cookies) {
        return HttpRequest.newBuilder(URI.create("http://" + address + path))
                .header("X-CSRF-TOKEN", TOKEN)
                .header("Cookie", "XSRF-TOKEN=" + TOKEN + "; " + cookies);
    }

    private Answer sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        String set = response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .filter(cookie -> !cookie.startsWith("XSRF-TOKEN="))
                .reduce("", (all, one) -> all.isEmpty() ? one : all + "; " + one);
        return new Answer(response.statusCode(), response.body(), set);
    }

    /// Asks for what comes line by line.
    ///
    /// @throws IOException when it is refused
    Stream<String> lines(String path, String cookies) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = client.send(
                HttpRequest.newBuilder(URI.create("http://" + address + path))
                        .header("Cookie", cookies)
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("%s answers %d.".formatted(path, response.statusCode()));
        }
        return response.body();
    }

    /// Opens a living line.
    WebSocket line(String path, String cookies, WebSocket.Listener listener) {
        return client.newWebSocketBuilder()
                .header("Cookie", cookies)
                .buildAsync(URI.create("ws://" + address + path), listener)
                .join();
    }
}
