package learningfactory.yaml;

import java.util.List;

/// What may stand behind a key.
public sealed interface Shape {
    /// Any text; `what` says of what kind.
    record Words(String what) implements Shape {}

    /// A number without a unit.
    record Plain() implements Shape {}

    /// A number with the unit of the drawing, such as `0.02 mm`.
    record Measure() implements Shape {}

    /// A whole number, at least `least`; or the word `unlimited` where that is allowed.
    record Whole(long least, boolean mayBeUnlimited) implements Shape {}

    /// `yes` or `no`.
    record YesNo() implements Shape {}

    /// One of these words.
    record OneWord(List<String> words) implements Shape {}

    /// A number with a unit.
    record Amount(AmountKind kind) implements Shape {}

    /// An amount or a distribution of amounts.
    record Chance(AmountKind kind) implements Shape {}

    /// An energy price such as `1.2 NOK/kWh`.
    record Price() implements Shape {}

    /// A span of the day or of the pattern, such as `06:00 - 14:00` or `0 h - 8 h`.
    record Span() implements Shape {}

    /// Keys of its own.
    record Group(Kind kind) implements Shape {}

    /// Values under names that the writer chooses (or that other parts of the file give).
    record ByName(String whose, Shape value) implements Shape {}

    /// Several values.
    record ListOf(Shape value) implements Shape {}

    /// Any of these.
    record AnyOf(List<Shape> shapes) implements Shape {}

    /// Nothing at all, or the shape.
    record Optional(Shape shape) implements Shape {}
}
