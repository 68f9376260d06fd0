package learningfactory.simulation.random;

import java.util.function.DoubleUnaryOperator;

/// Mass, mean and variance of a law between two bounds.
///
/// Laws of single values are summed, the normal law has a closed form, and for all others the moments
/// follow from the probability `F` alone, by integration by parts: `E[X - a] = ∫ (F(b) - F(x)) dx` and
/// `E[(X - a)²] = 2 ∫ (x - a)(F(b) - F(x)) dx` over the bounds, divided by the mass between them.
final class Truncation {
    /// Spans are halved so often towards the lower bound that a scale 10^24 times smaller than the span is
    /// still seen.
    private static final int OCTAVES = 80;

    private static final double TOLERANCE = 1e-10;
    private static final int DEEPEST = 12;

    private Truncation() {}

    /// First and second moment about a chosen point, and the probability they belong to.
    private record Moments(double about, double first, double second) {
        double mean() {
            return about + first;
        }

        double variance() {
            return Math.max(0, second - first * first);
        }
    }

    static double mass(Distribution law, double from, double to) {
        return switch (law) {
            case Empirical e -> weightBetween(e, from, to);
            case Shifted s -> mass(s.origin(), from - s.by(), to - s.by());
            case Truncated t ->
                mass(t.origin(), Math.max(from, t.atLeast()), Math.min(to, t.atMost()))
                        / mass(t.origin(), t.atLeast(), t.atMost());
            case Constant c -> atom(c.value(), from, to);
            case Erlang _, Exponential _, Gamma _, LogNormal _, Normal _, Triangular _, Uniform _, Weibull _ ->
                law.variance() == 0
                        ? atom(law.mean(), from, to)
                        : Math.max(0, law.probabilityUpTo(to) - law.probabilityUpTo(from));
        };
    }

    static double mean(Distribution law, double from, double to) {
        return moments(law, from, to).mean();
    }

    static double variance(Distribution law, double from, double to) {
        return moments(law, from, to).variance();
    }

    private static Moments moments(Distribution law, double from, double to) {
        return switch (law) {
            case Constant c -> new Moments(c.value(), 0, 0);
            case Empirical e -> sums(e, from, to);
            case Shifted s -> {
                Moments m = moments(s.origin(), from - s.by(), to - s.by());
                yield new Moments(m.about() + s.by(), m.first(), m.second());
            }
            case Truncated t -> moments(t.origin(), Math.max(from, t.atLeast()), Math.min(to, t.atMost()));
            case Normal n -> n.variance() == 0 ? new Moments(n.mean(), 0, 0) : bell(n, from, to);
            case Triangular t -> smooth(t, t.low(), Math.min(t.high(), to), from);
            case Uniform u -> smooth(u, u.low(), Math.min(u.high(), to), from);
            case Erlang _, Exponential _, Gamma _, LogNormal _, Weibull _ -> smooth(law, 0, to, from);
        };
    }

    private static double atom(double value, double from, double to) {
        return from <= value && value <= to ? 1 : 0;
    }

    private static double weightBetween(Empirical law, double from, double to) {
        double[] values = law.values();
        double[] weights = law.weights();
        double inside = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            all += weights[i];
            inside += atom(values[i], from, to) * weights[i];
        }
        return inside / all;
    }

    private static Moments sums(Empirical law, double from, double to) {
        double[] values = law.values();
        double[] weights = law.weights();
        double about = law.mean();
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = atom(values[i], from, to) * weights[i];
            double away = values[i] - about;
            mass += weight;
            first += weight * away;
            second += weight * away * away;
        }
        return new Moments(about, first / mass, second / mass);
    }

    /// Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, section 13.10.1.
    private static Moments bell(Normal law, double from, double to) {
        double sd = law.standardDeviation();
        double low = (from - law.mean()) / sd;
        double high = (to - law.mean()) / sd;
        double mass = mass(law, from, to);
        double first = (density(low) - density(high)) / mass;
        double second = 1 + (timesDensity(low) - timesDensity(high)) / mass;
        return new Moments(law.mean(), sd * first, sd * sd * second);
    }

    private static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    private static double timesDensity(double z) {
        return Double.isInfinite(z) ? 0 : z * density(z);
    }

    private static Moments smooth(Distribution law, double lowest, double to, double from) {
        double mean = law.mean();
        double variance = law.variance();
        boolean cutBelow = from > lowest;
        if (variance == 0 || (to == Double.POSITIVE_INFINITY && !cutBelow)) {
            return new Moments(mean, 0, variance);
        }
        if (to == Double.POSITIVE_INFINITY) {
            return above(law, lowest, from);
        }
        double a = cutBelow ? from : lowest;
        double atTo = law.probabilityUpTo(to);
        double mass = atTo - law.probabilityUpTo(a);
        double first = integral(t -> atTo - law.probabilityUpTo(a + t), to - a);
        double second = 2 * integral(t -> t * (atTo - law.probabilityUpTo(a + t)), to - a);
        return new Moments(a, first / mass, second / mass);
    }

    /// Without an upper bound: the whole moments are known, and what lies below the lower bound is taken off.
    private static Moments above(Distribution law, double lowest, double from) {
        double mass = 1 - law.probabilityUpTo(from);
        double ahead = law.mean() - from;
        double below = from - lowest;
        double first = ahead + integral(t -> law.probabilityUpTo(lowest + t), below);
        double second = law.variance()
                + ahead * ahead
                - 2 * integral(t -> (below - t) * law.probabilityUpTo(lowest + t), below);
        return new Moments(from, first / mass, second / mass);
    }

    /// From zero to `width`, octave by octave; the error is held against the whole, first seen roughly.
    private static double integral(DoubleUnaryOperator f, double width) {
        double rough = octaves(f, width, Double.POSITIVE_INFINITY);
        return octaves(f, width, TOLERANCE * Math.abs(rough) / OCTAVES);
    }

    private static double octaves(DoubleUnaryOperator f, double width, double allowed) {
        double sum = 0;
        double low = Math.scalb(width, -OCTAVES);
        double atLow = f.applyAsDouble(low);
        for (int i = 0; i < OCTAVES; i++) {
            double high = 2 * low;
            double atHigh = f.applyAsDouble(high);
            sum += simpson(f, new Span(low, atLow, high, atHigh), f.applyAsDouble(1.5 * low), allowed, DEEPEST);
            low = high;
            atLow = atHigh;
        }
        return sum;
    }

    /// A piece of the integral: its ends and the values there.
    private record Span(double low, double atLow, double high, double atHigh) {}

    /// Adaptive Simpson quadrature with Richardson's correction.
    private static double simpson(DoubleUnaryOperator f, Span s, double atMiddle, double allowed, int depth) {
        double width = s.high - s.low;
        double middle = s.low + 0.5 * width;
        double atLeft = f.applyAsDouble(s.low + 0.25 * width);
        double atRight = f.applyAsDouble(s.low + 0.75 * width);
        double coarse = width / 6 * (s.atLow + 4 * atMiddle + s.atHigh);
        double fine = width / 12 * (s.atLow + 4 * atLeft + 2 * atMiddle + 4 * atRight + s.atHigh);
        if (depth == 0 || Math.abs(fine - coarse) <= 15 * allowed) {
            return fine + (fine - coarse) / 15;
        }
        return simpson(f, new Span(s.low, s.atLow, middle, atMiddle), atLeft, allowed / 2, depth - 1)
                + simpson(f, new Span(middle, atMiddle, s.high, s.atHigh), atRight, allowed / 2, depth - 1);
    }
}
