package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real process, started by the words `./factory start`. All that were started are ended when it is
/// closed.
final class Factory implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern KEY = Pattern.compile("/setup/(\\S+)");

    private final Path data;
    private final List<Process> started = new ArrayList<>();
    final List<String> before = new ArrayList<>();
    final Map<String, String> environment = new java.util.TreeMap<>(Map.of("LC_ALL", "C.UTF-8"));
    String classPath = System.getProperty("java.class.path");

    Factory(Path data) {
        this.data = data;
    }

    /// A started process and what it said.
    record Running(Process process, int port, String key) {
        /// As hard as can be.
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    private Process run(String... more) throws IOException {
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "learningfactory.app.Main",
                "start",
                "--data",
                data.toString()));
        words.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /// Starts it and waits until it says that it is ready.
    Running start(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("--port", "0"));
        words.addAll(List.of(more));
        Process process = run(words.toArray(String[]::new));
        int port = 0;
        String key = "";
        StringBuilder all = new StringBuilder();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            port = address.find() ? Integer.parseInt(address.group(1)) : port;
            Matcher found = KEY.matcher(line);
            key = found.find() ? found.group(1) : key;
            if (line.contains("Ctrl+C")) {
                break;
            }
        }
        assertThat(port).as("the port it printed: %s", all).isPositive();
        return new Running(process, port, key);
    }

    /// Begins to start it and waits for nothing.
    Process begin(String... more) throws IOException {
        Process process = run(more);
        Thread.ofVirtual().start(() -> {
            try {
                process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException killed) {
                // what it said is of no interest
            }
        });
        return process;
    }

    /// Starts what cannot start.
    ///
    /// @return what it says
    String refusal(String... more) throws IOException, InterruptedException {
        Process process = run(more);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(3);
        return said;
    }

    @Override
    public void close() {
        started.forEach(Process::destroy);
        for (Process process : started) {
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
