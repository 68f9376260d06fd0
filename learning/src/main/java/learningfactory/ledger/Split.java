package learningfactory.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides whole oere by weights, so that nothing is lost: everybody gets the whole part of his share, and
/// what is left goes, one oere each, to those with the largest rest (the method of Hamilton and Hare). Of
/// equal rests the earlier wins.
public final class Split {

    private Split() {}

    /// The parts of a total, in the order of the weights; they sum to it exactly.
    ///
    /// @param total may be below zero, then all parts are
    /// @param weights none below zero, not all zero
    /// @throws IllegalArgumentException when there is nothing to divide by
    public static List<Long> byWeights(long total, List<Long> weights) {
        return exactly(total, weights.stream().map(BigInteger::valueOf).toList());
    }

    static List<Long> exactly(long total, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException(
                    "The weights (%s) divide nothing.\nMaybe one of them should be more than zero.".formatted(weights));
        }
        BigInteger whole = BigInteger.valueOf(total).abs();
        List<Long> parts = new ArrayList<>();
        List<BigInteger> rests = new ArrayList<>();
        long given = 0;
        for (BigInteger weight : weights) {
            BigInteger[] part = whole.multiply(weight).divideAndRemainder(sum);
            parts.add(part[0].longValueExact());
            rests.add(part[1]);
            given += part[0].longValueExact();
        }
        int left = (int) (whole.longValueExact() - given);
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests.get(i)).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return total < 0 ? parts.stream().map(part -> -part).toList() : List.copyOf(parts);
    }
}
