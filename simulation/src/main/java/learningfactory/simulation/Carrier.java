package learningfactory.simulation;

/// Carries state into a snapshot and out of it, through one and the same method of the thing that is carried.
///
/// A [Saver] writes each value down and returns it unchanged; a [Restorer] ignores the value it is given and
/// returns the one that was saved. Arrays are read or filled in place, in bulk.
public abstract sealed class Carrier permits Saver, Restorer {
    Carrier() {}

    /// Whether values come out of a snapshot; for things that must rebuild what they derive from the carried
    /// values.
    ///
    /// @return false when saving
    public abstract boolean isRestoring();

    /// Whether a source of chance keeps the state it has instead of taking the one that was saved: everything
    /// else stands where it stood, but luck is another from here on.
    ///
    /// @return false unless restoring so was asked for
    public boolean keepsLuck() {
        return false;
    }

    /// Carries a whole number.
    ///
    /// @param value the present value
    /// @return the value to keep
    public abstract int carry(int value);

    /// Carries a long whole number.
    ///
    /// @param value the present value
    /// @return the value to keep
    public abstract long carry(long value);

    /// Carries a floating-point number, to the last bit.
    ///
    /// @param value the present value
    /// @return the value to keep
    public abstract double carry(double value);

    /// Carries a truth value.
    ///
    /// @param value the present value
    /// @return the value to keep
    public abstract boolean carry(boolean value);

    /// Carries the first `count` numbers of an array, in place.
    ///
    /// @param numbers the array, at least `count` long
    /// @param count   how many, the same when saved and restored
    public abstract void carry(long[] numbers, int count);

    /// Carries the first `count` numbers of an array, in place.
    ///
    /// @param numbers the array, at least `count` long
    /// @param count   how many, the same when saved and restored
    public abstract void carry(int[] numbers, int count);

    /// Carries the first `count` numbers of an array, in place.
    ///
    /// @param numbers the array, at least `count` long
    /// @param count   how many, the same when saved and restored
    public abstract void carry(double[] numbers, int count);

    /// Carries the first `count` numbers of an array, in place.
    ///
    /// @param numbers the array, at least `count` long
    /// @param count   how many, the same when saved and restored
    public abstract void carry(byte[] numbers, int count);

    /// Carries an array that may have grown since: `used = c.carry(used); queue = c.carryGrown(queue,
    /// used);`.
    ///
    /// @param numbers the present array
    /// @param count   how many of its numbers are in use; carry this count first
    /// @return the array to keep, at least `count` long; the same one when it is long enough
    public final long[] carryGrown(long[] numbers, int count) {
        if (numbers.length < count) {
            return grown(numbers, count);
        }
        carry(numbers, count);
        return numbers;
    }

    /// Carries an array that may have grown since: `used = c.carry(used); queue = c.carryGrown(queue,
    /// used);`.
    ///
    /// @param numbers the present array
    /// @param count   how many of its numbers are in use; carry this count first
    /// @return the array to keep, at least `count` long; the same one when it is long enough
    public final int[] carryGrown(int[] numbers, int count) {
        if (numbers.length < count) {
            return grown(numbers, count);
        }
        carry(numbers, count);
        return numbers;
    }

    /// Carries an array that may have grown since: `used = c.carry(used); queue = c.carryGrown(queue,
    /// used);`.
    ///
    /// @param numbers the present array
    /// @param count   how many of its numbers are in use; carry this count first
    /// @return the array to keep, at least `count` long; the same one when it is long enough
    public final double[] carryGrown(double[] numbers, int count) {
        if (numbers.length < count) {
            return grown(numbers, count);
        }
        carry(numbers, count);
        return numbers;
    }

    /// Carries an array that may have grown since: `used = c.carry(used); queue = c.carryGrown(queue,
    /// used);`.
    ///
    /// @param numbers the present array
    /// @param count   how many of its numbers are in use; carry this count first
    /// @return the array to keep, at least `count` long; the same one when it is long enough
    public final byte[] carryGrown(byte[] numbers, int count) {
        if (numbers.length < count) {
            return grown(numbers, count);
        }
        carry(numbers, count);
        return numbers;
    }

    /// A longer array than this one, with the carried numbers in it; a saver refuses, for there the array
    /// must already be long enough.
    abstract long[] grown(long[] tooShort, int count);

    abstract int[] grown(int[] tooShort, int count);

    abstract double[] grown(double[] tooShort, int count);

    abstract byte[] grown(byte[] tooShort, int count);
}
