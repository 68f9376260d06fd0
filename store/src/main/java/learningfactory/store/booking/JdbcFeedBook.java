package learningfactory.store.booking;

import java.util.List;
import java.util.Optional;
import learningfactory.store.Database;

/// The calendar addresses that were given out. Of an address only the digest is kept: who reads the
/// database cannot read the calendars.
public final class JdbcFeedBook {
    private final Database database;

    /// The addresses in this database.
    public JdbcFeedBook(Database database) {
        this.database = database;
    }

    /// What an address shows.
    ///
    /// @param kind `PERSON`, `RESOURCE`, `GROUP`, `COURSE` or `CLASS`
    /// @param subject id of the person, resource, organisation or activity; of a class the school's and its
    ///     name
    /// @param maker who asked for it
    public record KeptFeed(String kind, String subject, String maker) {}

    /// Adds an address.
    ///
    /// @param digest SHA-256 of it
    public void add(byte[] digest, KeptFeed feed) {
        database.client()
                .sql(
                        "insert into booking.feed (digest, kind, subject, maker) values (:digest, :kind, :subject, :maker)")
                .param("digest", digest)
                .param("kind", feed.kind())
                .param("subject", feed.subject())
                .param("maker", feed.maker())
                .update();
    }

    /// What the address with this digest shows.
    public Optional<KeptFeed> find(byte[] digest) {
        return database.client()
                .sql("select kind, subject, maker from booking.feed where digest = :digest")
                .param("digest", digest)
                .query((row, number) ->
                        new KeptFeed(row.getString("kind"), row.getString("subject"), row.getString("maker")))
                .optional();
    }

    /// What somebody has addresses for.
    public List<KeptFeed> of(String maker) {
        return database.client()
                .sql("select kind, subject, maker from booking.feed where maker = :maker order by made")
                .param("maker", maker)
                .query((row, number) ->
                        new KeptFeed(row.getString("kind"), row.getString("subject"), row.getString("maker")))
                .list();
    }

    /// Nobody reads this calendar by the addresses of this maker any more.
    public void revoke(KeptFeed feed) {
        database.client()
                .sql("delete from booking.feed where kind = :kind and subject = :subject and maker = :maker")
                .param("kind", feed.kind())
                .param("subject", feed.subject())
                .param("maker", feed.maker())
                .update();
    }
}
