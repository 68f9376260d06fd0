package learningfactory.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a backup says about itself: plain lines of words, one thing a line.
///
///     learning-factory-backup 1
///     version 2
///     made 2026-11-27T21:00:00Z
///     table public.session 12 SHA-256 id,code,opened
///     counter audit.trail_number_seq 118
///
/// @param version of the tables: the newest migration that had been done
/// @param made when
/// @param parts one a table, in the order in which they go back
/// @param counters where the counters of the tables stood
record BackupManifest(String version, Instant made, List<Part> parts, Map<String, Long> counters) {

    static final String NAME = "manifest";
    private static final String FIRST_LINE = "learning-factory-backup 1";

    BackupManifest {
        parts = List.copyOf(parts);
        counters = Map.copyOf(counters);
    }

    /// A table.
    ///
    /// @param name with its schema
    /// @param digest SHA-256 of its file, hexadecimal
    record Part(String name, long rows, String digest, List<String> columns) {}

    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder("%s\nversion %s\nmade %s\n".formatted(FIRST_LINE, version, made));
        for (Part part : parts) {
            text.append("table %s %d %s %s\n"
                    .formatted(part.name(), part.rows(), part.digest(), String.join(",", part.columns())));
        }
        new TreeMap<>(counters).forEach((name, value) -> text.append("counter %s %d\n".formatted(name, value)));
        return text.toString();
    }

    /// The manifest that this text is; empty when it is none.
    static Optional<BackupManifest> find(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            return Optional.empty();
        }
        String version = "";
        Instant made = Instant.EPOCH;
        List<Part> parts = new ArrayList<>();
        Map<String, Long> counters = new TreeMap<>();
        try {
            for (String line : lines.subList(1, lines.size())) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "version" -> version = words[1];
                    case "made" -> made = Instant.parse(words[1]);
                    case "table" ->
                        parts.add(new Part(words[1], Long.parseLong(words[2]), words[3], List.of(words[4].split(","))));
                    case "counter" -> counters.put(words[1], Long.parseLong(words[2]));
                    default -> {
                        return Optional.empty();
                    }
                }
            }
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeParseException damaged) {
            return Optional.empty();
        }
        return version.isEmpty() ? Optional.empty() : Optional.of(new BackupManifest(version, made, parts, counters));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256.", impossible);
        }
    }
}
