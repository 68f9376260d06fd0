package learningfactory.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.plant.NearestName;
import learningfactory.yaml.Problem.Severity;

/// All problems of one file, collected so that they come in one go.
public final class Problems {
    /// More than these help nobody.
    private static final int MOST = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int leftOut;
    private int errors;

    /// @param file what the problems call the file
    public Problems(String file) {
        this.file = file;
    }

    /// An error.
    public void error(Spot spot, String what, String expected, String maybe) {
        errors++;
        add(new Problem(file, spot.line(), spot.column(), what, expected, maybe, Severity.ERROR));
    }

    /// A warning.
    public void warning(Spot spot, String what, String expected, String maybe) {
        add(new Problem(file, spot.line(), spot.column(), what, expected, maybe, Severity.WARNING));
    }

    /// A name that nothing has: proposes the nearest one, or lists what there is.
    public void unknown(Spot spot, String kind, String name, Collection<String> known) {
        if (isFull()) {
            leftOut++;
            return;
        }
        Optional<String> nearest = NearestName.of(name, known);
        error(
                spot,
                "there is no %s (%s)".formatted(kind, Yaml.shortened(name)),
                nearest.isPresent() || known.isEmpty() ? "" : "one of " + someOf(known),
                nearest.map("\"%s\"?"::formatted).orElse(""));
    }

    /// The first twelve, parted by commas.
    public static String someOf(Collection<String> names) {
        List<String> first = names.stream().limit(12).toList();
        return String.join(", ", first) + (names.size() > first.size() ? ", …" : "");
    }

    private void add(Problem problem) {
        if (isFull()) {
            leftOut++;
        } else if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    private boolean isFull() {
        return found.size() >= MOST;
    }

    /// Whether there is an error among them.
    public boolean hasErrors() {
        return errors > 0;
    }

    /// Whether an error was reported at this place.
    public boolean hasErrorAt(Spot spot) {
        return found.stream()
                .anyMatch(each -> each.isError() && each.line() == spot.line() && each.column() == spot.column());
    }

    /// Errors reported so far.
    public int errors() {
        return errors;
    }

    /// In the order of the file; the last one says when some were left out.
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        if (leftOut > 0) {
            Problem last = sorted.getLast();
            sorted.add(new Problem(
                    file,
                    last.line(),
                    last.column(),
                    "there are %d more problems".formatted(leftOut),
                    "",
                    "they go away with the first ones?",
                    hasErrors() ? Severity.ERROR : Severity.WARNING));
        }
        return sorted;
    }
}
