package learningfactory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One browser with its own cookies: its pages, and what it can ask the server past them to prepare a scene.
final class Visitor implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final double PATIENCE_MILLIS = 30_000;

    private static final String ASK_ON_THE_LINE = """
            ([path, message]) => new Promise((resolve) => {
              const socket = new WebSocket(`ws://${location.host}${path}`);
              socket.onopen = () => socket.send(JSON.stringify({ ...JSON.parse(message), id: 1 }));
              socket.onclose = () => resolve(false);
              socket.onmessage = (event) => {
                const heard = JSON.parse(event.data);
                if (heard.type === 'answer') {
                  resolve(heard.accepted);
                  socket.close();
                }
              };
            })
            """;

    private final BrowserContext context;
    private final String address;

    Visitor(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        context.setDefaultTimeout(PATIENCE_MILLIS);
    }

    BrowserContext context() {
        return context;
    }

    /// A new tab at this place.
    Page at(String path) {
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    /// Asks the server for something that must succeed.
    JsonNode post(String path, Map<String, ?> body) {
        APIResponse response = context.request()
                .post(
                        "/api" + path,
                        RequestOptions.create()
                                .setHeader("X-CSRF-TOKEN", token())
                                .setHeader("Content-Type", "application/json")
                                .setData(JSON.writeValueAsString(body)));
        assertThat(response.ok()).as("%s: %s", path, response.text()).isTrue();
        String text = response.text();
        return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
    }

    JsonNode get(String path) {
        return JSON.readTree(context.request().get("/api" + path).text());
    }

    private String token() {
        context.request().get("/api/me");
        return context.cookies(address).stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    /// Says something on a living line that must be accepted.
    ///
    /// @param page any open page of this visitor
    void say(Page page, String path, Map<String, ?> message) {
        Object accepted = page.evaluate(ASK_ON_THE_LINE, List.of(path, JSON.writeValueAsString(message)));
        assertThat(accepted).as("%s %s", path, message).isEqualTo(true);
    }

    /// What his browser keeps: he can come back with it on another screen.
    String kept() {
        return context.storageState();
    }

    /// Makes the first administrator and signs in.
    Visitor administrator(String key) {
        post("/setup", Map.of("token", key, "name", "Kari", "password", "et langt passord"));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
