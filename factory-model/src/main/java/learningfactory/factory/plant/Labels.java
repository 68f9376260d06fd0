package learningfactory.factory.plant;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people call the parts of a plant, by language.
///
/// Names are keys: they stand in files, commands and journals and never change with the reader. A label is
/// only shown; what has none is shown by its name.
///
/// @param byLanguage language (`nb`, `en`, …), then name, then label
public record Labels(SortedMap<String, SortedMap<String, String>> byLanguage) {
    /// Everything is shown by its name.
    public static final Labels NONE = new Labels(new TreeMap<>());

    private static final Pattern UNIT = Pattern.compile("(.+)[ -](\\d+)");

    public Labels {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        byLanguage.forEach(
                (language, labels) -> copy.put(language, Collections.unmodifiableSortedMap(new TreeMap<>(labels))));
        byLanguage = Collections.unmodifiableSortedMap(copy);
    }

    /// What something is called in a language: its label there, else its name; a unit such as `cnc cells 3`,
    /// which the running plant calls `cnc cells-3`, by the label of its station and its number.
    public String called(String language, String name) {
        SortedMap<String, String> labels = byLanguage.get(language);
        if (labels == null) {
            return name;
        }
        String label = labels.get(name);
        if (label != null) {
            return label;
        }
        Matcher unit = UNIT.matcher(name);
        String station = unit.matches() ? labels.get(unit.group(1)) : null;
        return station == null ? name : station + " " + unit.group(2);
    }

    /// An alarm such as `press: jam`, or any other row of names with these signs between them, each name by
    /// its label.
    public String calledWhole(String language, String names) {
        int end = names.indexOf(": ");
        return end < 0
                ? called(language, names)
                : called(language, names.substring(0, end)) + ": " + calledWhole(language, names.substring(end + 2));
    }
}
