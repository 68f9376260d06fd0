package learningfactory.quantity;

/// An amount of one currency, as a simulation reckons it: a cost that is estimated, not a sum that is booked.
///
/// @param amount   any finite number; negative for a gain
/// @param currency three capital letters (ISO 4217), such as `NOK`
public record Money(double amount, String currency) {
    private static final int CODE_LENGTH = 3;

    /// Checks the amount and the currency.
    public Money {
        Amount.checkFinite("amount", amount, currency);
        if (currency.length() != CODE_LENGTH || !currency.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException(
                    "The currency (%s) must be three capital letters.\nMaybe NOK or EUR.".formatted(currency));
        }
    }

    /// Two amounts together.
    ///
    /// @param other of the same currency
    /// @return the sum
    /// @throws IllegalArgumentException when the currencies differ
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s cannot be added.\nMaybe change one into the other first.".formatted(this, other));
        }
        return new Money(amount + other.amount, currency);
    }

    @Override
    public String toString() {
        return Numbers.brief(amount) + " " + currency;
    }
}
