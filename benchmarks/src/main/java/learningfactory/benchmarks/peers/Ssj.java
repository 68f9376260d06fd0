package learningfactory.benchmarks.peers;

import umontreal.ssj.rng.MRG32k3a;

/// What the SSJ models share.
final class Ssj {
    static final String NAME = "SSJ 3.3.2, model by hand";

    private Ssj() {}

    /// A stream of SSJ's usual generator that starts at a place of its own.
    static MRG32k3a stream(long seed) {
        MRG32k3a stream = new MRG32k3a();
        long start = 12_345 + seed * 7_919;
        stream.setSeed(new long[] {start, start, start, start, start, start});
        return stream;
    }
}
