package learningfactory.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides the cost of something that must be large enough for the one who needs most: everybody pays his
/// part of what he needs too, and nobody of what only others need (the Shapley value of the airport
/// problem; docs/sources.md).
public final class NeedShare {

    private NeedShare() {}

    /// What each pays of the largest need, in the order of the needs; sums to the largest exactly.
    ///
    /// @param needs what it would cost each alone, oere, none below zero and not all zero
    public static List<Long> of(List<Long> needs) {
        long largest = needs.stream().mapToLong(Long::longValue).max().orElse(0);
        return Split.exactly(largest, weights(needs));
    }

    /// The exact shares, multiplied by the least common multiple of 1 to n, so that they are whole numbers.
    static List<BigInteger> weights(List<Long> needs) {
        int n = needs.size();
        BigInteger multiple = multiple(n);
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(needs::get))
                .toList();
        List<BigInteger> weights = new ArrayList<>(java.util.Collections.nCopies(n, BigInteger.ZERO));
        BigInteger share = BigInteger.ZERO;
        long before = 0;
        for (int k = 0; k < n; k++) {
            long need = needs.get(order.get(k));
            BigInteger step = BigInteger.valueOf(need - before).multiply(multiple);
            share = share.add(step.divide(BigInteger.valueOf(n - (long) k)));
            weights.set(order.get(k), share);
            before = need;
        }
        return weights;
    }

    static BigInteger multiple(int n) {
        BigInteger multiple = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            BigInteger next = BigInteger.valueOf(i);
            multiple = multiple.multiply(next).divide(multiple.gcd(next));
        }
        return multiple;
    }
}
