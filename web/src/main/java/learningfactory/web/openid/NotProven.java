package learningfactory.web.openid;

/// A provider did not prove who sits there, or that somebody is not let in here.
final class NotProven extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;

    /// Each has its sentences on the page.
    enum Why {
        /// The person pressed no at the provider.
        STOPPED,
        /// The provider does not answer.
        AWAY,
        /// What came back is not what was asked for, or is not signed by the provider.
        FAILED,
        /// Came back too late, or in another browser.
        LATE,
        /// Not sure enough who it is.
        LEVEL,
        /// Nobody here is linked with this subject.
        UNKNOWN,
        /// The account is locked.
        LOCKED,
        /// The subject is linked with somebody else's account.
        TAKEN,
        /// The account is linked with another subject of this provider.
        ANOTHER
    }

    NotProven(Why why) {
        super(why.name());
        this.why = why;
    }

    NotProven(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
