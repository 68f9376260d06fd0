package learningfactory.network;

import java.util.OptionalInt;
import learningfactory.words.Words;

/// A number of people in a statistic. Fewer than five are not told: in a small place everybody would know
/// who they are.
///
/// Zero is told, since it is about nobody. Two figures whose difference is a small group give it away all
/// the same: ask [#mayStandBeside] before both are shown.
///
/// @param people how many there really are, not negative
public record Headcount(int people) {
    /// The smallest number that is told.
    public static final int SMALLEST = 5;

    /// Checked.
    ///
    /// @throws IllegalArgumentException when negative
    public Headcount {
        if (people < 0) {
            throw new IllegalArgumentException("A number of people (%d) must not be negative.".formatted(people));
        }
    }

    /// Whether it is too small to be told.
    public boolean isSuppressed() {
        return people > 0 && people < SMALLEST;
    }

    /// The number, if it may be told.
    public OptionalInt shown() {
        return isSuppressed() ? OptionalInt.empty() : OptionalInt.of(people);
    }

    /// The number in fives, rounded down, if it may be told. Two that are told one after the other, or a
    /// part and its whole, are then the same or five or more apart: what one person adds is mostly not
    /// seen. At a step it can be: who knows by other ways that nine of nine could, and then reads ten, knows
    /// that the one who joined can.
    public OptionalInt inFives() {
        return isSuppressed() ? OptionalInt.empty() : OptionalInt.of(people / SMALLEST * SMALLEST);
    }

    /// Whether this part and the whole may both be told: neither is small, and nor is what is left.
    ///
    /// @param whole of which this is a part
    public boolean mayStandBeside(Headcount whole) {
        return !isSuppressed()
                && !whole.isSuppressed()
                && !new Headcount(Math.max(0, whole.people - people)).isSuppressed();
    }

    /// What a reader is told.
    public Words words() {
        return isSuppressed()
                ? new Words("færre enn fem", "fewer than five")
                : new Words(Integer.toString(people), Integer.toString(people));
    }

    /// What a reader is told who may look again and again.
    public Words wordsInFives() {
        int fives = inFives().orElse(0);
        return fives == 0 ? words() : new Words("minst %d".formatted(fives), "at least %d".formatted(fives));
    }
}
