package learningfactory.language.plant;

import java.util.SortedMap;
import java.util.TreeMap;
import learningfactory.factory.plant.Labels;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// What people call the parts of a plant, by language.
final class LabelReader {
    private static final int LONGEST = 60;

    private final Values values;

    LabelReader(Values values) {
        this.values = values;
    }

    Labels read(Fields plant) {
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
        for (Yaml.Entry entry : plant.entries("labels")) {
            String language = entry.key().value();
            if (language.matches("[a-z]{2,3}")) {
                all.put(language, labels(language, entry.value()));
            } else {
                values.problems()
                        .error(
                                entry.key().spot(),
                                "the language (%s) is not a code".formatted(Yaml.shortened(language)),
                                "two or three small letters, such as nb, nn or en",
                                "\"nb\"?");
            }
        }
        return new Labels(all);
    }

    private SortedMap<String, String> labels(String language, Yaml node) {
        SortedMap<String, String> labels = new TreeMap<>();
        if (node instanceof Yaml.Table table) {
            table.entries().forEach(entry -> label(labels, entry));
        } else {
            values.problems()
                    .error(
                            node.spot(),
                            "the labels in (%s) are %s".formatted(language, node.kind()),
                            "names after it, each with its label",
                            "\"{saw: sag}\"?");
        }
        return labels;
    }

    private void label(SortedMap<String, String> labels, Yaml.Entry entry) {
        String name = entry.key().value();
        String label = values.text(entry.value(), "label of (%s)".formatted(Yaml.shortened(name)));
        if (label.isEmpty()) {
            return;
        }
        if (label.isBlank() || label.length() > LONGEST || label.contains("\n")) {
            values.problems()
                    .error(
                            entry.value().spot(),
                            "the label of (%s) cannot be shown".formatted(Yaml.shortened(name)),
                            "1 to %d characters on one line".formatted(LONGEST),
                            "");
        } else {
            labels.put(name, label.strip());
        }
    }
}
