package learningfactory.words;

import java.util.function.Function;

/// What came of a request: it is done, or the trade refuses it and says why. A refusal is an answer, not an
/// accident.
///
/// @param <T> what there is when it is done
public sealed interface Outcome<T> {
    /// Done.
    ///
    /// @param value what there is now
    /// @param <T> its type
    record Done<T>(T value) implements Outcome<T> {}

    /// Not done, and nothing is changed.
    ///
    /// @param why in one or two sentences, with what would help
    /// @param <T> what there would have been
    record Refused<T>(Words why) implements Outcome<T> {}

    /// It is done.
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// It is refused.
    static <T> Outcome<T> refused(String nb, String en) {
        return new Refused<>(new Words(nb, en));
    }

    /// Whether it is done.
    default boolean isDone() {
        return this instanceof Done;
    }

    /// What there is now.
    ///
    /// @throws IllegalStateException when it was refused
    default T value() {
        return switch (this) {
            case Done<T> done -> done.value();
            case Refused<T> refused ->
                throw new IllegalStateException(
                        "It was refused: " + refused.why().en());
        };
    }

    /// Why it was refused; [Words#NONE] when it is done.
    default Words why() {
        return switch (this) {
            case Done<T> done -> Words.NONE;
            case Refused<T> refused -> refused.why();
        };
    }

    /// Goes on when it is done; a refusal stays as it is.
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.why());
        };
    }
}
