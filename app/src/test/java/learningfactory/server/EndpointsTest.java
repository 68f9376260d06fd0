package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learningfactory.web.door.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The endpoints as the server knows them.
class EndpointsTest {

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyEndpointSaysWhomItLetsIn() {
        List<String> silent = server.part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("learningfactory."))
                .filter(endpoint -> !endpoint.getValue().hasMethodAnnotation(Needs.class))
                .map(endpoint -> endpoint.getKey() + " in " + endpoint.getValue())
                .sorted()
                .toList();

        assertThat(silent)
                .as("endpoints without @Needs, which let nobody in; maybe look at learningfactory.web.door.Needs")
                .isEmpty();
    }

    @Test
    void everyPlaceOfThePageBeginsWithTheSameFileAndNothingElseDoes() {
        Browser guest = new Browser(server.port());
        String page = guest.get("/").response().body();

        for (String place : List.of("/login", "/people", "/people/p1/roles", "/join/ABCDEF", "/hall-today")) {
            assertThat(guest.get(place).response().body()).as(place).isEqualTo(page);
        }
        for (String other :
                List.of("/api/nothing", "/api/people-of-nowhere/x", "/assets/none.js", "/lessons/none.svg")) {
            assertThat(guest.get(other).status()).as(other).isEqualTo(404);
        }
        assertThat(guest.get("/lessons/breakdown.svg").header("Content-Type")).contains("svg");
    }
}
