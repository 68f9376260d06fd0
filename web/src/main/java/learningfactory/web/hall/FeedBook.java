package learningfactory.web.hall;

import java.util.List;
import java.util.Optional;

/// The calendar addresses that were given out, by their digests.
public interface FeedBook {
    /// Adds an address.
    void add(byte[] digest, Feed feed);

    /// What the address shows.
    Optional<Feed> find(byte[] digest);

    /// What somebody has addresses for.
    List<Feed> of(String maker);

    /// The addresses of this maker for this lead nowhere any more.
    void revoke(Feed feed);

    /// What an address shows.
    ///
    /// @param kind of calendar
    /// @param subject id of the person, resource, organisation or activity; of a class the school's and its
    ///     name
    /// @param maker person who asked for it
    record Feed(Kind kind, String subject, String maker) {}

    /// Kinds of calendars.
    enum Kind {
        /// What a person holds or takes part in.
        PERSON,
        /// What takes a resource.
        RESOURCE,
        /// What an organisation holds.
        GROUP,
        /// The dates of an activity that is open to everybody.
        COURSE,
        /// The dates that a class of a school is signed up for; its subject is the school and the class,
        /// `school/9B`.
        CLASS
    }
}
