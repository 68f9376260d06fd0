package learningfactory.simulation;

/// A rolling 64-bit digest of numbers, four at a time; the order matters.
///
/// Two journals with the same digest are taken to be the same journal: it guards against accident, not
/// against an attacker. The four numbers are folded, so that high bits reach low ones, and multiplied by
/// four different odd constants; only one multiplication waits for the record before, which keeps it at
/// about a nanosecond.
public final class Digest implements Carried {
    private static final long K1 = 0x9E37_79B9_7F4A_7C15L;
    private static final long K2 = 0xC2B2_AE3D_27D4_EB4FL;
    private static final long K3 = 0xD6E8_FEB8_6659_FD93L;
    private static final long K4 = 0xA076_1D64_78BD_642FL;
    private static final long K5 = 0xE703_7ED1_A0B4_28DBL;
    private static final long START = 0x4C65_6172_6E46_6163L;

    private long rolling = START;

    /// The digest of nothing.
    public Digest() {}

    /// A digest that goes on where another stood.
    ///
    /// @param state what [#state()] gave
    /// @return the digest
    public static Digest continuing(long state) {
        Digest digest = new Digest();
        digest.rolling = state;
        return digest;
    }

    /// Takes four more numbers in.
    ///
    /// @param a the first
    /// @param b the second
    /// @param c the third
    /// @param d the fourth
    public void add(long a, long b, long c, long d) {
        long one = folded(a ^ K1, b ^ K2);
        long other = folded(c ^ K3, d ^ K4);
        rolling = (Long.rotateLeft(rolling, 27) ^ one ^ other) * K5;
    }

    /// Where the digest stands, to go on later with [#continuing(long)].
    ///
    /// @return 64 bits
    public long state() {
        return rolling;
    }

    /// The digest of all numbers so far.
    ///
    /// @return 64 well mixed bits
    public long value() {
        long z = rolling;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public void carry(Carrier c) {
        rolling = c.carry(rolling);
    }

    private static long folded(long x, long y) {
        return Math.unsignedMultiplyHigh(x, y) ^ (x * y);
    }
}
