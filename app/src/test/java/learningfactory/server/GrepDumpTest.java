package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import learningfactory.joints.BatchedImport;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.competence.JdbcCurriculumBook;
import learningfactory.web.passport.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dump of all curricula as the source packs it: one zip with a document for each set and each aim. How
/// many documents: `-Dgrep.documents=30000` is what the whole country has; without it a tenth, so that the
/// suite stays short.
class GrepDumpTest {

    private static final int AIMS_A_SET = 12;
    private static final int DOCUMENTS = Integer.getInteger("grep.documents", 3_000);

    @TempDir
    Path folder;

    @Test
    void aDumpIsImportedInBatchesWithProgressAndImportingItAgainChangesNothing() throws IOException {
        Path dump = folder.resolve("grep.zip");
        write(dump);
        Path data = Files.createDirectory(folder.resolve("data"));
        try (LocalDatabase local = LocalDatabase.in(data);
                Database database = Database.of(local)) {
            JdbcCurriculumBook book = new JdbcCurriculumBook(database);
            Importer importer = new BatchedImport(book, database, Clock.systemUTC());
            List<Integer> heard = new ArrayList<>();

            long began = System.nanoTime();
            long[] most = {0};
            Importer.Done first = read(importer, dump, progress -> {
                heard.add(progress.documents());
                most[0] = Math.max(most[0], usedBytes());
            });
            double seconds = (System.nanoTime() - began) / 1e9;
            Importer.Done again = read(importer, dump, progress -> {});
            System.out.printf(
                    "%,d documents (%,d kB): %.1f s, at most %,d MB of heap in use%n",
                    first.documents(), Files.size(dump) / 1024, seconds, most[0] >> 20);

            assertThat(first.documents()).isEqualTo(DOCUMENTS);
            assertThat(first.broken()).isZero();
            assertThat(first.isWhole()).isTrue();
            assertThat(heard).hasSize(DOCUMENTS / 100).isSorted().endsWith(DOCUMENTS / 100 * 100);
            assertThat(again.added() + again.changed()).as("nothing is new").isZero();
            assertThat(again.unchanged()).isEqualTo(first.added() + first.unchanged() + first.changed());
            assertThat(book.search("dreie prøvestykke 7", 5)).isNotEmpty();
            assertThat(book.aims("grep", "PRV0001-01")).hasSize(AIMS_A_SET);
        }
    }

    private static Importer.Done read(Importer importer, Path dump, java.util.function.Consumer<Importer.Progress> tell)
            throws IOException {
        try (InputStream in = Files.newInputStream(dump)) {
            return importer.read("grep.zip", in, tell);
        }
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Sets first and their aims after them: a plan mentions what comes later, as in the real dump.
    private static void write(Path dump) throws IOException {
        try (OutputStream out = Files.newOutputStream(dump);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int written = 0;
            for (int set = 1; written < DOCUMENTS; set++) {
                written += add(zip, written, "kompetansemaalsett/KV9%05d.json".formatted(set), set(set));
                for (int i = 0; i < AIMS_A_SET; i++) {
                    int aim = set * AIMS_A_SET + i;
                    written += add(zip, written, "kompetansemaal/KM9%06d.json".formatted(aim), aim(aim, set));
                }
            }
        }
    }

    private static int add(ZipOutputStream zip, int written, String name, String document) throws IOException {
        if (written >= DOCUMENTS) {
            return 0;
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(document.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return 1;
    }

    private static String set(int set) {
        return """
                {"id": "uuid:set-%d", "kode": "KV9%05d", "uri": "http://psi.udir.no/kl06/KV9%05d",
                 "tittel": {"tekst": [{"spraak": "default", "verdi": "Mål etter trinn %d"},
                                      {"spraak": "nno", "verdi": "Mål etter steg %d"}], "forskrift": true},
                 "grep-type": "http://psi.udir.no/ontologi/kl06/kompetansemaalsett_lk20",
                 "status": "http://psi.udir.no/kl06/status_publisert",
                 "sist-endret": "2026-09-01T10:00:00", "rekkefoelge": %d,
                 "forklaring": [{"spraak": "default", "verdi": "%s"}],
                 "tilhoerer-laereplan": %s}
                """.formatted(set, set, set, set, set, set, "Om vurderingen. ".repeat(120), plan(set));
    }

    private static String aim(int aim, int set) {
        return """
                {"id": "uuid:aim-%d", "kode": "KM9%06d", "uri": "http://psi.udir.no/kl06/KM9%06d",
                 "tittel": {"tekst": [{"spraak": "default", "verdi": "dreie prøvestykke %d og måle det med riktig verktøy"},
                                      {"spraak": "nno", "verdi": "dreie prøvestykke %d og måle det med rett verktøy"}],
                            "forskrift": true},
                 "grep-type": "http://psi.udir.no/ontologi/kl06/kompetansemaal_lk20",
                 "status": "http://psi.udir.no/kl06/status_publisert",
                 "sist-endret": "2026-09-01T10:00:00", "rekkefoelge": %d,
                 "tilknyttede-kjerneelementer": [{"referanse": {"kode": "KE1", "tittel": "%s"}}],
                 "tilhoerer-laereplan": %s,
                 "tilhoerer-kompetansemaalsett": {"kode": "KV9%05d", "tittel": "Mål etter trinn %d"}}
                """.formatted(
                        aim, aim, aim, aim, aim, aim % AIMS_A_SET, "Kjerneelement ".repeat(60), plan(set), set, set);
    }

    private static String plan(int set) {
        return """
                {"kode": "PRV%04d-01", "uri": "http://psi.udir.no/kl06/PRV%04d-01",
                 "grep-type": "http://psi.udir.no/ontologi/kl06/laereplan_lk20", "tittel": "Prøveplan %d"}""".formatted(set, set, set);
    }
}
