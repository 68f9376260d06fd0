package learningfactory.scenario;

import java.util.List;

/// When something happens by itself.
public sealed interface Trigger {
    /// At this time after the start of the run part of the lesson, µs.
    record At(long micros) implements Trigger {}

    /// As soon as all signs have held together for this time, µs; once.
    record When(List<Sign> signs, long forMicros) implements Trigger {
        public When {
            signs = List.copyOf(signs);
        }
    }

    /// This long after somebody did something that answers this deed and was accepted; once.
    record AfterDeed(Deed deed, long delayMicros) implements Trigger {}

    /// This long after another inject; once.
    record AfterInject(String inject, long delayMicros) implements Trigger {}

    /// Only by the instructor's hand.
    record ByHand() implements Trigger {}
}
