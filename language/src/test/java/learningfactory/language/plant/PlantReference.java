package learningfactory.language.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.KeyTables;

/// Writes the tables of the plant reference from the reader's own list of keys.
final class PlantReference {
    static final Path FILE = Path.of("..", "docs", "guides", "developer", "plant-reference.md");

    private PlantReference() {}

    /// Writes the tables into the file anew.
    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, filled(Files.readString(FILE)));
    }

    /// The document with its tables as they should be.
    static String filled(String document) {
        String withUnits = KeyTables.between(document, "units", units());
        return KeyTables.between(withUnits, "keys", KeyTables.keys(PlantWords.kinds()));
    }

    private static String units() {
        return Arrays.stream(AmountKind.values())
                .filter(kind -> kind != AmountKind.MONEY)
                .map(kind -> "| %s, such as `%s` | %s |\n"
                        .formatted(
                                kind.noun(),
                                kind.example(),
                                kind.spellings().stream().map("`%s`"::formatted).collect(Collectors.joining(" "))))
                .collect(Collectors.joining());
    }
}
