package learningfactory.competence;

import java.util.List;
import java.util.Optional;
import learningfactory.words.Words;

/// What the rules say to something that somebody wants to do: granted, with what comes of it, or refused
/// with every reason.
public sealed interface Ruling<T> {
    /// It may be done.
    ///
    /// @param result what comes of it
    record Granted<T>(T result) implements Ruling<T> {}

    /// It may not.
    ///
    /// @param reasons all of them, at least one
    record Refused<T>(List<Words> reasons) implements Ruling<T> {
        /// Copied.
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Refused when there is a reason, else granted.
    static <T> Ruling<T> of(List<Words> reasons, java.util.function.Supplier<T> result) {
        return reasons.isEmpty() ? new Granted<>(result.get()) : new Refused<>(reasons);
    }

    /// Refused for one reason.
    static <T> Ruling<T> refused(String nb, String en) {
        return new Refused<>(List.of(new Words(nb, en)));
    }

    /// What comes of it, when it is granted.
    default Optional<T> find() {
        return this instanceof Granted<T> granted ? Optional.of(granted.result()) : Optional.empty();
    }

    /// Why it is refused; none when it is granted.
    default List<Words> reasons() {
        return this instanceof Refused<T> refused ? refused.reasons() : List.of();
    }
}
