package learningfactory.store;

import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.session.CommitmentBook;

/// The commitments of those who have an account, one row each.
public final class JdbcCommitmentBook implements CommitmentBook {
    private final Database database;

    /// The commitments in this database.
    public JdbcCommitmentBook(Database database) {
        this.database = database;
    }

    @Override
    public void keep(PersonId person, String text) {
        database.client()
                .sql("""
                        insert into commitment (person, text) values (:person, :text)
                        on conflict (person) do update set text = excluded.text, made = now()
                        """)
                .param("person", person.value())
                .param("text", text)
                .update();
    }

    @Override
    public Optional<String> find(PersonId person) {
        return database.client()
                .sql("select text from commitment where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
