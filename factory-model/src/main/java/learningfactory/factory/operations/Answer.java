package learningfactory.factory.operations;

/// What the plant says to a command.
public sealed interface Answer {
    /// It is done or under way.
    record Accepted() implements Answer {}

    /// It cannot be done now.
    ///
    /// @param reason why, in words of the trade, with the present state and what would help
    record Refused(String reason) implements Answer {}

    /// The one accepted answer.
    Answer ACCEPTED = new Accepted();

    /// Refused because of this.
    static Answer refused(String reason, Object... values) {
        return new Refused(reason.formatted(values));
    }
}
