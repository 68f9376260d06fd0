package learningfactory.store.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.competence.Share;
import learningfactory.competence.ShareBook;
import learningfactory.network.PersonId;
import learningfactory.store.Database;

/// The links to passports in PostgreSQL.
public final class JdbcShareBook implements ShareBook {
    private final Database database;

    /// The links in this database.
    public JdbcShareBook(Database database) {
        this.database = database;
    }

    @Override
    public void add(Share share) {
        database.client()
                .sql("insert into competence.share (id, digest, person, label, valid_from, valid_until)"
                        + " values (:id, :digest, :person, :label, :from, :until)")
                .param("id", share.id())
                .param("digest", share.digest())
                .param("person", share.person().value())
                .param("label", share.label())
                .param("from", Cells.moment(share.from()))
                .param("until", Cells.moment(share.until()))
                .update();
    }

    @Override
    public Optional<Share> findByDigest(String digest) {
        return database.client()
                .sql("select * from competence.share where digest = :digest")
                .param("digest", digest)
                .query((row, number) -> share(row))
                .optional();
    }

    @Override
    public List<Share> shares(PersonId person) {
        return database.client()
                .sql("select * from competence.share where person = :person order by valid_from desc, id")
                .param("person", person.value())
                .query((row, number) -> share(row))
                .list();
    }

    @Override
    public boolean revoke(PersonId person, String id, Instant when) {
        return database.client()
                        .sql("update competence.share set revoked = :when"
                                + " where id = :id and person = :person and revoked is null")
                        .param("when", Cells.moment(when))
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                Cells.text(row, "id"),
                Cells.text(row, "digest"),
                new PersonId(Cells.text(row, "person")),
                Cells.text(row, "label"),
                Cells.instant(row, "valid_from"),
                Cells.instant(row, "valid_until"),
                Cells.findInstant(row, "revoked"));
    }
}
