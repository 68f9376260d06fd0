package learningfactory.network;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Numbers of people that stand beside each other, and their sum beside them.
///
/// A small number is hidden ([Headcount]). Hiding it alone is not enough: the sum less what is shown gives it
/// away, and hiding one number more lets whoever knows the rule reckon backwards. So where one is few, of all
/// that are about somebody only the sum is told, and that only when it can be made up in several ways. A test
/// tries all small tables.
///
/// @param parts how many there really are in each
public record Headcounts(List<Integer> parts) {

    /// Copied and checked.
    ///
    /// @throws IllegalArgumentException when one is negative
    public Headcounts {
        parts = List.copyOf(parts);
        parts.forEach(Headcount::new);
    }

    /// These numbers.
    public static Headcounts of(int... parts) {
        return new Headcounts(IntStream.of(parts).boxed().toList());
    }

    /// What may be shown.
    ///
    /// @param parts in the same order; empty where it is hidden
    /// @param sum empty when it is hidden
    public record Shown(List<OptionalInt> parts, OptionalInt sum) {
        /// Copied.
        public Shown {
            parts = List.copyOf(parts);
        }
    }

    /// What may be shown.
    public Shown shown() {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        boolean isAnyFew = parts.stream().anyMatch(part -> new Headcount(part).isSuppressed());
        if (!isAnyFew) {
            return new Shown(parts.stream().map(OptionalInt::of).toList(), OptionalInt.of(sum));
        }
        long peopled = parts.stream().filter(part -> part > 0).count();
        boolean isSumSafe = peopled > 1 && sum >= Headcount.SMALLEST && sum >= 2 * peopled;
        return new Shown(
                parts.stream()
                        .map(part -> part == 0 ? OptionalInt.of(0) : OptionalInt.empty())
                        .toList(),
                isSumSafe ? OptionalInt.of(sum) : OptionalInt.empty());
    }
}
