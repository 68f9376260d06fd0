package learningfactory.benchmarks.raw;

/// A source of exponential numbers with mean 1, over the generator xoshiro256++ (Blackman and Vigna 2021).
abstract class Exponential {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Exponential(long seed) {
        long state = seed;
        s0 = mixed(state += GOLDEN);
        s1 = mixed(state += GOLDEN);
        s2 = mixed(state += GOLDEN);
        s3 = mixed(state + GOLDEN);
    }

    /// The next number.
    abstract double next();

    /// The next 64 random bits.
    final long bits() {
        long drawn = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return drawn;
    }

    /// The next uniform number above 0 and at most 1.
    final double uniform() {
        return ((bits() >>> 11) + 1) * 0x1p-53;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
