package learningfactory.store;

/// Something could not be kept, or what was kept could not be read. The message is meant for the person at
/// the keyboard: what, where, and what to try. Whoever gets it must not acknowledge anything.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Says what could not be done.
    public StoreException(String message) {
        super(message);
    }

    /// Says what could not be done, and what lies under it.
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
