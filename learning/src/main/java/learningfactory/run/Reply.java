package learningfactory.run;

import learningfactory.words.Words;

/// What somebody hears who asked for something.
public sealed interface Reply {
    /// It is done, or under way.
    ///
    /// @param effectMicros when it takes effect, µs of the run; later than now when it takes its doer time
    record Accepted(long effectMicros) implements Reply {}

    /// It cannot be done.
    ///
    /// @param reason why, and what would help
    record Refused(Words reason) implements Reply {}

    /// Whether it was accepted.
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /// Why not; no words when it was accepted.
    default Words reason() {
        return this instanceof Refused refused ? refused.reason() : Words.NONE;
    }

    /// Refused for this reason, with the same values in both sentences.
    static Reply refused(String nb, String en, Object... values) {
        return new Refused(new Words(nb.formatted(values), en.formatted(values)));
    }
}
