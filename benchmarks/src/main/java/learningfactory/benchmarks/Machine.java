package learningfactory.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Where and when the figures were taken: a time in nanoseconds means nothing without it.
final class Machine {
    /// The flags of every Java machine that measures: one collector without threads of its own, memory
    /// enough to need it seldom.
    static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms1g", "-Xmx2g", "-XX:-UsePerfData");

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /// One line: date, processor, Java, flags.
    static String description() {
        return "%s · %s, %d cores, %s · Java %s (%s) %s"
                .formatted(
                        LocalDate.now(ZoneId.systemDefault()),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vendor"),
                        String.join(" ", FLAGS));
    }

    private static String processor() {
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch"); // only Linux tells more in a file
        }
    }
}
