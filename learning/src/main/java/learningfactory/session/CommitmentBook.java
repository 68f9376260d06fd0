package learningfactory.session;

import java.util.Optional;
import learningfactory.network.PersonId;

/// What people with an account want to do differently next time: one sentence each, the latest, shown when
/// they play again. What pupils without an account promise stays in their own browser.
///
/// Owned by the room `session`, implemented where there is a database.
public interface CommitmentBook {
    /// Keeps somebody's sentence in place of the one before.
    void keep(PersonId person, String text);

    /// Somebody's sentence, if there is one.
    Optional<String> find(PersonId person);
}
