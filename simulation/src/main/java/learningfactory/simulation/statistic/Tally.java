package learningfactory.simulation.statistic;

import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Count, mean, variance, least and greatest of single values, such as the lead time of each part (Welford
/// 1962).
public final class Tally implements Carried {
    private long count;
    private double mean;
    private double squares;
    private double minimum = Double.NaN;
    private double maximum = Double.NaN;

    /// An empty tally.
    public Tally() {}

    /// Takes one more value in.
    ///
    /// @param value any finite number
    public void add(double value) {
        count++;
        double away = value - mean;
        mean += away / count;
        squares += away * (value - mean);
        if (!(value >= minimum)) {
            minimum = value;
        }
        if (!(value <= maximum)) {
            maximum = value;
        }
    }

    /// Forgets all values, at the end of the warm-up.
    public void reset() {
        count = 0;
        mean = 0;
        squares = 0;
        minimum = Double.NaN;
        maximum = Double.NaN;
    }

    /// How many values there were.
    ///
    /// @return at least zero
    public long count() {
        return count;
    }

    /// The mean.
    ///
    /// @return not-a-number when there was no value
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /// The variance of the sample (divided by the count less one).
    ///
    /// @return not-a-number with fewer than two values
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    /// The standard deviation of the sample.
    ///
    /// @return not-a-number with fewer than two values
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /// The sum of all values.
    ///
    /// @return zero when there was no value
    public double sum() {
        return mean * count;
    }

    /// The least value.
    ///
    /// @return not-a-number when there was no value
    public double minimum() {
        return minimum;
    }

    /// The greatest value.
    ///
    /// @return not-a-number when there was no value
    public double maximum() {
        return maximum;
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        mean = c.carry(mean);
        squares = c.carry(squares);
        minimum = c.carry(minimum);
        maximum = c.carry(maximum);
    }
}
