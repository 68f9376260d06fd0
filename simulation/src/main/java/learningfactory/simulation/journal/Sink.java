package learningfactory.simulation.journal;

/// Where the bytes of a journal go, such as a file.
@FunctionalInterface
public interface Sink {
    /// Takes the next bytes.
    ///
    /// @param chunk  the bytes; the journal uses the array again afterwards
    /// @param length how many of them, from the front
    void accept(byte[] chunk, int length);
}
