package learningfactory.words;

/// The same sentence in the two languages of the pages.
///
/// @param nb bokmål
/// @param en English
public record Words(String nb, String en) {
    /// Nothing to say.
    public static final Words NONE = new Words("", "");

    /// The sentence in this language: English for `en`, bokmål for every other; the other one where it
    /// is missing.
    public String in(String language) {
        String wanted = language.equals("en") ? en : nb;
        return wanted.isEmpty() ? nb + en : wanted;
    }

    /// Whether there is nothing to read.
    public boolean isEmpty() {
        return nb.isEmpty() && en.isEmpty();
    }
}
