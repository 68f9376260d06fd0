package learningfactory.simulation.statistic;

import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// The average over time of a level that changes in steps, such as the parts in a buffer.
///
/// The level is integrated at the events, in level × microseconds. Whole levels are summed exactly up to
/// 2^53 (285 years of level one).
public final class TimeWeighted implements Carried {
    private double level;
    private double area;
    private long sinceMicros;
    private long changedMicros;
    private double minimum;
    private double maximum;

    /// Level zero, observed since instant zero.
    public TimeWeighted() {}

    /// The level becomes another.
    ///
    /// @param nowMicros the present instant, not before the last change
    /// @param newLevel  the level from now on
    public void set(long nowMicros, double newLevel) {
        area += level * (nowMicros - changedMicros);
        changedMicros = nowMicros;
        level = newLevel;
        minimum = Math.min(minimum, newLevel);
        maximum = Math.max(maximum, newLevel);
    }

    /// The level rises, or falls when the change is negative.
    ///
    /// @param nowMicros the present instant, not before the last change
    /// @param change    what is added to the level
    public void add(long nowMicros, double change) {
        set(nowMicros, level + change);
    }

    /// Forgets the past, at the end of the warm-up; the level stays.
    ///
    /// @param nowMicros the present instant, from which on the level is observed
    public void reset(long nowMicros) {
        area = 0;
        sinceMicros = nowMicros;
        changedMicros = nowMicros;
        minimum = level;
        maximum = level;
    }

    /// The present level.
    ///
    /// @return as last set
    public double level() {
        return level;
    }

    /// The level summed over the time it was observed.
    ///
    /// @param nowMicros the present instant
    /// @return level × microseconds
    public double integral(long nowMicros) {
        return area + level * (nowMicros - changedMicros);
    }

    /// The average level over the time it was observed.
    ///
    /// @param nowMicros the present instant
    /// @return the present level when no time has passed
    public double average(long nowMicros) {
        long observed = nowMicros - sinceMicros;
        return observed == 0 ? level : integral(nowMicros) / observed;
    }

    /// The least level since the last reset, the one at its beginning included.
    ///
    /// @return at most the present level
    public double minimum() {
        return minimum;
    }

    /// The greatest level since the last reset, the one at its beginning included.
    ///
    /// @return at least the present level
    public double maximum() {
        return maximum;
    }

    @Override
    public void carry(Carrier c) {
        level = c.carry(level);
        area = c.carry(area);
        sinceMicros = c.carry(sinceMicros);
        changedMicros = c.carry(changedMicros);
        minimum = c.carry(minimum);
        maximum = c.carry(maximum);
    }
}
