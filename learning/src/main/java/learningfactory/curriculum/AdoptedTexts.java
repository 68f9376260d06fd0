package learningfactory.curriculum;

import java.util.List;
import java.util.Optional;

/// The same text in the languages in which it was adopted, the first being the one that counts.
///
/// @param all at least one
public record AdoptedTexts(List<AdoptedText> all) {
    /// Checked and copied.
    ///
    /// @throws IllegalArgumentException when there is none
    public AdoptedTexts {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There is no text.");
        }
    }

    /// One text in one language.
    public static AdoptedTexts of(String language, String text) {
        return new AdoptedTexts(List.of(new AdoptedText(language, text)));
    }

    /// The text in this language, else the one that counts.
    public AdoptedText in(String language) {
        return find(language).orElse(all.getFirst());
    }

    private Optional<AdoptedText> find(String language) {
        return all.stream().filter(text -> text.language().equals(language)).findFirst();
    }
}
