package learningfactory.activity;

import learningfactory.network.PersonId;
import learningfactory.words.Words;

/// Tells people what has become of a date that they have signed up for. Owned by this room, kept by the
/// hall's notices, joined in `app`.
@FunctionalInterface
public interface Messenger {
    /// Tells somebody; it stands on his page until he has read it.
    void tell(PersonId person, OccurrenceId occurrence, Words said);
}
