package learningfactory.language.curriculum;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import learningfactory.curriculum.Catalogue;
import learningfactory.yaml.Problem;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import learningfactory.yaml.YamlText;

/// The one door for curricula: a Grep document, the nightly dump (a zip of many), ESCO skills or a list of
/// our own.
///
/// What it is, its first bytes tell. A dump is never unpacked as a whole: one document at a time, each and
/// all together within limits, so that a small file cannot become a huge one (a zip bomb). A broken
/// document is a problem of its own and the others are read.
public final class CurriculumImport {
    private final Limits limits;
    private final Consumer<Catalogue> keep;
    private final Consumer<Progress> tell;
    private final List<Problem> problems = new ArrayList<>();
    private int documents;
    private int catalogues;
    private int broken;
    private long bytes;

    private CurriculumImport(Limits limits, Consumer<Catalogue> keep, Consumer<Progress> tell) {
        this.limits = limits;
        this.keep = keep;
        this.tell = tell;
    }

    /// How much is read at most.
    ///
    /// @param documents documents in a dump
    /// @param documentBytes bytes of one document, unpacked
    /// @param allBytes bytes of all documents together, unpacked
    /// @param problems problems that are kept; further ones are counted only
    public record Limits(int documents, int documentBytes, long allBytes, int problems) {
        /// Several times what the dump of all of Norway has.
        public static final Limits WIDE = new Limits(400_000, 16 << 20, 8L << 30, 200);
    }

    /// How far it has come.
    ///
    /// @param documents read so far
    /// @param catalogues of them with something about aims
    /// @param broken of them that could not be read
    /// @param bytes unpacked so far
    public record Progress(int documents, int catalogues, int broken, long bytes) {}

    /// What came of it.
    ///
    /// @param progress how much was read
    /// @param isWhole whether nothing was left out because of a limit
    /// @param problems what was wrong, at most as many as the limits say
    public record Report(Progress progress, boolean isWhole, List<Problem> problems) {
        /// Copied.
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /// Reads what there is and hands over each document that says something.
    ///
    /// @param name how the file is called, for problems and for the language of ESCO lists
    /// @param in its bytes
    /// @param limits how much is read at most
    /// @param keep gets each catalogue in turn
    /// @param tell hears how far it has come, after each document
    /// @throws IOException when the stream itself fails, not when its content is broken
    public static Report read(
            String name, InputStream in, Limits limits, Consumer<Catalogue> keep, Consumer<Progress> tell)
            throws IOException {
        return new CurriculumImport(limits, keep, tell).read(name, in);
    }

    private Report read(String name, InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(8);
        byte[] head = buffered.readNBytes(4);
        buffered.reset();
        boolean isZip = head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8;
        boolean isWhole = isZip ? dump(name, buffered) : single(name, buffered);
        return new Report(progress(), isWhole, problems);
    }

    private boolean single(String name, InputStream in) throws IOException {
        Optional<byte[]> content = content(name, in);
        content.ifPresent(document -> document(name, document));
        return content.isPresent();
    }

    private boolean dump(String name, InputStream in) throws IOException {
        boolean isWhole = true;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (documents >= limits.documents() || bytes >= limits.allBytes()) {
                    problem(
                            name,
                            "the dump has more than %,d documents or %,d bytes"
                                    .formatted(limits.documents(), limits.allBytes()));
                    return false;
                }
                String part = entry.getName();
                Optional<byte[]> content = content(part, zip);
                isWhole &= content.isPresent();
                if (content.isPresent() && isDocument(part)) {
                    document(part, content.get());
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException damaged) {
            problem(name, "the dump is damaged (%s)".formatted(damaged.getMessage()));
            return false;
        }
        return isWhole;
    }

    /// A dump inside a dump is not opened: nobody packs curricula so.
    private static boolean isDocument(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".json") || small.endsWith(".csv");
    }

    /// The bytes of one document; empty, with a problem, when it has too many. Of a zip, the rest of it is
    /// passed over without being unpacked into memory; how much that may be is limited too.
    private Optional<byte[]> content(String name, InputStream in) throws IOException {
        long left = Math.min(limits.documentBytes(), Math.max(0, limits.allBytes() - bytes));
        byte[] content = in.readNBytes((int) left + 1);
        bytes += content.length;
        if (content.length <= left) {
            return Optional.of(content);
        }
        documents++;
        broken++;
        problem(name, "the document has more than %,d bytes".formatted(left));
        if (in instanceof ZipInputStream) {
            byte[] sink = new byte[64 << 10];
            for (int read = in.read(sink); read >= 0 && bytes < limits.allBytes(); read = in.read(sink)) {
                bytes += read;
            }
        }
        tell.accept(progress());
        return Optional.empty();
    }

    private void document(String name, byte[] content) {
        Problems found = new Problems(name);
        Optional<Catalogue> catalogue = isJson(name, content)
                ? JsonReader.read(content, found).map(root -> GrepDocument.read(name, root))
                : YamlText.decode(content, found).flatMap(text -> SkillList.read(name, text, found));
        documents++;
        broken += catalogue.isEmpty() ? 1 : 0;
        for (Problem problem : found.sorted()) {
            add(problem);
        }
        catalogue.filter(said -> !said.isEmpty()).ifPresent(said -> {
            catalogues++;
            keep.accept(said);
        });
        tell.accept(progress());
    }

    /// Whether the first character that is neither blank nor byte order mark begins a JSON document.
    private static boolean isJson(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return true;
        }
        for (byte each : content) {
            boolean isPassedOver = " \t\r\n".indexOf(each) >= 0
                    || (each & 0xFF) == 0xEF
                    || (each & 0xFF) == 0xBB
                    || (each & 0xFF) == 0xBF;
            if (!isPassedOver) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    private void problem(String name, String what) {
        Problems one = new Problems(name);
        one.error(Spot.START, what, "", "");
        one.sorted().forEach(this::add);
    }

    private void add(Problem problem) {
        if (problems.size() < limits.problems()) {
            problems.add(problem);
        }
    }

    private Progress progress() {
        return new Progress(documents, catalogues, broken, bytes);
    }
}
