package learningfactory.joints;

import java.time.Duration;
import java.time.Instant;

/// Something that time does by itself. Doing it twice, after a restart, or on two servers at once, is the
/// same as once.
///
/// @param name what the log calls it
/// @param every how often, at least; zero: at every tick
/// @param work does what is due by this moment
record Duty(String name, Duration every, Work work) {

    /// Does what is due.
    @FunctionalInterface
    interface Work {
        /// Does what is due by this moment.
        void at(Instant now);
    }
}
