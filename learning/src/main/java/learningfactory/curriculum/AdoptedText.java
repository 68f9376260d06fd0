package learningfactory.curriculum;

/// A text in the language in which it was adopted; a page shows it with that language and never as its own.
///
/// @param language a tag of BCP 47: `nb`, `nn`, `se`, `en`; `no` where a source does not say which Norwegian
/// @param text what stands there
public record AdoptedText(String language, String text) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when it has no language
    public AdoptedText {
        if (language.isBlank()) {
            throw new IllegalArgumentException("The text (%s) has no language.\nMaybe \"no\".".formatted(text));
        }
        text = text.strip();
    }
}
