package learningfactory.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The real server as a process of its own, on a folder that is gone afterwards.
final class SchoolServer implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern KEY = Pattern.compile("/setup/(\\S+)");
    private static final long MOST_SECONDS_TO_STOP = 60;

    private final Process process;
    private final Path folder;
    private final int port;
    private final String key;

    private SchoolServer(Process process, Path folder, int port, String key) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.key = key;
    }

    /// Starts it through the launcher, as a school does.
    ///
    /// @param launcher `./factory`
    static SchoolServer start(Path launcher) throws IOException {
        return start(launcher, Files.createTempDirectory("factory-school"));
    }

    /// The same on this folder.
    static SchoolServer start(Path launcher, Path folder) throws IOException {
        Process process = new ProcessBuilder(launcher.toString(), "start", "--port", "0", "--data", folder.toString())
                .redirectErrorStream(true)
                .start();
        int port = 0;
        String key = "";
        StringBuilder said = new StringBuilder();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher address = PORT.matcher(line);
            port = address.find() ? Integer.parseInt(address.group(1)) : port;
            Matcher first = KEY.matcher(line);
            key = first.find() ? first.group(1) : key;
            if (line.contains("Ctrl+C")) {
                return new SchoolServer(process, folder, port, key);
            }
        }
        throw new IOException("The server did not start:\n" + said);
    }

    int port() {
        return port;
    }

    /// The one-time key of the first administrator.
    String key() {
        return key;
    }

    /// Processor time that it has used, s; its database is counted beside it.
    double cpuSeconds() {
        return seconds(process.toHandle());
    }

    /// Processor time of PostgreSQL, s: the processes that live now.
    double databaseCpuSeconds() throws IOException {
        String pid = Files.readAllLines(folder.resolve("database/cluster/postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.children())
                .mapToDouble(SchoolServer::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1000.0)
                .orElse(0.0);
    }

    /// Memory that it holds now, MB.
    long memoryMegabytes() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid())));
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /// Stops it; its folder stays.
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
