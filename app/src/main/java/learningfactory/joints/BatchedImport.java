package learningfactory.joints;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.curriculum.CurriculumBook.Kept;
import learningfactory.language.curriculum.CurriculumImport;
import learningfactory.store.Database;
import learningfactory.web.passport.Importer;
import learningfactory.yaml.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports curricula, many documents in one transaction: a dump of thirty thousand would else wait thirty
/// thousand times for the disk. Whatever breaks off in between leaves whole batches, and importing again
/// goes on from there.
public final class BatchedImport implements Importer {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedImport.class);

    /// So many documents stand in memory before they are written.
    private static final int BATCH = 250;

    /// Every so many documents of a dump the page hears how far it has come.
    private static final int DOCUMENTS_A_LINE = 100;

    private final CurriculumBook book;
    private final Database database;
    private final Clock clock;

    /// An import into this book, a batch a transaction.
    public BatchedImport(CurriculumBook book, Database database, Clock clock) {
        this.book = book;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Done read(String name, InputStream in, Consumer<Progress> tell) throws IOException {
        Instant began = clock.instant();
        Batch batch = new Batch();
        CurriculumImport.Report report =
                CurriculumImport.read(name, in, CurriculumImport.Limits.WIDE, batch::add, progress -> {
                    if (progress.documents() % DOCUMENTS_A_LINE == 0) {
                        tell.accept(new Progress(progress.documents(), progress.broken(), progress.bytes()));
                    }
                });
        Kept kept = batch.finished();
        LOG.info(
                "Curricula imported from {}: {}, in {} s.",
                name,
                kept,
                Duration.between(began, clock.instant()).toSeconds());
        return new Done(
                report.progress().documents(),
                report.progress().broken(),
                kept.added(),
                kept.changed(),
                kept.unchanged(),
                report.isWhole(),
                report.problems().stream().map(Problem::toString).toList());
    }

    /// Documents that wait to be written together.
    private final class Batch {
        private final List<Catalogue> waiting = new ArrayList<>();
        private Kept kept = Kept.NOTHING;

        void add(Catalogue catalogue) {
            waiting.add(catalogue);
            if (waiting.size() == BATCH) {
                write();
            }
        }

        Kept finished() {
            write();
            return kept;
        }

        private void write() {
            if (!waiting.isEmpty()) {
                database.transaction()
                        .executeWithoutResult(status ->
                                waiting.forEach(one -> kept = book.keep(one).and(kept)));
                waiting.clear();
            }
        }
    }
}
