package learningfactory.store.competence;

import java.util.List;
import java.util.Optional;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.UploadBook;
import learningfactory.network.PersonId;
import learningfactory.network.PersonalRecords;
import learningfactory.store.Database;
import learningfactory.words.Words;

/// The files in PostgreSQL. They are what may tell who somebody is, so they go when the person is erased;
/// that there was one, with its digest, stays with the evidence.
public final class JdbcUploadBook implements UploadBook, PersonalRecords {
    private final Database database;
    private final EvidenceBook evidence;

    /// The files in this database.
    public JdbcUploadBook(Database database, EvidenceBook evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    @Override
    public boolean add(Evidence one, byte[] content) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            if (!evidence.add(one)) {
                status.setRollbackOnly(); // known already: an answer, not a failure
                return false;
            }
            database.client()
                    .sql("insert into competence.upload (evidence, content) values (:evidence, :content)")
                    .param("evidence", one.id())
                    .param("content", content)
                    .update();
            return true;
        }));
    }

    @Override
    public Optional<byte[]> find(String id) {
        return database.client()
                .sql("select content from competence.upload where evidence = :evidence")
                .param("evidence", id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public long bytesOf(PersonId learner) {
        return database.client()
                .sql("select coalesce(sum(length(content)), 0) from competence.upload"
                        + " join competence.evidence on evidence.id = upload.evidence where learner = :learner")
                .param("learner", learner.value())
                .query(Long.class)
                .single();
    }

    @Override
    public String room() {
        return "uploads";
    }

    @Override
    public Words title() {
        return new Words("Filer du har levert", "Files that you have handed in");
    }

    @Override
    public List<Table> recordsOf(PersonId person) {
        List<List<String>> rows = database.client()
                .sql("select evidence.id, what, media_type, size_bytes from competence.upload"
                        + " join competence.evidence on evidence.id = upload.evidence"
                        + " where learner = :learner order by submitted")
                .param("learner", person.value())
                .query((row, number) -> List.of(
                        row.getString("id"),
                        row.getString("what"),
                        row.getString("media_type"),
                        Integer.toString(row.getInt("size_bytes"))))
                .list();
        return List.of(new Table("files", title(), List.of("evidence", "name", "kind", "bytes"), rows));
    }

    /// Each under the id of its evidence, since names can be told twice and can be dangerous.
    @Override
    public List<Attachment> filesOf(PersonId person) {
        return database.client()
                .sql("select evidence.id, media_type, content from competence.upload"
                        + " join competence.evidence on evidence.id = upload.evidence"
                        + " where learner = :learner order by submitted")
                .param("learner", person.value())
                .query((row, number) -> new Attachment(
                        row.getString("id") + ending(row.getString("media_type")), row.getBytes("content")))
                .list();
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            default -> ".txt";
        };
    }

    /// A file stands with its evidence, which names the learner.
    @Override
    public List<String> places() {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        database.client()
                .sql("delete from competence.upload using competence.evidence"
                        + " where evidence.id = upload.evidence and learner = :learner")
                .param("learner", person.value())
                .update();
        database.client()
                .sql("update competence.evidence set what = '' where learner = :learner and origin = 'upload'")
                .param("learner", person.value())
                .update();
    }
}
