package learningfactory.joints;

import java.util.List;
import java.util.Optional;
import learningfactory.store.booking.JdbcFeedBook;
import learningfactory.store.booking.JdbcFeedBook.KeptFeed;
import learningfactory.web.hall.FeedBook;

/// The calendar addresses, kept in the store.
final class KeptFeeds implements FeedBook {

    private final JdbcFeedBook book;

    KeptFeeds(JdbcFeedBook book) {
        this.book = book;
    }

    @Override
    public void add(byte[] digest, Feed feed) {
        book.add(digest, kept(feed));
    }

    @Override
    public Optional<Feed> find(byte[] digest) {
        return book.find(digest).map(KeptFeeds::feed);
    }

    @Override
    public List<Feed> of(String maker) {
        return book.of(maker).stream().map(KeptFeeds::feed).toList();
    }

    @Override
    public void revoke(Feed feed) {
        book.revoke(kept(feed));
    }

    private static KeptFeed kept(Feed feed) {
        return new KeptFeed(feed.kind().name(), feed.subject(), feed.maker());
    }

    private static Feed feed(KeptFeed kept) {
        return new Feed(Kind.valueOf(kept.kind()), kept.subject(), kept.maker());
    }
}
