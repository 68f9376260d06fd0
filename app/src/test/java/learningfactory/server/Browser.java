package learningfactory.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One browser with its own cookies, as far as the server can tell.
final class Browser {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(int port) {
        this.port = port;
    }

    /// An answer of the server.
    record Answer(int status, JsonNode body, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("X-CSRF-TOKEN", csrf())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer postWithoutToken(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean isJson = type.startsWith("application/json") && !text.isEmpty();
            return new Answer(response.statusCode(), isJson ? JSON.readTree(text) : JSON.createObjectNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// It has kept this cookie.
    Browser keeping(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain("localhost.local"); // as a cookie manager calls it
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://localhost:" + port), cookie);
        return this;
    }

    private String csrf() {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/api/me");
        }
        return cookie("XSRF-TOKEN");
    }

    /// Opens a living line.
    Line line(String path) {
        return Line.open(client, URI.create("ws://localhost:" + port + path));
    }

    /// Joins by code and opens the living line of the group.
    Line play(String code, String nickname, String role) {
        JsonNode joined = post("/api/join", Map.of("code", code, "nickname", nickname, "role", role))
                .body();
        return line("/ws/sessions/%s/groups/%d"
                .formatted(
                        joined.path("session").asString(), joined.path("group").asInt()));
    }

    /// Makes the first administrator.
    Browser administrator(String key) {
        post("/api/setup", Map.of("token", key, "name", "Kari", "password", "et langt passord"));
        return this;
    }
}
