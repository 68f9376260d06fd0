package learningfactory.network;

/// What may be done with what is known of a person; it never goes back from `ERASED`.
public enum PersonState {
    /// Everything that is agreed.
    ACTIVE,
    /// Kept and nothing else, until a question about it is settled (GDPR article 18): may not sign in.
    RESTRICTED,
    /// Nobody knows any more who it was; what was done and what must be proved stays.
    ERASED
}
