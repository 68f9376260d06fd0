package learningfactory.factory.performance;

import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// A Shewhart chart for means that is being kept: pieces come in, points come out, some of them are signals.
///
/// Rule 1: a point beyond the control limits. With the run rules (Western Electric 1956; ISO 7870-2
/// describes them as supplementary) also: 2, two of three successive points beyond two thirds of the limits
/// on one side; 3, four of five beyond one third on one side; 4, eight in a row on one side of the centre.
/// Run rules find small shifts sooner and false alarms more often: with limits at 3 sigma one in 92 points
/// in control instead of one in 370. After a signal the runs start anew; someone has looked at the process.
public final class ControlChartRun implements Carried {
    private static final int THREE_POINTS = 0b111;
    private static final int FIVE_POINTS = 0b1_1111;
    private static final int EIGHT_POINTS = 0b1111_1111;

    private final ChartLimits limits;
    private final boolean runRules;
    private long points;
    private long signals;
    private int inSubgroup;
    private double sum;
    private double lastMean;
    private int highFar;
    private int highNear;
    private int high;
    private int lowFar;
    private int lowNear;
    private int low;

    /// An empty chart.
    ///
    /// @param limits its limits
    /// @param runRules whether rules 2 to 4 hold beside rule 1
    public ControlChartRun(ChartLimits limits, boolean runRules) {
        this.limits = limits;
        this.runRules = runRules;
    }

    /// Takes in one measured piece; every full subgroup gives a point.
    ///
    /// @param measured its value, in the characteristic's unit
    /// @return whether it completed a point that is a signal
    public boolean piece(double measured) {
        sum += measured;
        inSubgroup++;
        if (inSubgroup < limits.subgroup()) {
            return false;
        }
        double mean = sum / inSubgroup;
        sum = 0;
        inSubgroup = 0;
        return point(mean);
    }

    /// Draws one point.
    ///
    /// @param mean mean of a subgroup, in the characteristic's unit
    /// @return whether it is a signal
    public boolean point(double mean) {
        points++;
        lastMean = mean;
        double z = (mean - limits.centre()) / limits.sigmaOfMean();
        boolean signal = Math.abs(z) > limits.distance();
        if (runRules) {
            note(z);
            signal |= isRun(highFar, highNear, high) || isRun(lowFar, lowNear, low);
        }
        if (signal) {
            signals++;
            forgetRuns();
        }
        return signal;
    }

    private void note(double z) {
        double third = limits.distance() / 3;
        highFar = highFar << 1 | bit(z > 2 * third);
        highNear = highNear << 1 | bit(z > third);
        high = high << 1 | bit(z > 0);
        lowFar = lowFar << 1 | bit(z < -2 * third);
        lowNear = lowNear << 1 | bit(z < -third);
        low = low << 1 | bit(z < 0);
    }

    /// The newest point must itself lie in the zone: it is the one that completes the run.
    private static boolean isRun(int far, int near, int side) {
        return (far & 1) == 1 && Integer.bitCount(far & THREE_POINTS) >= 2
                || (near & 1) == 1 && Integer.bitCount(near & FIVE_POINTS) >= 4
                || (side & EIGHT_POINTS) == EIGHT_POINTS;
    }

    private void forgetRuns() {
        highFar = 0;
        highNear = 0;
        high = 0;
        lowFar = 0;
        lowNear = 0;
        low = 0;
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }

    /// Points drawn so far.
    ///
    /// @return at least 0
    public long points() {
        return points;
    }

    /// Signals among them.
    ///
    /// @return at least 0
    public long signals() {
        return signals;
    }

    /// Mean of the point drawn last, in the characteristic's unit.
    ///
    /// @return 0 before the first
    public double lastMean() {
        return lastMean;
    }

    /// Counts points and signals from nothing again; the chart itself goes on.
    public void resetCounts() {
        points = 0;
        signals = 0;
    }

    @Override
    public void carry(Carrier c) {
        points = c.carry(points);
        signals = c.carry(signals);
        inSubgroup = c.carry(inSubgroup);
        sum = c.carry(sum);
        lastMean = c.carry(lastMean);
        highFar = c.carry(highFar);
        highNear = c.carry(highNear);
        high = c.carry(high);
        lowFar = c.carry(lowFar);
        lowNear = c.carry(lowNear);
        low = c.carry(low);
    }
}
