package learningfactory.language.scenario;

import java.util.ArrayList;
import java.util.List;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Yaml;

/// A deed, sign or rule as it was written, and where.
///
/// YAML takes a colon apart: `break press: hydraulics` comes as a key and its value and is put together
/// again here, so that nobody needs quotes.
record Sentence(String text, Spot spot) {
    /// All sentences behind a key: one, several in a list, or several one below the other.
    static List<Sentence> all(Yaml node, String example, Problems problems) {
        List<Sentence> found = new ArrayList<>();
        collect(node, example, problems, found);
        return found;
    }

    private static void collect(Yaml node, String example, Problems problems, List<Sentence> found) {
        switch (node) {
            case Yaml.Text text -> {
                if (text.isAbsent()) {
                    refuse(node, example, problems);
                } else {
                    found.add(new Sentence(clean(text.value()), text.spot()));
                }
            }
            case Yaml.Items items -> items.values().forEach(item -> collect(item, example, problems, found));
            case Yaml.Table table -> {
                for (Yaml.Entry entry : table.entries()) {
                    if (entry.value() instanceof Yaml.Text text) {
                        String rest = text.isAbsent() ? "" : ": " + clean(text.value());
                        found.add(new Sentence(
                                clean(entry.key().value()) + rest, entry.key().spot()));
                    } else {
                        refuse(entry.value(), example, problems);
                    }
                }
            }
        }
    }

    private static void refuse(Yaml node, String example, Problems problems) {
        problems.error(node.spot(), node.kind() + " stands here", example, "");
    }

    static String clean(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
