package learningfactory.simulation.random;

/// The gamma law: an Erlang law whose number of stages need not be whole.
///
/// @param shape more than zero
/// @param scale more than zero; the mean is shape × scale
public record Gamma(double shape, double scale) implements Distribution {
    /// Checks the parameters.
    public Gamma {
        Checks.positive("gamma", "shape", shape);
        Checks.positive("gamma", "scale", scale);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }

    @Override
    public double probabilityUpTo(double x) {
        return x <= 0 ? 0 : SpecialFunctions.gammaBelow(shape, x / scale);
    }

    @Override
    public double draw(Stream stream) {
        if (shape >= 1) {
            return scale * standard(stream, shape);
        }
        double larger = standard(stream, shape + 1);
        return scale * larger * StrictMath.exp(-stream.nextExponential() / shape);
    }

    /// A gamma number of scale one from a squeezed cube of a normal one (Marsaglia and Tsang, ACM TOMS 26,
    /// 2000).
    static double standard(Stream stream, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = stream.nextNormal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = stream.nextUniform();
                double x2 = x * x;
                if (u < 1 - 0.0331 * x2 * x2 || StrictMath.log(u) < 0.5 * x2 + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
