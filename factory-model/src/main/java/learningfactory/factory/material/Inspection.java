package learningfactory.factory.material;

import java.util.List;
import java.util.Optional;

/// How a station tells good parts from bad ones.
///
/// A piece is truly bad when a cause has struck it or a characteristic lies outside its limits. The
/// inspector sees that through error rates (attributes) and gauge spread (measurement).
///
/// @param sampling which pieces are looked at
/// @param looksFor causes it can see; empty means all
/// @param measures characteristics it measures; empty means none
/// @param falseAlarm probability 0..1 that a good piece is called bad
/// @param miss probability 0..1 that a bad piece is called good (per piece, attribute causes)
/// @param gaugeSpread standard deviation of the measurement itself, in the characteristic's unit
/// @param chart limits of the control chart kept on the first measured characteristic, if any
/// @param reworkLimit how often one piece may be sent to rework before it is scrapped
public record Inspection(
        Sampling sampling,
        List<String> looksFor,
        List<String> measures,
        double falseAlarm,
        double miss,
        double gaugeSpread,
        Optional<ControlChart> chart,
        int reworkLimit) {
    public Inspection {
        looksFor = List.copyOf(looksFor);
        measures = List.copyOf(measures);
        if (!(falseAlarm >= 0 && falseAlarm <= 1 && miss >= 0 && miss <= 1)) {
            throw new IllegalArgumentException(
                    "The error rates of an inspection are false alarm %s and miss %s; both must lie between 0 and 1."
                            .formatted(falseAlarm, miss));
        }
        if (!(gaugeSpread >= 0) || reworkLimit < 0) {
            throw new IllegalArgumentException(
                    "An inspection has the gauge spread %s and the rework limit %d; neither may be negative."
                            .formatted(gaugeSpread, reworkLimit));
        }
    }

    /// Which pieces are looked at.
    public sealed interface Sampling {
        /// Every piece.
        record All() implements Sampling {}

        /// One piece in every `n`, the last of each `n`.
        record EveryNth(int n) implements Sampling {
            public EveryNth {
                if (n < 1) {
                    throw new IllegalArgumentException(
                            "An inspection takes every %d-th piece; it must be at least 1.".formatted(n));
                }
            }
        }

        /// Lots are accepted or refused as a whole (ISO 2859-1, single sampling): of every `lot` pieces the
        /// first `sample` are looked at; when more than `accept` of them are bad, every piece of the lot is
        /// treated as bad. The pieces of a lot wait at the station until their lot is judged.
        record Lots(int lot, SamplingPlan plan) implements Sampling {
            public Lots {
                if (lot < plan.sample()) {
                    throw new IllegalArgumentException(
                            "A lot of %d pieces cannot give a sample of %d.".formatted(lot, plan.sample()));
                }
            }
        }
    }
}
