package learningfactory.scenario;

import java.util.List;
import learningfactory.factory.plant.Findings;
import learningfactory.words.Words;

/// Everything people read stands in both languages.
final class WordsCheck {
    private final Findings findings;

    WordsCheck(Findings findings) {
        this.findings = findings;
    }

    void inBoth(List<String> path, String kind, Words words) {
        if (words.isEmpty()) {
            findings.error(path, "the %s says nothing".formatted(kind), "a text in bokmål and English", "");
        } else if (words.nb().isBlank()) {
            findings.warning(path, "the %s has no bokmål".formatted(kind), "nb", "");
        } else if (words.en().isBlank()) {
            findings.warning(path, "the %s has no English".formatted(kind), "en", "");
        }
    }
}
