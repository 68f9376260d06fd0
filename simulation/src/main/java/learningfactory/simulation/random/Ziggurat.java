package learningfactory.simulation.random;

/// The tables and the rare cases of the ziggurat: the density is covered by 256 layers of equal area
/// (Marsaglia and Tsang 2000).
///
/// Layer 0 is the base strip with the tail; layer `i` reaches from zero to `EDGE[i]` and lies under the
/// density up to `EDGE[i + 1]`. The tables come from `StrictMath`, so they are the same on every machine.
final class Ziggurat {
    static final int LAYER_MASK = 255;

    private static final int LAYERS = 256;

    /// Where the tail begins, so that 256 layers of equal area close exactly at the top; solved to 30 digits.
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;

    private static final double NORMAL_TAIL = 3.654152885361009;

    /// The area of each layer, the densities being exp(-x) and exp(-x²/2).
    private static final double EXPONENTIAL_AREA = 0.003949659822581557;

    private static final double NORMAL_AREA = 0.004928673233974655;

    static final double[] EXPONENTIAL_EDGE = new double[LAYERS + 1];
    static final double[] NORMAL_EDGE = new double[LAYERS + 1];

    /// The width of a layer for one step of the random integer: 53 bits, and 53 bits with a sign.
    static final double[] EXPONENTIAL_WIDTH = new double[LAYERS];

    static final double[] NORMAL_WIDTH = new double[LAYERS];

    /// The density at each edge.
    private static final double[] EXPONENTIAL_HEIGHT = new double[LAYERS + 1];

    private static final double[] NORMAL_HEIGHT = new double[LAYERS + 1];

    static {
        EXPONENTIAL_EDGE[0] = EXPONENTIAL_AREA / StrictMath.exp(-EXPONENTIAL_TAIL);
        EXPONENTIAL_EDGE[1] = EXPONENTIAL_TAIL;
        NORMAL_EDGE[0] = NORMAL_AREA / bell(NORMAL_TAIL);
        NORMAL_EDGE[1] = NORMAL_TAIL;
        for (int i = 1; i < LAYERS - 1; i++) {
            double e = EXPONENTIAL_EDGE[i];
            EXPONENTIAL_EDGE[i + 1] = -StrictMath.log(StrictMath.exp(-e) + EXPONENTIAL_AREA / e);
            double n = NORMAL_EDGE[i];
            NORMAL_EDGE[i + 1] = Math.sqrt(-2 * StrictMath.log(bell(n) + NORMAL_AREA / n));
        }
        for (int i = 0; i <= LAYERS; i++) {
            EXPONENTIAL_HEIGHT[i] = StrictMath.exp(-EXPONENTIAL_EDGE[i]);
            NORMAL_HEIGHT[i] = bell(NORMAL_EDGE[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            EXPONENTIAL_WIDTH[i] = EXPONENTIAL_EDGE[i] * 0x1.0p-53;
            NORMAL_WIDTH[i] = NORMAL_EDGE[i] * 0x1.0p-53;
        }
    }

    private Ziggurat() {}

    /// The point fell outside the part of the layer that lies wholly under the density.
    static double rareExponential(Stream stream, int layer, double x) {
        if (layer == 0) {
            return EXPONENTIAL_TAIL + stream.nextExponential();
        }
        double low = EXPONENTIAL_HEIGHT[layer];
        double height = low + stream.nextUniform() * (EXPONENTIAL_HEIGHT[layer + 1] - low);
        return height < StrictMath.exp(-x) ? x : stream.nextExponential();
    }

    /// As above, with a sign; the tail by Marsaglia's pair of exponentials (1964).
    static double rareNormal(Stream stream, int layer, double x) {
        if (layer == 0) {
            double beyond;
            do {
                beyond = stream.nextExponential() / NORMAL_TAIL;
            } while (2 * stream.nextExponential() < beyond * beyond);
            return x < 0 ? -NORMAL_TAIL - beyond : NORMAL_TAIL + beyond;
        }
        double low = NORMAL_HEIGHT[layer];
        double height = low + stream.nextUniform() * (NORMAL_HEIGHT[layer + 1] - low);
        return height < bell(x) ? x : stream.nextNormal();
    }

    private static double bell(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}
