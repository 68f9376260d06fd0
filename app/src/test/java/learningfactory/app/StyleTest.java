package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// STYLE.md, as far as a machine can read it: sizes, names, signs on the doors and no unfinished work.
class StyleTest {

    private static final int LONGEST_METHOD_LINES = 70;
    private static final int LONGEST_FILE_LINES = 500;

    /// Words that say nothing about the trade, at the end of a class name or, for `Base`, at its front.
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Utils?|Helper|Data)|Base[A-Z].*");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    private static final List<Source> SOURCES = new ArrayList<>();

    /// @param isNamedElsewhere whether somebody else has chosen the name: what it overrides, or the library
    ///     that looks for it
    private record Method(String name, boolean isNamedElsewhere, long lines) {}

    private record Source(
            Path file, String text, long lines, List<String> types, List<Method> methods, String comments) {
        boolean isOfTheProgram() {
            return file.toString().contains("src/main");
        }
    }

    @BeforeAll
    static void readAllSources() throws IOException {
        Path root = Path.of("..").toRealPath();
        List<Path> files;
        try (Stream<Path> found = Files.walk(root, 12)) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                SOURCES.add(read(root, unit, trees));
            }
        }
    }

    @Test
    void theSourcesAreFound() {
        assertThat(SOURCES).anyMatch(Source::isOfTheProgram);
    }

    @Test
    void aMethodFitsOnOneScreen() {
        List<String> tooLong = new ArrayList<>();
        for (Source source : SOURCES) {
            for (Method method : source.methods()) {
                if (method.lines() > LONGEST_METHOD_LINES) {
                    tooLong.add("%s: %s has %d lines".formatted(source.file(), method.name(), method.lines()));
                }
            }
        }

        assertThat(tooLong).as("methods over %d lines", LONGEST_METHOD_LINES).isEmpty();
    }

    @Test
    void aLongFileSaysWhyItIsLong() {
        List<String> tooLong = SOURCES.stream()
                .filter(source -> source.lines() > LONGEST_FILE_LINES)
                .filter(source -> !source.comments().contains("Why so long:"))
                .map(source -> "%s has %d lines".formatted(source.file(), source.lines()))
                .toList();

        assertThat(tooLong)
                .as("files over %d lines without 'Why so long:' in the class comment", LONGEST_FILE_LINES)
                .isEmpty();
    }

    @Test
    void aNameIsAWordOfTheTrade() {
        List<String> empty = new ArrayList<>();
        for (Source source : SOURCES) {
            source.types().stream()
                    .filter(name -> EMPTY_NAME.matcher(name).matches())
                    .forEach(name -> empty.add(source.file() + ": " + name));
            source.methods().stream()
                    .filter(method ->
                            !method.isNamedElsewhere() && method.name().matches("get[A-Z].*"))
                    .forEach(method -> empty.add(source.file() + ": " + method.name()));
        }

        assertThat(empty)
                .as("names with Impl, Manager, Util, Helper, Base, Data or get-")
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        List<String> unfinished = SOURCES.stream()
                .filter(source -> !source.file().endsWith("StyleTest.java"))
                .filter(source -> UNFINISHED.matcher(source.text()).find())
                .map(source -> source.file().toString())
                .toList();

        assertThat(unfinished).as("sources with notes of unfinished work").isEmpty();
    }

    @Test
    void theSignOnTheDoorSaysWhatTheRoomMayImport() {
        List<String> silent = SOURCES.stream()
                .filter(Source::isOfTheProgram)
                .filter(source -> source.file().endsWith("package-info.java"))
                .filter(source ->
                        !source.text().replaceAll("\\s*\n///\\s*", " ").contains("May import:"))
                .map(source -> source.file().toString())
                .toList();

        assertThat(silent).as("package-info.java without 'May import:'").isEmpty();
    }

    private static Source read(Path root, CompilationUnitTree unit, DocTrees trees) {
        SourcePositions positions = trees.getSourcePositions();
        List<String> types = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        StringBuilder comments = new StringBuilder();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                types.add(type.getSimpleName().toString());
                String comment = trees.getDocComment(getCurrentPath());
                comments.append(comment == null ? "" : comment);
                return super.visitClass(type, null);
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                long last = unit.getLineMap().getLineNumber(Math.max(0, positions.getEndPosition(unit, method)));
                boolean isNamedElsewhere = method.getModifiers().getAnnotations().stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .anyMatch(name -> name.equals("Override") || name.matches("Planning(Variable|Score|Entity.*)"));
                methods.add(new Method(method.getName().toString(), isNamedElsewhere, last - first + 1));
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        URI uri = unit.getSourceFile().toUri();
        String text = text(Path.of(uri));
        Path file = root.relativize(Path.of(uri));
        return new Source(file, text, text.lines().count(), types, methods, comments.toString());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
