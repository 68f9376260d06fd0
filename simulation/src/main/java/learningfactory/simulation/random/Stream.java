package learningfactory.simulation.random;

import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// The random numbers of one source of chance: xoshiro256++ (Blackman and Vigna 2021), period 2^256 - 1.
///
/// Exponential and normal numbers come from a ziggurat of 256 layers (Marsaglia and Tsang 2000): in 98 of
/// 100 draws one random word, one multiplication and one comparison.
public final class Stream implements Carried {
    private static final double TO_UNIT = 0x1.0p-52;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Stream(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /// Four words from one, as the authors advise: successive outputs of SplitMix64, never all zero.
    static Stream seeded(long seed) {
        long golden = 0x9E37_79B9_7F4A_7C15L;
        return new Stream(
                Streams.mixed(seed),
                Streams.mixed(seed + golden),
                Streams.mixed(seed + 2 * golden),
                Streams.mixed(seed + 3 * golden));
    }

    /// The next 64 random bits.
    ///
    /// @return any long, all equally likely
    public long nextLong() {
        long a = s0;
        long b = s1;
        long c = s2 ^ a;
        long d = s3 ^ b;
        long result = Long.rotateLeft(a + s3, 23) + a;
        s0 = a ^ d;
        s1 = b ^ c;
        s2 = c ^ (b << 17);
        s3 = Long.rotateLeft(d, 45);
        return result;
    }

    /// A number between zero and one, never either of them.
    ///
    /// @return one of 2^52 equally spaced numbers from 2^-53 to 1 - 2^-53
    public double nextUniform() {
        return ((nextLong() >>> 12) + 0.5) * TO_UNIT;
    }

    /// An exponential number with mean one.
    ///
    /// @return more than or equal to zero
    public double nextExponential() {
        long bits = nextLong();
        int layer = (int) bits & Ziggurat.LAYER_MASK;
        double x = (bits >>> 11) * Ziggurat.EXPONENTIAL_WIDTH[layer];
        return x < Ziggurat.EXPONENTIAL_EDGE[layer + 1] ? x : Ziggurat.rareExponential(this, layer, x);
    }

    /// A normal number with mean zero and standard deviation one.
    ///
    /// @return any number
    public double nextNormal() {
        long bits = nextLong();
        int layer = (int) bits & Ziggurat.LAYER_MASK;
        double x = (bits >> 10) * Ziggurat.NORMAL_WIDTH[layer];
        return Math.abs(x) < Ziggurat.NORMAL_EDGE[layer + 1] ? x : Ziggurat.rareNormal(this, layer, x);
    }

    /// A whole number below a bound, all exactly equally likely (Lemire 2019).
    ///
    /// @param bound more than zero
    /// @return zero to one less than the bound
    /// @throws IllegalArgumentException when the bound is not positive
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound (%d) must be more than zero.".formatted(bound));
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFF_FFFFL) < bound) {
            long unfair = (1L << 32) % bound;
            while ((product & 0xFFFF_FFFFL) < unfair) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    @Override
    public void carry(Carrier c) {
        long a = c.carry(s0);
        long b = c.carry(s1);
        long d = c.carry(s2);
        long e = c.carry(s3);
        if (!c.keepsLuck()) {
            s0 = a;
            s1 = b;
            s2 = d;
            s3 = e;
        }
    }
}
