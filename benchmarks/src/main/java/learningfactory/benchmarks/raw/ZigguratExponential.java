package learningfactory.benchmarks.raw;

/// Exponential numbers by the ziggurat of 256 layers (Marsaglia and Tsang 2000): 98.9 of 100 cost one
/// multiplication.
final class ZigguratExponential extends Exponential {
    private static final int LAYERS = 256;
    private static final double TAIL_START = 7.69711747013104972;
    private static final double LAYER_AREA = 3.949659822581572e-3;
    private static final double[] WIDTH = new double[LAYERS];
    private static final long[] SURE = new long[LAYERS];
    private static final double[] HEIGHT = new double[LAYERS + 1];

    static {
        double[] edge = new double[LAYERS + 1];
        edge[0] = LAYER_AREA / Math.exp(-TAIL_START);
        edge[1] = TAIL_START;
        for (int i = 2; i < LAYERS; i++) {
            edge[i] = -Math.log(LAYER_AREA / edge[i - 1] + Math.exp(-edge[i - 1]));
        }
        for (int i = 0; i < LAYERS; i++) {
            WIDTH[i] = edge[i] * 0x1p-53;
            SURE[i] = (long) (edge[i + 1] / edge[i] * 0x1p53);
            HEIGHT[i] = Math.exp(-edge[i]);
        }
        HEIGHT[LAYERS] = 1;
    }

    ZigguratExponential(long seed) {
        super(seed);
    }

    @Override
    double next() {
        long drawn = bits();
        int layer = (int) drawn & LAYERS - 1;
        long across = drawn >>> 11;
        return across < SURE[layer] ? across * WIDTH[layer] : unsure(layer, across);
    }

    private double unsure(int firstLayer, long firstAcross) {
        int layer = firstLayer;
        long across = firstAcross;
        while (true) {
            double x = across * WIDTH[layer];
            if (across < SURE[layer]) {
                return x;
            }
            if (layer == 0) {
                return TAIL_START - Math.log(uniform());
            }
            if (HEIGHT[layer] + uniform() * (HEIGHT[layer + 1] - HEIGHT[layer]) < Math.exp(-x)) {
                return x;
            }
            long drawn = bits();
            layer = (int) drawn & LAYERS - 1;
            across = drawn >>> 11;
        }
    }
}
