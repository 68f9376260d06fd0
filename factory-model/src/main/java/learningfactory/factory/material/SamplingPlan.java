package learningfactory.factory.material;

/// Single sampling by attributes (ISO 2859-1): look at `sample` pieces, accept the lot when at most `accept`
/// are bad.
///
/// @param sample pieces looked at, at least 1
/// @param accept the acceptance number Ac, 0 .. sample
public record SamplingPlan(int sample, int accept) {
    public SamplingPlan {
        if (sample < 1 || accept < 0 || accept > sample) {
            throw new IllegalArgumentException(
                    "The sampling plan has sample %d and acceptance number %d; the sample must be at least 1 and hold the number."
                            .formatted(sample, accept));
        }
    }
}
