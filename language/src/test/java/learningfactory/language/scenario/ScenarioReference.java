package learningfactory.language.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import learningfactory.scenario.Verb;
import learningfactory.yaml.KeyTables;

/// Writes the tables of the scenario reference from the reader's own lists, and the schema that ships.
final class ScenarioReference {
    static final Path FILE = Path.of("..", "docs", "guides", "developer", "scenario-reference.md");
    private static final Path SCHEMA =
            Path.of("src", "main", "resources", "learningfactory", "language", "scenario", "scenario.schema.json");

    private ScenarioReference() {}

    /// Writes the tables and the schema anew.
    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, filled(Files.readString(FILE)));
        Files.writeString(SCHEMA, ScenarioSchema.text());
    }

    /// The document with its tables as they should be.
    static String filled(String document) {
        String withDeeds = KeyTables.between(document, "deeds", deeds());
        return KeyTables.between(withDeeds, "keys", KeyTables.keys(ScenarioWords.kinds()));
    }

    private static String deeds() {
        return Arrays.stream(Verb.values())
                .map(verb -> "| `%s` | %s | %s | %s |\n"
                        .formatted(verb.text(), what(verb), beside(verb), verb.isForRoles() ? "roles" : "injects only"))
                .collect(Collectors.joining());
    }

    private static String what(Verb verb) {
        return switch (verb.of()) {
            case UNIT -> "a station, with the number of the unit where it has several";
            case SOURCE -> "a source";
            case CREW -> "a crew, with the number of the person where it has several";
            case PARAMETER -> "a parameter";
            case BUFFER -> "a buffer";
            case ALARM -> "an alarm, such as `press/hydraulics`";
            case NOTHING -> "";
        };
    }

    private static String beside(Verb verb) {
        return switch (verb.with()) {
            case ALONE -> "";
            case WORD -> "`: ` and " + word(verb);
            case TIME -> "`: ` and a duration";
            case PIECES -> "`: ` and a number of pieces";
            case VALUE -> "`: ` and a number within the parameter's limits";
            case SHARE -> "`: ` and a share";
            case WORD_BY_VALUE -> "`: ` and a characteristic, `by` and a number in its unit";
            case PIECES_OF_WORD -> "`: ` and a number, `pieces of` and a product";
        };
    }

    private static String word(Verb verb) {
        return switch (verb) {
            case MAINTAIN -> "the maintenance";
            case CHANGE_DISPATCH -> "the rule, such as `due date`";
            case REASSIGN -> "the qualification";
            case REPORT -> "to whom";
            default -> "the failure mode";
        };
    }
}
