package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Problem;
import learningfactory.yaml.Problem.Severity;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Yaml;
import learningfactory.yaml.YamlText;

/// Changes single values in the text of a plant file; comments and layout stay as they are.
///
/// A path names the value: `station.mill.cycle`, `buffer.between.capacity`, `sources.blanks.feed`,
/// `station.mill.failures.spindle.repair`. A key that is not there yet is put in. Whether the new plant
/// makes sense says [PlantFile] when it reads the new text.
public final class PlantEdit {
    private PlantEdit() {}

    /// What came of a change.
    public sealed interface Edited {
        /// The value is changed.
        ///
        /// @param text the whole new file
        record Changed(String text) implements Edited {}

        /// Nothing is changed.
        ///
        /// @param problems why; their file is the path, or the plant file when that cannot be read
        record Refused(List<Problem> problems) implements Edited {
            /// Keeps its own copy.
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Makes several changes, one after the other.
    ///
    /// @param file what problems call the plant file
    /// @param text the plant file
    /// @param assignments each a path, `=` and a value, such as `station.mill.cycle=80 s`
    /// @return the new text, or everything that is wrong with the assignments
    public static Edited set(String file, String text, List<String> assignments) {
        String changed = text;
        List<Problem> problems = new ArrayList<>();
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            Edited edited = sign < 0
                    ? refused(
                            assignment,
                            1,
                            new Mistake(
                                    "the assignment (%s) has no =".formatted(Yaml.shortened(assignment)),
                                    "a path, = and a value",
                                    "\"station.mill.cycle=80 s\"?"))
                    : set(file, changed, assignment.substring(0, sign).strip(), assignment.substring(sign + 1));
            switch (edited) {
                case Edited.Changed done -> changed = done.text();
                case Edited.Refused refused -> problems.addAll(refused.problems());
            }
        }
        return problems.isEmpty() ? new Edited.Changed(changed) : new Edited.Refused(problems);
    }

    /// Makes one change.
    ///
    /// @param file what problems call the plant file
    /// @param text the plant file
    /// @param path names joined by dots, the first one a section such as `stations` or `station`; names
    ///     with a dot in quotes
    /// @param value as it would stand in the file; quotes are added where YAML needs them
    /// @return the new text, or why there is none
    public static Edited set(String file, String text, String path, String value) {
        Problems problems = new Problems(file);
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Optional<Yaml> root = YamlText.parse(clean, problems).root();
        if (problems.hasErrors() || root.isEmpty()) {
            return new Edited.Refused(problems.hasErrors() ? problems.sorted() : List.of(problem(file, 1, empty())));
        }
        EditPath way;
        try {
            way = EditPath.of(path);
        } catch (Mistake mistake) {
            return refused(path, 1, mistake);
        }
        TextChange change = new TextChange(clean, value.strip());
        PathWalk walk = new PathWalk(way, change);
        try {
            String changed = walk.change(root.get());
            Problems after = new Problems(file);
            YamlText.parse(changed, after);
            return after.hasErrors() ? new Edited.Refused(after.sorted()) : new Edited.Changed(changed);
        } catch (Mistake mistake) {
            return refused(path, way.columns().get(Math.min(walk.step(), way.size() - 1)), mistake);
        }
    }

    private static Mistake empty() {
        return new Mistake("the file is empty", "a plant", "");
    }

    private static Edited refused(String path, int column, Mistake mistake) {
        return new Edited.Refused(List.of(problem(path, column, mistake)));
    }

    private static Problem problem(String file, int column, Mistake mistake) {
        return new Problem(file, 1, column, mistake.found(), mistake.expected(), mistake.maybe(), Severity.ERROR);
    }
}
