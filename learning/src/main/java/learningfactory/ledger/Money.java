package learningfactory.ledger;

/// An amount of one kind of money.
///
/// @param kind what kind
/// @param oere whole oere; below zero is owed the other way
public record Money(MoneyKind kind, long oere) {
    /// An amount in cash.
    public static Money cash(long oere) {
        return new Money(MoneyKind.CASH, oere);
    }

    /// Both together.
    ///
    /// @throws IllegalArgumentException when they are of different kinds
    /// @throws ArithmeticException when it is more than a `long` holds
    public Money plus(Money other) {
        if (kind != other.kind) {
            throw new IllegalArgumentException("%s and %s are not added to each other.\nMaybe show them side by side."
                    .formatted(kind, other.kind));
        }
        return new Money(kind, Math.addExact(oere, other.oere));
    }

    /// The same the other way.
    public Money negated() {
        return new Money(kind, Math.negateExact(oere));
    }

    /// In kroner with two decimals and a comma, as accounting in Norway reads it: `-1234,50`.
    public String kroner() {
        long whole = Math.abs(oere / 100);
        long rest = Math.abs(oere % 100);
        return "%s%d,%02d".formatted(oere < 0 ? "-" : "", whole, rest);
    }
}
