package learningfactory.scenario;

import java.util.List;
import java.util.OptionalLong;

/// How the plant got to where the lesson begins: a saved moment is this and a warm-up that reaches to it.
///
/// @param seed the luck of the warm-up; empty: that of the session, as in a scenario that nobody played
///     before
/// @param deeds what was done meanwhile, in the order of time
public record Start(OptionalLong seed, List<Done> deeds) {
    /// Nothing is fixed and nothing was done.
    public static final Start NONE = new Start(OptionalLong.empty(), List.of());

    public Start {
        deeds = List.copyOf(deeds);
    }

    /// Whether it says nothing.
    public boolean isEmpty() {
        return seed.isEmpty() && deeds.isEmpty();
    }

    /// Something done before the lesson begins.
    ///
    /// @param atMicros µs since the plant began to run, at most the warm-up
    /// @param deed what took effect then
    public record Done(long atMicros, Deed deed) {}
}
