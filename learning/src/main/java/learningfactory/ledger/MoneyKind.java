package learningfactory.ledger;

import learningfactory.words.Words;

/// What kind of money it is. Kinds are never added to each other.
public enum MoneyKind {
    /// Paid.
    CASH("penger", "cash"),
    /// Work or things, at what they cost the giver.
    IN_KIND("egeninnsats", "in kind"),
    /// What a vendor left out of the price.
    DISCOUNT("rabatt", "discount"),
    /// Public funding for a purpose.
    GRANT("tilskudd", "grant");

    private final String nb;
    private final String en;

    MoneyKind(String nb, String en) {
        this.nb = nb;
        this.en = en;
    }

    /// Its word.
    public Words word() {
        return new Words(nb, en);
    }
}
