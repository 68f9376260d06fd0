package learningfactory.simulation.random;

/// All streams of one run: one for each source of chance, found by its name (`"mill-3/breakdown"`).
///
/// A stream depends on the seed, the replication and its own name, and on nothing else: naming one more
/// stream, or asking in another order, shifts no other.
public final class Streams {
    private final long root;

    private Streams(long root) {
        this.root = root;
    }

    /// The streams of the first replication.
    ///
    /// @param seed any number
    /// @return the streams, the same for the same seed
    public static Streams of(long seed) {
        return of(seed, 0);
    }

    /// The streams of one replication.
    ///
    /// @param seed        any number
    /// @param replication which repetition of the run, from zero
    /// @return the streams, the same for the same seed and replication
    /// @throws IllegalArgumentException when the replication is negative
    public static Streams of(long seed, int replication) {
        if (replication < 0) {
            throw new IllegalArgumentException("The replication (%d) must not be negative.".formatted(replication));
        }
        return new Streams(mixed(mixed(seed) + replication));
    }

    /// Other luck for a run that is already under way: streams that no seed and replication have at their
    /// beginning, so that what comes never repeats what went before.
    ///
    /// @param luck any number
    /// @return the streams, the same for the same number
    public static Streams afresh(long luck) {
        return new Streams(mixed(mixed(luck) - 1));
    }

    /// A fresh stream for one source of chance; asking twice gives the same numbers twice.
    ///
    /// @param name element and purpose; compared as UTF-16 code units, case matters
    /// @return the stream, at its beginning
    public Stream named(String name) {
        long hash = mixed(root + name.length());
        for (int i = 0; i < name.length(); i++) {
            hash = mixed(hash + name.charAt(i));
        }
        return Stream.seeded(hash);
    }

    /// Steele's SplitMix64 step: an addition of the golden ratio, then a mixing in which every bit reaches
    /// every bit.
    static long mixed(long x) {
        long z = x + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
