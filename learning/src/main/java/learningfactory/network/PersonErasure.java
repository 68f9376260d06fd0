package learningfactory.network;

import java.time.Instant;

/// Forgets who a person is, everywhere at once or not at all.
public interface PersonErasure {
    /// Empties the identity, closes the account, ends memberships and roles, and lets every room remove
    /// what tells who it is ([PersonalRecords#erase]). What the ledger and the law need stays under the
    /// pseudonym.
    void erase(PersonId person, Instant now);
}
