package learningfactory.factory.equipment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import learningfactory.simulation.random.Distribution;

/// What a station does: what it takes in, for how long it works, what comes out.
///
/// @param intake what makes one load
/// @param yield what comes out of a load
/// @param cycleMicros working time of a load, µs, where no product or route says otherwise
/// @param cycleMicrosByProduct working time by product, µs
/// @param setup change-over between products, if any
/// @param dispatch which of the waiting parts is next
public record Work(
        Intake intake,
        Yield yield,
        Distribution cycleMicros,
        SequencedMap<String, Distribution> cycleMicrosByProduct,
        Optional<Setup> setup,
        Dispatch dispatch) {
    public Work {
        cycleMicrosByProduct = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cycleMicrosByProduct));
    }

    /// One piece at a time, first come first served, this long.
    public static Work of(Distribution cycleMicros) {
        return new Work(
                new Intake.One(),
                new Yield.Same(),
                cycleMicros,
                new LinkedHashMap<>(),
                Optional.empty(),
                Dispatch.FIRST_COME);
    }

    /// The same with another intake.
    public Work withIntake(Intake intake) {
        return new Work(intake, yield, cycleMicros, cycleMicrosByProduct, setup, dispatch);
    }

    /// The same with another yield.
    public Work withYield(Yield yield) {
        return new Work(intake, yield, cycleMicros, cycleMicrosByProduct, setup, dispatch);
    }

    /// The same with another dispatch rule.
    public Work withDispatch(Dispatch dispatch) {
        return new Work(intake, yield, cycleMicros, cycleMicrosByProduct, setup, dispatch);
    }

    /// The same with a change-over.
    public Work withSetup(Setup setup) {
        return new Work(intake, yield, cycleMicros, cycleMicrosByProduct, Optional.of(setup), dispatch);
    }

    /// What makes one load of a unit.
    public sealed interface Intake {
        /// One piece.
        record One() implements Intake {}

        /// A furnace: from `least` to `most` pieces of one product (or of any, when `mixed`), worked
        /// together. It starts as soon as `most` pieces are in, or, when `longestWaitMicros` have passed
        /// since the first piece went in, with at least `least`.
        ///
        /// @param least pieces without which it never starts, at least 1
        /// @param most pieces it holds, at least `least`
        /// @param longestWaitMicros µs, `Long.MAX_VALUE` to wait for a full load for ever; 0 to start with
        ///     what is there
        /// @param mixed whether different products may lie in one load
        record Batch(int least, int most, long longestWaitMicros, boolean mixed) implements Intake {
            public Batch {
                if (least < 1 || most < least || longestWaitMicros < 0) {
                    throw new IllegalArgumentException(
                            "A batch takes %d to %d pieces and waits %d µs; it needs at least one piece, most not below least, and no negative wait."
                                    .formatted(least, most, longestWaitMicros));
                }
            }
        }

        /// Assembly: all pieces of the parts list must be there before any is taken. The first entry is the
        /// main part: it lives on in what comes out (its age, its due date, its history); the others end in
        /// it.
        ///
        /// @param parts pieces by product, each at least 1, in the order of the parts list
        record Kit(SequencedMap<String, Integer> parts) implements Intake {
            public Kit {
                parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
                if (parts.isEmpty()) {
                    throw new IllegalArgumentException("A kit needs at least one part in its parts list.");
                }
            }
        }
    }

    /// What comes out of a load.
    public sealed interface Yield {
        /// What went in.
        record Same() implements Yield {}

        /// The main part, now called this product.
        record Becomes(String product) implements Yield {}

        /// Disassembly or cutting: these pieces come out of each main part, which ends here.
        record Splits(SequencedMap<String, Integer> pieces) implements Yield {
            public Splits {
                pieces = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pieces));
                if (pieces.isEmpty()) {
                    throw new IllegalArgumentException("A part that is split must give at least one piece.");
                }
            }
        }
    }

    /// Change-over times between products.
    ///
    /// @param otherwiseMicros time where the matrix names no pair, µs; a change to the same product takes
    ///     none
    /// @param matrix time by `from` and `to` product, µs
    /// @param first the product it is set up for at the start; absent: the first product needs no set-up
    public record Setup(
            Distribution otherwiseMicros,
            SequencedMap<String, SequencedMap<String, Distribution>> matrix,
            Optional<String> first) {
        public Setup {
            matrix = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(matrix));
        }
    }
}
