package learningfactory.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.plant.NearestName;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.language.plant.PlantEdit;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.report.Ink;
import learningfactory.report.Result;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;

/// A plant that somebody asked for: its text after changes, and what came of reading it.
final class PlantChoice {

    private final String asked;
    private final Optional<Path> file;
    private final List<String> changes;
    private final byte[] bytes;
    private final Read read;

    private PlantChoice(String asked, Optional<Path> file, List<String> changes, byte[] bytes, Read read) {
        this.asked = asked;
        this.file = file;
        this.changes = List.copyOf(changes);
        this.bytes = bytes;
        this.read = read;
    }

    /// Opens a shipped plant by its name, or a file, and changes it.
    ///
    /// @param asked the name or the file
    /// @param changes such as `station.mill.cycle=80 s`
    /// @throws Refusal when there is no such plant, or its file cannot be read
    static PlantChoice open(String asked, List<String> changes) {
        Optional<Path> file = file(asked);
        byte[] text = file.map(PlantChoice::bytes).orElseGet(() -> shipped(asked));
        FileAccess files = file.map(path -> FileAccess.in(folder(path))).orElse(FileAccess.NONE);
        String name = file.isPresent() || asked.endsWith(".yaml") ? asked : asked + ".yaml";
        if (changes.isEmpty()) {
            return new PlantChoice(asked, file, changes, text, PlantFile.read(name, text, files));
        }
        return switch (PlantEdit.set(name, new String(text, StandardCharsets.UTF_8), changes)) {
            case PlantEdit.Edited.Refused(var problems) ->
                new PlantChoice(asked, file, changes, text, new Read.Bad(problems));
            case PlantEdit.Edited.Changed(String edited) -> {
                byte[] bytes = edited.getBytes(StandardCharsets.UTF_8);
                yield new PlantChoice(asked, file, changes, bytes, PlantFile.read(name, bytes, files));
            }
        };
    }

    /// What looks like a file is one when it is there, or when no shipped plant is called so.
    private static Optional<Path> file(String asked) {
        boolean isShipped = ShippedPlants.find(asked).isPresent();
        boolean looksLikeFile = asked.contains("/") || asked.contains("\\") || asked.contains(".");
        try {
            Path path = Path.of(asked);
            boolean isThere = Files.isRegularFile(path);
            return looksLikeFile && (isThere || !isShipped) || isThere && !isShipped
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (java.nio.file.InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException | OutOfMemoryError unreadable) {
            throw new Refusal(
                    ExitCode.FILE,
                    "The file (%s) cannot be read (%s).\nMaybe look at ./factory plants for the plants that come with the factory."
                            .formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    private static byte[] shipped(String asked) {
        String text = ShippedPlants.find(asked)
                .orElseThrow(() -> new Refusal(
                        ExitCode.FILE,
                        "There is no plant (%s), neither shipped nor as a file.\nMaybe %s"
                                .formatted(
                                        asked,
                                        NearestName.of(asked, ShippedPlants.names())
                                                .map("\"%s\"?"::formatted)
                                                .orElse("look at ./factory plants."))));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    /// Prints what is wrong or looks wrong with it.
    ///
    /// @return whether it cannot be run
    boolean show(PrintWriter out, Ink ink) {
        for (Problem problem : read.problems()) {
            String words = problem.toString();
            out.println(problem.isError() ? ink.red(words) : words);
        }
        out.flush();
        return read instanceof Read.Bad;
    }

    /// The plant, when it can be run.
    Optional<Plant> findPlant() {
        return switch (read) {
            case Read.Good good -> Optional.of(good.plant());
            case Read.Bad bad -> Optional.empty();
        };
    }

    /// The plant.
    ///
    /// @throws IllegalStateException when it cannot be run
    Plant plant() {
        return findPlant().orElseThrow(() -> new IllegalStateException("The plant (%s) has errors.".formatted(asked)));
    }

    /// The plant, ready to start.
    ///
    /// @throws Refusal when a name in it leads nowhere
    CompiledPlant compiled() {
        try {
            return CompiledPlant.of(plant());
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(ExitCode.PLANT, asked + ": " + impossible.getMessage());
        }
    }

    /// The file it came from; empty for a shipped plant.
    Optional<Path> file() {
        return file;
    }

    /// Its text after changes.
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Where it came from, so that a finding can be repeated.
    Result.Identity identity() {
        return new Result.Identity(asked, changes, digest(), Version.ofThisProgram());
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256.", impossible);
        }
    }
}
